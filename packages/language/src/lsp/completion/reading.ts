import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';
import {
    behind,
    type Config,
    type Expected,
    fits,
    fitsAsName,
    type GrammarMachine,
    ownerOf,
} from './grammar-machine.ts';

/** How a stretch of text inside a block was understood. */
export interface Reading {
    readonly configs: readonly Config[];
    /** Index in the levels of the block it stands in: not the innermost where a closing brace is missing. */
    readonly level: number;
    /** The tokens of the statement it ends with. */
    readonly statement: readonly IToken[];
    /** The statements in it, in the order of the text. */
    readonly clauses: readonly Statement[];
}

/** A statement: the rule that reads it, and its first word. */
export interface Statement {
    readonly rule: string;
    readonly word: string;
}

/** For each open block, outermost first, what may stand in it. */
export type Levels = readonly (readonly Config[])[];

/** A statement is looked for no farther back than this, in characters. */
const FARTHEST = 20_000;
/** So many words that are missing are filled in before one that does not fit is passed over. */
const MOST_MISSING = 3;

/** Understands text that is being written: fills in what is missing, and passes over what nobody can place. */
export class Reader {
    private readonly machine: GrammarMachine;
    private readonly lexer: Lexer;

    constructor(machine: GrammarMachine, lexer: Lexer) {
        this.machine = machine;
        this.lexer = lexer;
    }

    /** Reads what stands in a block, from the last line that begins a statement. */
    tail(text: string, levels: Levels): Reading {
        const tokens = this.tokens(text.length > FARTHEST ? lastLines(text) : text);
        const words = levels.map(level => keywordsIn(this.machine.expected(level)));
        const known = (token: IToken) => words.some(level => level.has(token.image));
        const from = tokens.findLastIndex(
            (token, index) => beginsLine(tokens, index) && isHard(token) && known(token),
        );
        return this.read(tokens.slice(Math.max(from, 0)), levels);
    }

    /** Reads all that stands directly in a block. */
    whole(text: string, levels: Levels): Reading {
        return this.read(this.tokens(text), levels);
    }

    private tokens(text: string): IToken[] {
        return this.lexer.tokenize(text).tokens;
    }

    private read(tokens: readonly IToken[], levels: Levels): Reading {
        const starts = levels.map(level => this.machine.expected(level));
        const elements = starts.map(expected => new Set<object>(expected.map(one => one.element)));
        let level = levels.length - 1;
        let configs = levels[level] ?? [];
        let statement: IToken[] = [];
        const clauses: Statement[] = [];

        const begin = (token: IToken, start: Expected) => {
            statement = [token];
            clauses.push({ rule: ownerOf(start).rule, word: token.image });
        };
        const goOn = (token: IToken, fitting: readonly Expected[]): boolean => {
            const [start] = fitting;
            if (!start) return false;
            // An arrow behind a step belongs to it, though it could stand alone.
            if (fitting.every(one => elements[level]!.has(one.element))) begin(token, start);
            else statement.push(token);
            configs = behind(fitting, token);
            return true;
        };
        /** Begins a statement of this block, or of one outside where a closing brace is missing. */
        const beginAnew = (token: IToken): boolean => {
            if (!isHard(token) || token.image === '}') return false;
            for (let outer = levels.length - 1; outer >= 0; outer--) {
                const start = starts[outer]!.find(one => one.keyword === token.image);
                if (!start) continue;
                level = outer;
                begin(token, start);
                configs = this.machine.read(levels[outer]!, token);
                return true;
            }
            return false;
        };
        tokens.forEach((token, index) => {
            const expected = this.machine.expected(configs);
            const fitting = (test: typeof fits) => expected.filter(one => test(one, token));
            if (goOn(token, fitting(fits))) return;
            if (beginsLine(tokens, index) && beginAnew(token)) return;
            if (goOn(token, fitting(fitsAsName))) return;
            if (goOn(token, this.fillIn(expected, token, elements[level]!))) return;
            beginAnew(token);
        });
        return { configs, level, statement, clauses };
    }

    /** What a token fits as if what is missing before it were there. */
    private fillIn(expected: readonly Expected[], token: IToken, starts: ReadonlySet<object>): Expected[] {
        const most = isHard(token) || token.tokenType.name.endsWith('?') ? MOST_MISSING : 1;
        let current = expected;
        for (let missing = 1; missing <= most; missing++) {
            current = this.machine.expected(distinct(current.filter(one => !starts.has(one.element))));
            const fitting = current.filter(one => fits(one, token));
            if (fitting.length > 0) return fitting;
        }
        return [];
    }
}

/** True when the token is the first one on its line. */
function beginsLine(tokens: readonly IToken[], index: number): boolean {
    return index === 0 || tokens[index - 1]!.endLine !== tokens[index]!.startLine;
}

/** A word of the language that is no name where it stands, or a sign. */
function isHard(token: IToken): boolean {
    return token.tokenType.name === token.image;
}

function keywordsIn(expected: readonly Expected[]): Set<string> {
    return new Set(
        expected.flatMap(one => (one.keyword === undefined || one.keyword === '}' ? [] : one.keyword)),
    );
}

function distinct(expected: readonly Expected[]): Config[] {
    return [...new Map(expected.map(one => [one.element, one.next])).values()];
}

function lastLines(text: string): string {
    const cut = text.length - FARTHEST;
    return text.slice(text.indexOf('\n', cut) + 1);
}
