import type { ILexingError } from 'chevrotain';

/** So many are told of one text: what has more is hardly a document of this language. */
export const MOST_MISTAKES = 500;

/** A stretch of the text: offsets in UTF-16 units, the end is exclusive. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

export interface Correction extends Span {
    /** Replaces what stands there; lines are parted by `\n`. */
    readonly text: string;
}

/** One way to set a mistake right. */
export interface MistakeFix {
    readonly title: string;
    readonly edits: readonly Correction[];
    /** False when somebody must choose, or say what was meant. */
    readonly unattended: boolean;
}

export interface MistakeRelated extends Span {
    readonly message: string;
}

/** What cannot be read as it is written, as one sentence for the person who wrote it. */
export interface Mistake extends Span {
    readonly message: string;
    readonly fixes?: readonly MistakeFix[];
    readonly related?: readonly MistakeRelated[];
    /** Not worth a word where the same line has another mistake. */
    readonly minor?: true;
}

/** A mistake that the lexer has seen, where Langium looks for those. */
export interface LexingMistake extends ILexingError {
    readonly mistake: Mistake;
}

/** A fix that does one thing and needs no answer. */
export function replace(title: string, span: Span, text: string, unattended = true): MistakeFix {
    return { title, edits: [{ start: span.start, end: span.end, text }], unattended };
}

/** A fix that puts text at an offset. */
export function insert(title: string, at: number, text: string, unattended = true): MistakeFix {
    return replace(title, { start: at, end: at }, text, unattended);
}

/** What opens a block; a colon that stands there in its place goes. */
export function openingBrace(text: string, at: number): Correction {
    const colon = /^[ \t]*:/.exec(text.slice(at, at + 20))?.[0] ?? '';
    return { start: at, end: at + colon.length, text: ' {' };
}

/** Text as a message shows it: on one line, and never longer than a few words. */
export function shown(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    const letters = [...line];
    return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : line;
}
