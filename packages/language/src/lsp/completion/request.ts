import type { LangiumDocument } from 'langium';
import type { CompletionItemKind, TextEdit } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Cursor } from './cursor.ts';

/** What is asked: where the cursor is, and in which document. */
export interface Request {
    readonly cursor: Cursor;
    readonly document: LangiumDocument<ast.Document>;
    readonly root: ast.Document;
    /** ISO date. */
    readonly today: string;
    /** What the rules say of the document. */
    readonly findings: () => readonly Finding[];
}

/** Something to offer at the cursor. */
export interface Proposal {
    readonly label: string;
    readonly kind: CompletionItemKind;
    /** What to write, as a template (see `Clause.inserts`); the label where it is absent. */
    readonly template?: string;
    /** What to write as it is; nothing in it is a place to fill. */
    readonly text?: string;
    /** What it is, in a few words. */
    readonly description?: string;
    /** More about it, as Markdown. */
    readonly documentation?: string;
    /** What may be typed to find it, where that is more than the label. */
    readonly filter?: string;
    /** Offsets of what it replaces, where that is not the word under the cursor. */
    readonly replaces?: { readonly start: number; readonly end: number };
    /** What else changes in the document when it is taken. */
    readonly also?: readonly TextEdit[];
    /** True when the client should ask again with the next letter, because not all could be offered. */
    readonly isPartOfMore?: boolean;
}
