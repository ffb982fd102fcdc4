import type { IToken } from 'chevrotain';
import { closest, nameFrom } from '../../rules/support/names.ts';
import { unquote } from '../value-converter.ts';
import { money, percent, unit } from './amounts.ts';
import { arrow, untilEvent } from './arrow.ts';
import { colloquial, wordInQuotes } from './colloquial.ts';
import { dash } from './list.ts';
import { insert, replace, shown } from './mistake.ts';
import { synonym } from './option.ts';
import { wholeOf } from './sentences.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { misspelt } from './statement.ts';
import { isEnd, isGlued, isOnLineOf, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';
import { whole } from './whole.ts';

/** Rules whose text may be followed by these words, so that a text without quotes ends before them. */
const BEHIND_TEXT: Readonly<Record<string, readonly string[]>> = {
    StepNode: ['by'],
    SendNode: ['by'],
    ReceiveNode: ['by'],
    CallNode: ['runs', 'by'],
    DecisionNode: ['by'],
    Scope: ['to'],
};

/** What is wrong where a certain token should stand. */
export function atToken(at: Situation, expected: string): Diagnosis {
    const token = at.look(1);
    const previous = at.look(0);
    const isBeside = isOnLineOf(previous, token) && !isSign(token, '}');
    if (expected === '%') return percent(at);
    if (expected === '->') return arrow(at, isBeside);
    if (expected === '-' && isBeside) return dash(at, 'time') ?? whole(at, expected, isBeside);
    if (expected === ':' && isBeside) return colon(at) ?? whole(at, expected, isBeside);
    if (expected === 'TIME' && isBeside && isSign(token, 'NUMBER')) {
        const time = timeInDigits(at);
        if (time) return time;
    }
    if (isBeside && /^(NUMBER|DATE)$/.test(expected)) {
        if (isText(token) && previous.image === 'for' && at.path.includes('WaitNode'))
            return untilEvent(previous);
        const said = colloquial(at, expected);
        if (said) return said;
    }
    if (isSign(previous, ',') && !isEnd(previous)) {
        if (!isBeside || isSign(token, '{') || isSign(token, '->')) return openList(previous);
    }
    if (expected === 'STRING' && isBeside && isText(previous) === false) {
        const text = unquoted(at);
        if (text) return text;
    }
    if (expected === 'ID' && isBeside) {
        const name = noName(at);
        if (name) return name;
    }
    if (/^[a-z]/.test(expected) && isBeside) return keyword(at, expected);
    return whole(at, expected, isBeside);
}

/** What is wrong where one of several words should stand. */
export function atChoice(at: Situation, words: readonly string[]): Diagnosis {
    const token = at.look(1);
    const isBeside = isOnLineOf(at.look(0), token) && !isSign(token, '}');
    const rule = at.path.at(-1);
    if (rule === 'DurationUnit') return unit(at);
    if (rule === 'Money' && isSign(token, 'NUMBER')) return money(at);
    if (rule === 'Branch' || rule === 'WaitNode') return arrow(at, isBeside);
    if (rule === 'Target' && isBeside) return direction(at);
    const said = isBeside ? (wordInQuotes(at, words) ?? synonym(at, words)) : undefined;
    if (said) return said;
    if (isBeside && isWord(token)) {
        const lower = token.image.toLowerCase();
        if (words.includes(lower)) {
            return {
                mistake: {
                    ...spanOf(token),
                    message: `Keywords are lower case: write ${lower} instead of ${token.image}`,
                    fixes: [replace(`Write ${lower}`, spanOf(token), lower)],
                },
                repair: { how: 'become', type: lower, image: lower, leaveOut: 0 },
            };
        }
        const meant = closest(token.image, words);
        if (meant.length > 0) return misspelt(spanOf(token), token.image, meant);
    }
    return whole(at, '', isBeside);
}

function openList(comma: IToken): Diagnosis {
    return {
        mistake: {
            ...spanOf(comma),
            message: 'Something is missing after the comma; if nothing is, remove it',
            fixes: [replace('Remove the comma', spanOf(comma), '')],
        },
        repair: { how: 'assume' },
    };
}

/** A text without its quotes goes on to the end of its line, or to what follows it for certain. */
function unquoted(at: Situation): Diagnosis | undefined {
    const first = at.look(1);
    const rule = at.path.findLast(each => BEHIND_TEXT[each] !== undefined);
    const stops = (rule && BEHIND_TEXT[rule]) || [];
    if (!isWord(first) && !isSign(first, 'NUMBER')) return undefined;
    if (isSign(first, 'NUMBER') && isText(at.look(2)) && isFlowNode(at)) return numbered(at);
    if (stops.includes(first.image)) return undefined;
    let count = 1;
    const goesOn = (next: IToken): boolean =>
        isOnLineOf(at.look(count), next) &&
        !/^([{}]|->)$/.test(next.image) &&
        !(stops.includes(next.image) && (isWord(at.look(count + 2)) || isText(at.look(count + 2)))) &&
        !(isSign(next, 'MONEY') && /^(Cost|Benefit)Line$/.test(at.path.at(-2) ?? ''));
    while (goesOn(at.look(count + 1))) count++;
    const span = { start: first.startOffset, end: spanOf(at.look(count)).end };
    const text = at.text.slice(span.start, span.end);
    const items = at.path.includes('Checklist') ? text.split(/\s*,\s*/) : [text];
    const image = items.map(item => `"${item.replaceAll('"', "'")}"`).join(', ');
    return {
        mistake: {
            ...span,
            message: `Texts stand in quotes: ${shown(image)}`,
            fixes: [replace('Put it in quotes', span, image, false)],
        },
        repair: { how: 'become', type: 'STRING', image, leaveOut: count - 1 },
    };
}

function isFlowNode(at: Situation): boolean {
    const rule = at.path.findLast(each => each !== 'Text') ?? '';
    return Object.hasOwn(BEHIND_TEXT, rule) && rule.endsWith('Node');
}

/** `step 3 "Log the complaint"` */
function numbered(at: Situation): Diagnosis {
    const gap = { start: at.look(1).startOffset, end: at.look(2).startOffset };
    return {
        mistake: {
            ...spanOf(at.look(1)),
            message: 'Steps have no numbers: the order of the lines is their order',
            fixes: [replace('Remove it', gap, '')],
        },
        repair: { how: 'drop', count: 1 },
    };
}

/** Something that is no name stands where a name should. */
function noName(at: Situation): Diagnosis | undefined {
    const token = at.look(1);
    const span = spanOf(token);
    if (isText(token)) {
        const name = nameFrom(unquote(token.image), 'Name');
        const declares = at.path.at(-1) !== 'QName';
        if (declares) {
            const whole = wholeOf(at.path) ?? 'A name is missing';
            const fixes = [insert(`Name it ${name}`, span.start, `${name} `, false)];
            return { mistake: { ...span, message: whole, fixes }, repair: { how: 'assume' } };
        }
        const message = `Names stand without quotes: write ${name} instead of ${shown(token.image)}`;
        const fixes = [replace(`Write ${name}`, span, name, false)];
        return { mistake: { ...span, message, fixes }, repair: { how: 'drop', count: 1 } };
    }
    if (isSign(token, 'NUMBER') && isGlued(token, at.look(2)) && isWord(at.look(2))) {
        const image = token.image + at.look(2).image;
        const whole = { start: span.start, end: spanOf(at.look(2)).end };
        const message = `A name begins with a letter: ${shown(image)} does not`;
        return { mistake: { ...whole, message }, repair: { how: 'drop', count: 1 } };
    }
    return undefined;
}

/** `2026-03 = 74%`, `2026-03 74%` */
function colon(at: Situation): Diagnosis | undefined {
    const isEquals = isSign(at.look(1), '=');
    const value = at.look(isEquals ? 2 : 1);
    if (!/^(NUMBER|MONEY)$/.test(value.tokenType.name) || !isOnLineOf(at.look(0), value)) return undefined;
    const gap = { start: spanOf(at.look(0)).end, end: value.startOffset };
    return {
        mistake: {
            ...spanOf(at.look(1)),
            message: `A colon stands between the period and its value: write ${at.look(0).image}: ${value.image}`,
            fixes: [replace('Write the colon', gap, ': ')],
        },
        repair: isEquals
            ? { how: 'become', type: ':', image: ':', leaveOut: 0 }
            : { how: 'force', keyword: ':' },
    };
}

/** `9.00`, `1700`, and behind a dash `5` for five in the afternoon. */
function timeInDigits(at: Situation): Diagnosis | undefined {
    const token = at.look(1);
    const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:\.?(\d\d))?$/.exec(token.image) ?? [];
    const early = Number(hours);
    const hour = isSign(at.look(0), '-') && early < 8 ? early + 12 : early;
    if (hours === '' || hour > 23 || Number(minutes) > 59) return undefined;
    const meant = `${String(hour).padStart(2, '0')}:${minutes}`;
    return {
        mistake: {
            ...spanOf(token),
            message: `Times are written with 24 hours, such as 09:00 or 17:30: write ${meant} instead of ${token.image}`,
            fixes: [replace(`Write ${meant}`, spanOf(token), meant, hour === early)],
        },
        repair: { how: 'become', type: 'TIME', image: meant, leaveOut: 0 },
    };
}

