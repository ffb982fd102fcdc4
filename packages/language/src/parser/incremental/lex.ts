import type { IToken } from 'chevrotain';
import type { ProcLexer } from '../lexer.ts';
import type { LexingMistake } from '../mistakes/mistake.ts';
import { type Move, movedMistake } from './move.ts';
import type { Lexed, Reading } from './reading.ts';
import type { Window } from './window.ts';

/**
 * The tokens of a window, at their places in the whole text. Undefined where they might be others if all of the text were looked at:
 * where the window does not begin a line, something in it has no end, or what is kept does not begin with a token.
 */
export function lexWindow(text: string, window: Window, line: number, lexer: ProcLexer): Lexed | undefined {
    const { start, next, newNext, end } = window;
    const begin = text.lastIndexOf('\n', start - 1) + 1;
    if (start > 0 && !/^[ \t]*$/.test(text.slice(begin, start))) return undefined;
    const from = start === 0 ? 0 : begin;
    const lexed = lexer.tokenize(text.slice(from, end));
    const move = { offset: from, lines: line };
    for (const token of [...lexed.tokens, ...lexed.hidden]) moveToken(token, move);
    const isKept = next === undefined || lexed.tokens.some(({ startOffset }) => startOffset === newNext);
    if (!lexed.isWhole || !isKept) return undefined;
    return { ...lexed, errors: (lexed.errors as LexingMistake[]).map(error => movedMistake(error, move)) };
}

/** The mistakes that the lexer has seen: those of the window, and those of what is kept around it. */
export function lexerErrorsOf(before: Reading, lexed: Lexed, window: Window): LexingMistake[] {
    const { start, next, oldNext, newNext } = window;
    const [old, now] = [before.lexerErrors as LexingMistake[], lexed.errors as LexingMistake[]];
    const move = { offset: newNext - oldNext, lines: 0 };
    const isKept = ({ mistake }: LexingMistake) => next !== undefined && mistake.start >= oldNext;
    return [
        ...old.filter(({ mistake }) => mistake.start < start),
        ...now.filter(({ mistake }) => next === undefined || mistake.start < newNext),
        ...old.filter(isKept).map(error => movedMistake(error, move)),
    ];
}

function moveToken(token: IToken, { offset, lines }: Move): void {
    token.startOffset += offset;
    token.endOffset! += offset;
    token.startLine! += lines;
    token.endLine! += lines;
}
