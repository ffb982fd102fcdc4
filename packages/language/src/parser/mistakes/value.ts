import type { IToken } from 'chevrotain';
import { closest, nameFrom } from '../../rules/support/names.ts';
import { unquote } from '../value-converter.ts';
import { insert, type Mistake, type MistakeFix, replace, shown } from './mistake.ts';
import { wholeOf } from './sentences.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { misspelt } from './statement.ts';
import { isEnd, isGlued, isOnLineOf, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';
import { isSecond, unitMeant } from './words.ts';

/** Rules whose text may be followed by these words, so that a text without quotes ends before them. */
const BEHIND_TEXT: Readonly<Record<string, readonly string[]>> = {
    StepNode: ['by'],
    SendNode: ['by'],
    ReceiveNode: ['by'],
    CallNode: ['runs', 'by'],
    DecisionNode: ['by'],
};

const NEEDS: Readonly<Record<string, string>> = {
    STRING: 'its text in quotes',
    ID: 'a name',
    DATE: 'a date such as 2026-05-12',
    NUMBER: 'a number',
    TIME: 'a time such as 09:00',
};

/** What is wrong where a certain token should stand. */
export function atToken(at: Situation, expected: string): Diagnosis {
    const token = at.look(1);
    const previous = at.look(0);
    const isBeside = isOnLineOf(previous, token) && !isSign(token, '}');
    if (expected === '%') return percent(at);
    if (expected === '->') return arrow(at, isBeside);
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

/** A duration that ends with its number. */
export function unit(at: Situation): Diagnosis {
    const number = at.look(0);
    const token = at.look(1);
    const isBeside = isOnLineOf(number, token) && isWord(token);
    const meant = isBeside ? unitMeant(token.image) : undefined;
    if (isBeside && meant) {
        return {
            mistake: {
                ...spanOf(token),
                message: `Write ${meant} instead of ${token.image}`,
                fixes: [replace(`Write ${meant}`, spanOf(token), meant)],
            },
            repair: { how: 'become', type: meant.split(' ').at(-1)!, image: meant, leaveOut: 0 },
        };
    }
    if (isBeside && isSecond(token.image)) {
        const span = { start: number.startOffset, end: spanOf(token).end };
        const minutes = `${Number((Number(number.image.replaceAll(',', '')) / 60).toPrecision(2))} min`;
        return {
            mistake: {
                ...span,
                message: `The shortest unit is the minute: write ${minutes} instead of ${number.image} ${token.image}`,
                fixes: [replace(`Write ${minutes}`, span, minutes)],
            },
            repair: { how: 'become', type: 'min', image: 'min', leaveOut: 0 },
        };
    }
    if (isBeside && /^(business|work|office|bank)$/i.test(token.image) && /^days?$/.test(at.look(2).image)) {
        const message = `Write working ${at.look(2).image} instead of ${token.image} ${at.look(2).image}`;
        const fixes = [replace('Write working days', spanOf(token), 'working')];
        return { mistake: { ...spanOf(token), message, fixes }, repair: { how: 'drop', count: 1 } };
    }
    const at0 = spanOf(number);
    const units = ['min', 'hours', 'working days', 'days', 'weeks'];
    return {
        mistake: {
            ...at0,
            message: `${number.image} of what? A duration needs a unit, for example: ${number.image} min or ${number.image} working days`,
            fixes: units.map(each => insert(`Write ${number.image} ${each}`, at0.end, ` ${each}`, false)),
        },
        repair: { how: 'assume' },
    };
}

function percent(at: Situation): Diagnosis {
    const number = at.look(0);
    const token = at.look(1);
    if (isOnLineOf(number, token) && unitMeant(token.image) === '%') {
        const span = { start: spanOf(number).end, end: spanOf(token).end };
        const message = `Write ${number.image}% instead of ${number.image} ${token.image}`;
        const fixes = [replace(`Write ${number.image}%`, span, '%')];
        return {
            mistake: { ...spanOf(token), message, fixes },
            repair: { how: 'become', type: '%', image: '%', leaveOut: 0 },
        };
    }
    return {
        mistake: {
            ...spanOf(number),
            message: `A share needs its percent sign: write ${number.image}% instead of ${number.image}`,
            fixes: [insert(`Write ${number.image}%`, spanOf(number).end, '%')],
        },
        repair: { how: 'assume' },
    };
}

function arrow(at: Situation, isBeside: boolean): Diagnosis {
    const token = at.look(1);
    if (isBeside && at.path.at(-1) === 'WaitNode' && isSign(token, 'NUMBER')) {
        return {
            mistake: {
                ...spanOf(token),
                message: `The word for is missing: write wait for ${token.image}${isWord(at.look(2)) ? ` ${at.look(2).image}` : ''}`,
                fixes: [insert('Write for', token.startOffset, 'for ')],
            },
            repair: { how: 'force', keyword: 'for' },
        };
    }
    if (!isBeside || !isWord(token) || at.path.at(-1) === 'WaitNode') return whole(at, '->', isBeside);
    const isSaid = /^(then|goto|go|to|next|leads)$/i.test(token.image) && isWord(at.look(2));
    const words = isSaid && /^(go|leads)$/i.test(token.image) && at.look(2).image === 'to' ? 2 : 1;
    if (isSaid && isOnLineOf(token, at.look(words + 1)) && isWord(at.look(words + 1))) {
        const span = { start: token.startOffset, end: spanOf(at.look(words)).end };
        return {
            mistake: {
                ...span,
                message: `An arrow -> leads to the next step: write -> ${at.look(words + 1).image}`,
                fixes: [replace('Write ->', span, '->')],
            },
            repair: { how: 'become', type: '->', image: '->', leaveOut: words - 1 },
        };
    }
    return {
        mistake: {
            ...spanOf(token),
            message: `The arrow -> is missing: write -> ${token.image}`,
            fixes: [insert('Write ->', token.startOffset, '-> ')],
        },
        repair: { how: 'force', keyword: '->' },
    };
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
    if (stops.includes(first.image)) return undefined;
    let count = 1;
    const goesOn = (next: IToken): boolean =>
        isOnLineOf(at.look(count), next) &&
        !/^([{}]|->)$/.test(next.image) &&
        !(stops.includes(next.image) && isWord(at.look(count + 2)));
    while (goesOn(at.look(count + 1))) count++;
    const span = { start: first.startOffset, end: spanOf(at.look(count)).end };
    const text = at.text.slice(span.start, span.end);
    const image = `"${text.replaceAll('"', "'")}"`;
    return {
        mistake: {
            ...span,
            message: `Texts stand in quotes: ${shown(image)}`,
            fixes: [replace('Put it in quotes', span, image, false)],
        },
        repair: { how: 'become', type: 'STRING', image, leaveOut: count - 1 },
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

/** A word that always stands here. */
function keyword(at: Situation, expected: string): Diagnosis {
    const token = at.look(1);
    const span = spanOf(token);
    const isLike =
        isWord(token) &&
        keywordOf(token) === undefined &&
        (token.image.toLowerCase() === expected || closest(token.image, [expected]).length > 0);
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

function money(at: Situation): Diagnosis {
    const number = at.look(1);
    const behind = at.look(2);
    const isNamed = isOnLineOf(number, behind) && /^([A-Z]{3}|pounds?|euros?|dollars?)$/.test(behind.image);
    const span = { start: number.startOffset, end: spanOf(isNamed ? behind : number).end };
    const written = at.text.slice(span.start, span.end);
    const sign: Record<string, string> = { p: '£', e: '€', d: '$' };
    const currency =
        isNamed && /^[A-Z]/.test(behind.image) ? `${behind.image} ` : sign[behind.image[0] ?? ''];
    const meant = isNamed ? [`${currency}${number.image}`] : [`£${number.image}`, `€${number.image}`];
    const fixes: MistakeFix[] = meant.map(each => replace(`Write ${each}`, span, each, isNamed));
    return {
        mistake: {
            ...span,
            message: `Money has its currency in front: write ${meant.join(' or ')} instead of ${written}`,
            fixes,
        },
        repair: { how: 'drop', count: isNamed ? 2 : 1 },
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
    const words = /^(at (?:most|least)|up to|max(?:imum)?|min(?:imum)?|below|under|above|over)\b/i.exec(
        at.text.slice(span.start, span.start + 20),
    )?.[1];
    if (words) {
        const sign = /least|min|above|over/i.test(words) ? '>=' : '<=';
        const whole = { start: span.start, end: span.start + words.length };
        return {
            mistake: {
                ...whole,
                message: `Write ${sign} instead of ${words}`,
                fixes: [replace(`Write ${sign}`, whole, sign)],
            },
            repair: { how: 'become', type: sign, image: sign, leaveOut: words.includes(' ') ? 1 : 0 },
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

/** The whole statement as it should be; where its line ends too early, at the word before. */
function whole(at: Situation, expected: string, isBeside: boolean): Diagnosis {
    const token = at.look(1);
    const previous = at.look(0);
    const place = isBeside || isEnd(previous) ? token : previous;
    const lead = isBeside ? undefined : leadOf(at, expected);
    if (lead) return { mistake: { ...spanOf(previous), message: lead }, repair: { how: 'assume' } };
    const needs = NEEDS[expected];
    const plain =
        needs && isWord(previous) ? `${previous.image} needs ${needs}` : 'Something is missing here';
    const mistake: Mistake = { ...spanOf(place), message: wholeOf(at.path) ?? plain };
    return { mistake, repair: { how: 'assume' } };
}

/** Words inside a statement that a name follows, and what it may be. */
const LEADS: Readonly<Record<string, string>> = {
    by: 'the name of who does it, for example: by Advisor',
    from: 'the name of who or what it comes from, for example: from Customer',
    to: 'the name of who or what it goes to, for example: to Customer',
    runs: 'the name of a process, for example: runs EmergencyRepair',
    of: 'a name, for example: of Complaints',
    with: 'a name behind it',
    notify: 'the name of who is told, for example: notify Customer',
};

/** What a word inside a statement needs, where the line ends behind it. */
function leadOf(at: Situation, expected: string): string | undefined {
    const word = at.look(0);
    if (isSign(word, '->')) return wholeOf(['JumpNode']);
    const isInside = isOnLineOf(at.look(-1), word) && !isSign(at.look(-1), '{');
    const needs = isInside && at.path.includes('QName') && expected === 'ID' ? LEADS[word.image] : undefined;
    return needs && keywordOf(at.look(-1)) === undefined ? `${word.image} needs ${needs}` : undefined;
}