/** A word that always stands here. */
function keyword(at: Situation, expected: string): Diagnosis {
    const token = at.look(1);
    const span = spanOf(token);
    const isOther =
        isWord(token) && /^(on|at|in|from|of|by|to|until)$/.test(token.image) && isSign(at.look(2), 'DATE');
    const isLike =
        isOther ||
        (isWord(token) &&
            keywordOf(token) === undefined &&
            (token.image.toLowerCase() === expected || closest(token.image, [expected]).length > 0));
    if (isLike) {
        return {
            mistake: {
                ...span,
                message: `Write ${expected} instead of ${token.image}`,
                fixes: [replace(`Write ${expected}`, span, expected)],
            },
            repair: { how: 'become', type: expected, image: expected, leaveOut: 0 },
        };
    }
    return {
        mistake: {
            ...span,
            message: `The word ${expected} is missing: write ${at.look(0).image} ${expected} ${shown(token.image)}`,
            fixes: [insert(`Write ${expected}`, span.start, `${expected} `)],
        },
        repair: { how: 'assume' },
    };
}

function direction(at: Situation): Diagnosis {
    const token = at.look(1);
    const span = spanOf(token);
    const signs: Record<string, string> = {
        '=>': '>=',
        '=<': '<=',
        '<': '<=',
        '>': '>=',
        '≤': '<=',
        '≥': '>=',
        '==': '=',
    };
    const meant = signs[token.image];
    if (meant) {
        const message = `Write ${meant} instead of ${token.image}`;
        const fixes = [replace(`Write ${meant}`, span, meant)];
        return {
            mistake: { ...span, message, fixes },
            repair: { how: 'become', type: meant, image: meant, leaveOut: 0 },
        };
    }
    const words =
        /^(at (?:most|least)|(?:not |no )?(?:more|less|fewer) than|up to|max(?:imum)?|min(?:imum)?|below|under|above|over)\b/i.exec(
            at.text.slice(span.start, span.start + 20),
        )?.[1];
    if (words) {
        const isLower = /least|min|above|over|^more|^no[t]? (less|fewer)/i.test(words);
        const sign = isLower ? '>=' : '<=';
        const whole = { start: span.start, end: span.start + words.length };
        return {
            mistake: {
                ...whole,
                message: `Write ${sign} instead of ${words}`,
                fixes: [replace(`Write ${sign}`, whole, sign)],
            },
            repair: { how: 'become', type: sign, image: sign, leaveOut: words.split(' ').length - 1 },
        };
    }
    if (isWord(token) || isText(token)) return whole(at, '', true);
    const ways = ['<=', '>=', '='];
    return {
        mistake: {
            ...span,
            message: `A target says in which direction: write target <= ${shown(token.image)} for at most, target >= ${shown(token.image)} for at least`,
            fixes: ways.map(way => insert(`Write ${way}`, span.start, `${way} `, false)),
        },
        repair: { how: 'force', keyword: '=' },
    };
}
