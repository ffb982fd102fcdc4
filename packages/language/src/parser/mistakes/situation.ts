import type { IToken } from 'chevrotain';
import type { Mistake } from './mistake.ts';
import type { Shape } from './shape.ts';

/** Where the parser stands when something does not fit. */
export interface Situation {
    /** The n-th token ahead; 0 is the one before, negative ones lie further back. */
    look(n: number): IToken;
    readonly text: string;
    /** The rules that are being read, the innermost last. */
    readonly path: readonly string[];
    readonly shape: Shape;
}

/** How reading goes on. */
export type Repair =
    /** As if the next thing stood there. */
    | { readonly how: 'assume' }
    /** As if this keyword stood before the next token. */
    | { readonly how: 'force'; readonly keyword: string }
    /** The next token is read as this one, and those behind it that belong to it are left out. */
    | { readonly how: 'become'; readonly type: string; readonly image: string; readonly leaveOut: number }
    /** So many tokens are left out. */
    | { readonly how: 'drop'; readonly count: number }
    /** All that belongs to the statement is left out. */
    | { readonly how: 'skip' };

export interface Diagnosis {
    readonly mistake: Mistake;
    readonly repair: Repair;
}
