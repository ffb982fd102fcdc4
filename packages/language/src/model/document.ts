import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Evaluation, Improvement } from './evaluation.ts';
import type { Evidence, Pack, Portfolio } from './evidence.ts';
import type { Calendar, Organisation, Role, Stakeholder, System, Term } from './organisation.ts';
import type { Process } from './process.ts';

/** One `.proc` file. */
export interface DocumentModel {
    /** URI of the file. Elsewhere in the model a file is named by the same string. */
    readonly file: string;
    /** True for the packs that ship with the product. */
    readonly builtin: boolean;
    /** What the parser could not read, in words for the person who wrote it. */
    readonly problems: readonly SyntaxProblem[];
    readonly imports: readonly Import[];
    readonly organisations: readonly Organisation[];
    readonly calendars: readonly Calendar[];
    readonly roles: readonly Role[];
    readonly stakeholders: readonly Stakeholder[];
    readonly systems: readonly System[];
    readonly terms: readonly Term[];
    readonly processes: readonly Process[];
    readonly evaluations: readonly Evaluation[];
    readonly improvements: readonly Improvement[];
    readonly evidence: readonly Evidence[];
    readonly portfolios: readonly Portfolio[];
    readonly packs: readonly Pack[];
    readonly waivers: readonly Waiver[];
    /** Every reference that names something nobody can see from there, or that names two things. */
    readonly unresolved: readonly UnresolvedRef[];
    /** Periods, weekdays and times as written that are none: the model has them nowhere else. */
    readonly impossible: readonly (Text & { readonly kind: 'period' | 'weekday' | 'time' })[];
    /** Length of the text in lines, at least 1. */
    readonly lines: number;
}

/** A place of the text that cannot be read. */
export interface SyntaxProblem {
    /** One sentence: what is wrong, and what to write instead. */
    readonly message: string;
    readonly place: Place;
    /** The words on its lines: it may well be that one of them was to be declared there. */
    readonly words: readonly string[];
    /** Ways to set it right, the most likely first. */
    readonly fixes?: readonly SyntaxFix[];
    /** Other places that have to do with it, such as the brace that opened a block. */
    readonly related?: readonly { readonly message: string; readonly place: Place }[];
}

export interface SyntaxFix {
    readonly title: string;
    /** Each replaces what stands at its place; lines are parted by `\n`. They do not overlap. */
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
    /** False when somebody must choose, or say what was meant. */
    readonly unattended: boolean;
}

export interface UnresolvedRef {
    readonly ref: Ref;
    /** The kinds of element that fit at this position, most usual first. */
    readonly expected: readonly Element['kind'][];
    /** Id of the innermost element that has an id and holds the reference; absent at the top of a file. */
    readonly within?: string;
}

export interface Import {
    /** The path as written. */
    readonly path: string;
    /** URI of the imported file; absent when the path leaves the workspace or is none. */
    readonly target?: string;
    /** The path between its quotes. */
    readonly place: Place;
    /** The whole line. */
    readonly statement: Place;
}

/** `allow RULE, … because "…"`: silences rules inside the block that holds it. */
export interface Waiver {
    readonly codes: readonly Sourced<string>[];
    readonly because?: Text;
    readonly place: Place;
    /** The block in which the rules are silent; absent: the whole file. */
    readonly scope?: Place;
}
