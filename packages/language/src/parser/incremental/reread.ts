import type * as ast from '../../generated/ast.ts';
import type { ParsingMistake } from '../cursor.ts';
import type { ProcLexer } from '../lexer.ts';
import { type LexingMistake, MOST_MISTAKES } from '../mistakes/mistake.ts';
import type { ProcParser } from '../parser.ts';
import { lexerErrorsOf, lexWindow } from './lex.ts';
import { movedMistake } from './move.ts';
import type { Reading } from './reading.ts';
import { seamOf, splice } from './splice.ts';
import { type Unchanged, unchangedIn } from './unchanged.ts';
import { type Window, windowOf } from './window.ts';

/** What reads a text, and a part of one. */
export interface Readers {
    readonly lexer: ProcLexer;
    readonly parser: ProcParser;
}

/**
 * Reads a changed text by reading those of its imports and elements that the change touches, and taking all others out of the tree
 * that was read before, which is empty from then on. Gives what reading the whole text would give. Undefined where that is not
 * certain before the parser has begun, such as when a brace has no partner; then nothing has happened.
 */
export function reread(before: Reading, text: string, { lexer, parser }: Readers): Reading | undefined {
    if (!before.isWhole) return undefined;
    const window = windowOf(before.starts, before.value.$cstNode!.root.fullText, text);
    const line = window && lineOf(before, window.start);
    const lexed = line === undefined ? undefined : lexWindow(text, window!, line, lexer);
    if (!window || !lexed) return undefined;
    // The parser takes what is hidden out of the list.
    const read = parser.parseStretch(
        text,
        { ...lexed, hidden: [...lexed.hidden] },
        unchanged(before, window),
    );
    const looked = keptFrom(window, before, read);
    const seam = looked === undefined ? undefined : seamOf(window, before.value, read);
    // The old tree may have lost some of its statements.
    if (looked === undefined || !seam) return whole(text, parser);
    const { start, first, next } = window;
    const [old, now] = [before.parserErrors as ParsingMistake[], read.parserErrors as ParsingMistake[]];
    const earlier = old.slice(0, start === 0 ? 0 : before.starts[first]!.mistakes);
    const fresh = now.slice(0, read.starts[looked]?.mistakes ?? now.length);
    const kept = next === undefined ? old.length : before.starts[next]!.mistakes;
    const parserErrors = [
        ...earlier,
        ...fresh,
        ...old.slice(kept).map(error => movedMistake(error, seam.move)),
    ];
    // With so many the parser has passed over the rest.
    if (Math.max(old.length, now.length, parserErrors.length) >= MOST_MISTAKES) return whole(text, parser);
    splice(before.value, read.value, window, seam);
    const known = earlier.length + fresh.length;
    return {
        ...read,
        lexerErrors: lexerErrorsOf(before, lexed, window),
        parserErrors,
        starts: [
            ...before.starts.slice(0, first),
            ...moved(read.starts.slice(0, looked), 0, earlier.length),
            ...(next === undefined ? [] : moved(before.starts.slice(next), seam.move.offset, known - kept)),
        ],
    };
}

function whole(text: string, parser: ProcParser): Reading {
    return parser.parse<ast.Document>(text) as Reading;
}

/** The statements that the change does not touch, inside of the elements that are read again. */
function unchanged(
    { value, lexerErrors, parserErrors }: Reading,
    { start, oldNext, change }: Window,
): ReadonlyMap<number, Unchanged> {
    const elements = value.elements.filter(
        ({ $cstNode }) => $cstNode && $cstNode.offset >= start && $cstNode.offset < oldNext,
    );
    const mistakes = [...(lexerErrors as LexingMistake[]), ...(parserErrors as ParsingMistake[])];
    const spans = mistakes.map(({ mistake }) => mistake);
    return unchangedIn(elements, value.$cstNode!.root.fullText, change, spans);
}

/**
 * Index of the first of the new starts that is kept as it was read before. Undefined where the parser did not start anew there, or on
 * the element before: then what is kept might read otherwise, or a comment before it have become longer.
 */
function keptFrom({ next, oldNext, newNext }: Window, before: Reading, read: Reading): number | undefined {
    if (next === undefined) return read.starts.length;
    const index = read.starts.findIndex(({ offset }) => offset === newNext);
    const isSame = read.starts[index - 1]?.offset === before.starts[next - 1]!.offset + newNext - oldNext;
    return index > 0 && isSame ? index : undefined;
}

function moved(starts: Reading['starts'], by: number, more: number): Reading['starts'] {
    return starts.map(({ offset, mistakes }) => ({ offset: offset + by, mistakes: mistakes + more }));
}

/** The line of a start, from 0. Undefined where nothing came of it. */
function lineOf({ value }: Reading, start: number): number | undefined {
    if (start === 0) return 0;
    const nodes = [...value.imports, ...value.elements];
    return nodes.find(({ $cstNode }) => $cstNode?.offset === start)?.$cstNode?.range.start.line;
}
