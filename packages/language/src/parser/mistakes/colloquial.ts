import type { IToken } from 'chevrotain';
import { unquote } from '../value-converter.ts';
import { type Mistake, replace, type Span } from './mistake.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isOnLineOf, isSign, isText, isWord, spanOf } from './tokens.ts';

const NUMBERS =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
        ' ',
    );
const TENS: Readonly<Record<string, number>> = { a: 1, an: 1, thirty: 30, forty: 40, fifty: 50, sixty: 60 };

/** Words that people put before a value or a name, and that say nothing to anybody who reads it. */
const NEEDLESS =
    /^(the|is|are|our|my|about|around|approximately|approx|circa|ca|roughly|only|back to|up to|go to|at)$/i;

/** What people say where a number, a date or a time should stand. */
export function colloquial(at: Situation, expected: string): Diagnosis | undefined {
    return (
        inQuotes(at, expected) ?? (expected === 'NUMBER' ? inWords(at) : undefined) ?? needless(at, expected)
    );
}

/** One of several words, in quotes. */
export function wordInQuotes(at: Situation, words: readonly string[]): Diagnosis | undefined {
    const token = at.look(1);
    const word = isText(token) ? unquote(token.image).toLowerCase() : '';
    if (!words.includes(word)) return undefined;
    return {
        mistake: instead('Only texts stand in quotes', spanOf(token), token.image, word),
        repair: { how: 'become', type: word, image: word, leaveOut: 0 },
    };
}

/** Of what stands between one token and another, whether it says nothing: `the`, `back to`. */
export function isNeedless(at: Situation, from: number, to: number): boolean {
    const text = at.text.slice(at.look(from).startOffset, spanOf(at.look(to)).end);
    return NEEDLESS.test(text.replace(/\s+/g, ' '));
}

/** What is said about words that say nothing. */
export function withoutNeedless(at: Situation, from: number, to: number): Mistake {
    const span = { start: at.look(from).startOffset, end: spanOf(at.look(to)).end };
    const words = at.text.slice(span.start, span.end);
    const gap = { start: span.start, end: at.look(to + 1).startOffset };
    return {
        ...span,
        message: `"${words}" says nothing here: remove it`,
        fixes: [replace('Remove it', gap, '')],
    };
}

function inQuotes(at: Situation, expected: string): Diagnosis | undefined {
    const token = at.look(1);
    const inner = isText(token) ? unquote(token.image).trim() : '';
    if (expected === 'ID' || !/^\d/.test(inner)) return undefined;
    const isDate = expected === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(inner);
    return {
        mistake: instead('Only texts stand in quotes', spanOf(token), token.image, inner),
        repair: isDate ? { how: 'become', type: 'DATE', image: inner, leaveOut: 0 } : { how: 'assume' },
    };
}

function inWords(at: Situation): Diagnosis | undefined {
    const token = at.look(1);
    const next = at.look(2);
    const span = spanOf(token);
    if (/^half$/i.test(token.image) && /^an$/i.test(next.image) && /^hour$/i.test(at.look(3).image)) {
        const whole = { ...span, end: spanOf(at.look(3)).end };
        const said = at.text.slice(whole.start, whole.end);
        return {
            mistake: instead('Durations are written in digits', whole, said, '30 min'),
            repair: { how: 'become', type: 'NUMBER', image: '30', leaveOut: 1 },
        };
    }
    if (isSign(token, 'TIME')) {
        const [hours, minutes] = token.image.split(':').map(Number) as [number, number];
        const meant = String(hours * 60 + minutes);
        return {
            mistake: instead('A duration is a number and a unit', span, token.image, `${meant} min`),
            repair: { how: 'become', type: 'NUMBER', image: meant, leaveOut: 0 },
        };
    }
    const word = token.image.toLowerCase();
    const number = NUMBERS.includes(word) ? NUMBERS.indexOf(word) : TENS[word];
    if (number === undefined || !isWord(token)) return undefined;
    return {
        mistake: instead('Numbers are written in digits', span, token.image, String(number)),
        repair: { how: 'become', type: 'NUMBER', image: String(number), leaveOut: 0 },
    };
}

function needless(at: Situation, expected: string): Diagnosis | undefined {
    const count = [2, 1].find(
        words =>
            isBeside(at.look(words), at.look(words + 1)) &&
            at.look(words + 1).tokenType.name === expected &&
            isNeedless(at, 1, words),
    );
    if (count === undefined || !isWord(at.look(1))) return undefined;
    return { mistake: withoutNeedless(at, 1, count), repair: { how: 'drop', count } };
}

function isBeside(token: IToken, next: IToken): boolean {
    return isOnLineOf(token, next);
}

function instead(rule: string, span: Span, written: string, meant: string): Mistake {
    return {
        ...span,
        message: `${rule}: write ${meant} instead of ${written}`,
        fixes: [replace(`Write ${meant}`, span, meant)],
    };
}
