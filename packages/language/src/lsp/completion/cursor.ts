import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';
import type { Config, Expected, GrammarMachine } from './grammar-machine.ts';
import { Reader, type Statement } from './reading.ts';
import { directContent, type Surroundings, surroundings } from './scan.ts';

/** The word under the cursor, as offsets. */
export interface Word {
    readonly start: number;
    readonly end: number;
    /** What is written of it before the cursor. */
    readonly typed: string;
}

/** What stands at the cursor, and what may stand there. */
export interface Cursor {
    readonly text: string;
    readonly offset: number;
    readonly word: Word;
    /** Offset of the opening quote; only inside a string. */
    readonly quote?: number;
    readonly expected: readonly Expected[];
    /** True for what begins a new statement of the block. */
    isStart(expected: Expected): boolean;
    /** True when no word of the line stands before the cursor. */
    readonly beginsLine: boolean;
    /** True when the statement could end here. */
    readonly isComplete: boolean;
    /** The tokens of the statement before the cursor. */
    readonly statement: readonly IToken[];
    /** The tokens of the statements that opened the blocks around it, outermost first. */
    readonly headers: readonly (readonly IToken[])[];
    /** The rule of the grammar that holds the braces around the cursor; `Document` outside of all. */
    readonly block: string;
    /** True when no line ends between the opening brace and the cursor. */
    readonly isOneLine: boolean;
    /** True when nothing stands between the opening brace and the cursor. */
    readonly isFirst: boolean;
    /** The last statement that begins before the cursor, unless a block has ended since. */
    readonly last: Statement | undefined;
    /** The clauses of the block around the cursor; none outside of all braces. Takes its time in long blocks. */
    clauses(): readonly Statement[];
    /** The clauses of the block that stand before the cursor. */
    clausesBefore(): readonly Statement[];
}

/** Finds out what stands at the cursor; undefined where nothing can be proposed: in comments and text blocks. */
export class CursorReader {
    private readonly machine: GrammarMachine;
    private readonly reader: Reader;

    constructor(machine: GrammarMachine, lexer: Lexer) {
        this.machine = machine;
        this.reader = new Reader(machine, lexer);
    }

    read(text: string, offset: number): Cursor | undefined {
        const around = surroundings(text, offset);
        if (around.inside === 'prose') return undefined;
        const quote = around.inside === 'text' ? around.from : undefined;
        const word = quote === undefined ? wordAt(text, offset) : { start: quote, end: offset, typed: '' };
        const { levels, headers } = this.blocks(text, around);
        const before = text.slice(around.since, word.start);
        const reading = this.reader.tail(before, levels);
        const starts = this.machine.expected(levels[reading.level] ?? []);
        const startElements = new Set<object>(starts.map(one => one.element));
        const here = this.machine.expected(this.machine.likeliest(reading.configs));
        const isStart = (one: Expected) => startElements.has(one.element);
        const isComplete = here.some(isStart);
        const beginsLine = /(^|[\r\n])[ \t\uFEFF]*$/.test(
            text.slice(Math.max(0, word.start - 500), word.start),
        );
        const last = reading.statement.at(-1)?.image ?? '';
        const leftOff = beginsLine && !isComplete;
        const clausesOf = (whole: string) => {
            const brace = around.blocks[reading.level - 1]?.brace;
            if (brace === undefined) return [];
            return this.reader.whole(directContent(whole, brace), levels.slice(0, reading.level + 1)).clauses;
        };
        return {
            text,
            offset,
            word,
            ...(quote === undefined ? {} : { quote }),
            expected: leftOff ? [...starts, ...here] : here,
            isStart,
            beginsLine,
            isComplete: isComplete || (leftOff && last !== ',' && last !== '->'),
            statement: reading.statement,
            headers: headers.slice(0, reading.level),
            isFirst: around.blocks.at(-1)?.brace === around.since - 1 && reading.statement.length === 0,
            last: reading.clauses.at(-1),
            block: levels[reading.level]?.[0]?.frame.rule ?? 'Document',
            isOneLine:
                around.blocks.length > 0 &&
                !/[\r\n]/.test(text.slice(around.blocks.at(-1)!.brace, word.start)),
            clauses: () => clausesOf(`${text.slice(0, word.start)} ${text.slice(word.end)}`),
            clausesBefore: () => clausesOf(text.slice(0, word.start)),
        };
    }

    private blocks(text: string, { blocks }: Surroundings) {
        const levels: (readonly Config[])[] = [this.machine.begin('Document')];
        const headers: (readonly IToken[])[] = [];
        for (const { brace, since } of blocks) {
            const reading = this.reader.tail(text.slice(since, brace + 1), levels);
            const isOpened = reading.statement.at(-1)?.image === '{';
            levels.push(isOpened ? reading.configs : []);
            headers.push(reading.statement);
        }
        return { levels, headers };
    }
}

/** Letters, digits, `_` and `-` around an offset; `-` alone may become an arrow. */
function wordAt(text: string, offset: number): Word {
    const before = /[\p{L}\p{M}\p{N}_\-\u00B7\u200C\u200D]*$/u.exec(
        text.slice(Math.max(0, offset - 200), offset),
    )![0];
    const start = offset - before.length;
    const behind =
        before === ''
            ? ''
            : /^[\p{L}\p{M}\p{N}_\-\u00B7\u200C\u200D]*/u.exec(text.slice(offset, offset + 200))![0];
    return { start, end: offset + behind.length, typed: before };
}
