import { type CustomPatternMatcherFunc, type IToken, Lexer, type TokenType } from 'chevrotain';
import { datesMeant, OTHER_DATE, OTHER_PERIOD, OTHER_TIME, periodMeant, timeMeant } from './dates.ts';
import { insert, type Mistake, replace, shown } from './mistake.ts';
import { spanOf } from './tokens.ts';

/** Name of the token type of a string whose closing quote is missing. It stands wherever a string may. */
export const BROKEN_STRING = 'BROKEN_STRING';
export const BROKEN_COMMENT = 'BROKEN_COMMENT';
export const BROKEN_BLOCK = 'BROKEN_BLOCK';
/** Signs that nothing in the language begins with. */
export const JUNK = 'JUNK';

/** Lines that begin with one of these go on behind their text. */
const NODE_LINE = /^[ \t]*(?:step|send|receive|call|decide)\b/;
const PERFORMERS = / by [^\s,"'{}]+(?:, ?[^\s,"'{}]+)*[ \t]*$/;

/** What is written in another way than the language has it, but leaves no doubt: it stands where the right thing may. */
interface Variant {
    readonly name: string;
    /** Token type that it stands for. */
    readonly like: string;
    readonly pattern: RegExp | CustomPatternMatcherFunc;
    /** The characters it begins with, where the pattern does not tell. */
    readonly starts?: readonly string[];
    readonly lines?: true;
    /** The token type before which it is tried. */
    readonly before: string;
    mistake(token: IToken): Mistake;
}

export const VARIANTS: readonly Variant[] = [
    {
        name: 'OTHER_ARROW',
        like: '->',
        pattern: /={1,3}>|[-–—]{2,4}>|[–—]>|- {1,3}>|>(?!=)|[→⇒⟶➔➜➝➞]/,
        before: '',
        mistake: token => ({
            ...spanOf(token),
            message: `An arrow is written -> instead of ${token.image}`,
            fixes: [replace('Write ->', spanOf(token), '->')],
        }),
    },
    { name: 'OTHER_DATE', like: 'DATE', pattern: OTHER_DATE, before: 'PERIOD', mistake: otherDate },
    {
        name: 'OTHER_PERIOD',
        like: 'PERIOD',
        pattern: OTHER_PERIOD,
        before: '',
        mistake: token => {
            const meant = periodMeant(token.image);
            const what = meant.includes('Q')
                ? 'Quarters are written year, quarter'
                : 'Months are written year, month';
            return {
                ...spanOf(token),
                message: `${what}: write ${meant} instead of ${token.image}`,
                fixes: [replace(`Write ${meant}`, spanOf(token), meant)],
            };
        },
    },
    {
        name: 'OTHER_TIME',
        like: 'TIME',
        pattern: OTHER_TIME,
        before: '',
        mistake: token => {
            const meant = timeMeant(token.image);
            return {
                ...spanOf(token),
                message: `Times are written with 24 hours, such as 09:00 or 17:30${meant ? `: write ${meant} instead of ${token.image}` : ''}`,
                fixes: meant ? [replace(`Write ${meant}`, spanOf(token), meant)] : [],
            };
        },
    },
    {
        name: BROKEN_BLOCK,
        like: 'TEXT_BLOCK',
        pattern: unclosedBlock,
        starts: ['"'],
        lines: true,
        before: 'STRING',
        mistake: token => ({
            ...spanOf(token),
            message: 'The three closing quotes """ of this text are missing',
            fixes: [insert('Close the text', lastLetter(token), '\n"""', false)],
        }),
    },
    {
        name: 'CURLY_STRING',
        like: 'STRING',
        pattern:
            /[“”„«″＂][^“”„«»″＂"\r\n]*[“”»″＂"]|[‘‚‹][^\r\n"“”]*?[’›'](?=[\s{},:]|$)|`[^`\r\n]*`|"[^"“”\r\n]*”(?=[\s{},:]|$)/,
        before: 'DATE',
        mistake: token => ({
            ...spanOf(token),
            message: `Texts stand in straight quotes: "${shown(token.image.slice(1, -1))}"`,
            fixes: [
                replace(
                    'Use straight quotes',
                    spanOf(token),
                    `"${token.image.slice(1, -1).replace(/["\\]/g, '\\$&')}"`,
                ),
            ],
        }),
    },
    {
        name: BROKEN_STRING,
        like: 'STRING',
        pattern: unclosedString,
        starts: ['"', "'", '“', '„', '«', '‘', '`'],
        before: 'DATE',
        mistake: token => {
            const quote = token.image[0] === "'" ? "'" : '"';
            const text = token.image.slice(1).trimEnd();
            const at = lastLetter(token);
            const first = { start: token.startOffset, end: token.startOffset + 1, text: quote };
            const edits = [first, { start: at, end: at, text: quote }].slice(
                token.image[0] === quote ? 1 : 0,
            );
            return {
                start: token.startOffset,
                end: at,
                message: `The closing quote is missing: ${quote}${shown(text)}${quote}`,
                fixes: [{ title: 'Add the closing quote', edits, unattended: false }],
            };
        },
    },
];

/** Puts the variants among the token types of the grammar. */
export function withVariants(tokens: readonly TokenType[]): TokenType[] {
    const all = [...tokens];
    for (const { name, like, pattern, starts, lines, before } of VARIANTS) {
        const type: TokenType = {
            name,
            PATTERN: pattern,
            CATEGORIES: [all.find(token => token.name === like)!],
            LINE_BREAKS: lines ?? false,
        };
        if (starts) type.START_CHARS_HINT = [...starts];
        const at = all.findIndex(token => token.name === before);
        all.splice(Math.max(0, at), 0, type);
    }
    const comments = all.findIndex(token => token.name === 'ML_COMMENT');
    all[comments]!.PATTERN = comment();
    all[comments]!.START_CHARS_HINT = ['/'];
    all[comments]!.LINE_BREAKS = true;
    all.splice(comments + 1, 0, {
        name: BROKEN_COMMENT,
        PATTERN: /\/\*[^\r\n]*/,
        GROUP: 'hidden',
    });
    return [...all, { name: JUNK, PATTERN: Lexer.NA }];
}

const mistakes = new Map(VARIANTS.map(variant => [variant.name, variant.mistake]));

export function isVariant(token: IToken): boolean {
    return mistakes.has(token.tokenType.name);
}

/** What is wrong with a token that stands for another; undefined for what is written as it should be. */
export function variantMistake(token: IToken): Mistake | undefined {
    return mistakes.get(token.tokenType.name)?.(token);
}

function otherDate(token: IToken): Mistake {
    const meant = datesMeant(token.image);
    const ways = meant.join(' or ');
    return {
        ...spanOf(token),
        message:
            meant.length > 0
                ? `Dates are written year, month, day: write ${ways} instead of ${token.image}`
                : `Dates are written year, month, day, such as 2026-05-12; there is no day ${token.image}`,
        fixes: meant.map(date => replace(`Write ${date}`, spanOf(token), date, meant.length === 1)),
    };
}

/** Without its closing quote a string ends with its line, and before what its line goes on with for certain. */
function unclosedString(text: string, offset: number): [string] | null {
    const rest = /["'“„«‘`][^\r\n{}]*/y;
    rest.lastIndex = offset;
    const found = rest.exec(text);
    // Other signs come here too: the lexer sorts them by a part of their number only.
    if (!found) return null;
    let [image] = found;
    const arrow = image.indexOf('->');
    if (arrow > 0) image = image.slice(0, arrow);
    if (NODE_LINE.test(text.slice(lineStart(text, offset), offset))) image = image.replace(PERFORMERS, '');
    return [image.trimEnd()];
}

/** Without its closing quotes a text block ends before the first line that looks like a statement of its own. */
function unclosedBlock(text: string, offset: number): [string] | null {
    if (!text.startsWith('"""', offset)) return null;
    let end = lineEnd(text, offset);
    while (end < text.length) {
        const next = lineEnd(text, end + 1);
        if (/^\s*$|["{}]|->/.test(text.slice(end, next).trim())) break;
        end = next;
    }
    return [text.slice(offset, end).trimEnd()];
}

/** Comments as the grammar has them. What follows one that never ends is not searched for an end again. */
function comment(): CustomPatternMatcherFunc {
    let searched: { readonly text: string; readonly from: number } | undefined;
    return (text, offset) => {
        if (text[offset] !== '/' || text[offset + 1] !== '*') return null;
        if (searched && offset > searched.from && searched.text === text) return null;
        const end = text.indexOf('*/', offset + 2);
        if (end < 0) searched = { text, from: offset };
        return end < 0 ? null : [text.slice(offset, end + 2)];
    };
}

function lineStart(text: string, offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end;
}

function lastLetter(token: IToken): number {
    return token.startOffset + token.image.trimEnd().length;
}
