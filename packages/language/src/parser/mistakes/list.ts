import { closest } from '../../rules/support/names.ts';
import { isNeedless, withoutNeedless } from './colloquial.ts';
import { insert, replace, type Span, shown } from './mistake.ts';
import type { Beginnings } from './shape.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isGlued, isOnLineOf, isPlainName, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';
import { isSecond, unitMeant } from './words.ts';

const TOGETHER = new Set(['and', '&', '+', ';', '/', 'or']);

/** What is wrong behind an item of a list, if another one seems to follow; `starts` is what begins the next statement. */
export function atListEnd(
    at: Situation,
    item: Beginnings,
    starts: Beginnings | undefined,
): Diagnosis | undefined {
    const previous = at.look(0);
    const token = at.look(1);
    const next = at.look(2);
    const span = spanOf(token);
    const isItem = (each: typeof token): boolean =>
        (item.terminals.has('ID') && isWord(each)) ||
        (item.terminals.has('STRING') && isText(each)) ||
        item.terminals.has(each.tokenType.name);
    if (isAnswer(at)) return undefined;
    const isBeside = isOnLineOf(previous, token);
    const comma: Span = { start: spanOf(previous).end, end: span.end };
    if (isBeside && TOGETHER.has(token.image) && isItem(next) && isOnLineOf(token, next)) {
        const message = `The items of a list are parted by commas: write a comma instead of ${token.image}`;
        const fixes = [replace('Write a comma', comma, ',')];
        return { mistake: { ...span, message, fixes }, repair: { how: 'drop', count: 1 } };
    }
    const continues = isText(token) && isText(previous) ? !isGlued(previous, token) : isBeside;
    if (!continues || !isItem(token) || isSign(previous, ',')) return undefined;
    const lower = token.image.toLowerCase();
    if (
        isWord(token) &&
        (!isPlainName(token) || starts?.keywords.has(lower) || isMisspeltStart(at, starts))
    ) {
        return undefined;
    }
    if (isNeedless(at, 0, 0))
        return { mistake: withoutNeedless(at, 0, 0), repair: { how: 'drop', count: 1 } };
    const message = `A comma is missing between ${shown(previous.image)} and ${shown(token.image)}`;
    const fixes = [insert('Add the comma', spanOf(previous).end, ',', !isWord(token))];
    if (isWord(token)) {
        const name = previous.image + token.image.slice(0, 1).toUpperCase() + token.image.slice(1);
        const both = { start: previous.startOffset, end: span.end };
        fixes.push(replace(`Write one name: ${name}`, both, name, false));
    }
    return {
        mistake: { start: previous.startOffset, end: span.end, message, fixes },
        repair: { how: 'assume' },
    };
}

/** What is wrong where an optional part begins that a keyword leads, if all but that keyword seems to be there. */
export function atGap(at: Situation, keyword: string, behind: Beginnings): Diagnosis | undefined {
    const previous = at.look(0);
    const token = at.look(1);
    const next = at.look(2);
    const span = spanOf(token);
    if (!isOnLineOf(previous, token) || isAnswer(at)) return undefined;
    const isBehind = (each: typeof token): boolean =>
        (behind.terminals.has('ID') && isPlainName(each)) ||
        (behind.terminals.has('STRING') && isText(each) && !isGlued(previous, each)) ||
        (each.tokenType.name !== 'ID' && behind.terminals.has(each.tokenType.name)) ||
        (each.tokenType.name === 'OTHER_DATE' && behind.terminals.has('DATE'));
    if (isWord(token) && keywordOf(token) !== keyword && isOnLineOf(token, next) && keyword !== '->') {
        const isKeyword = token.image.toLowerCase() === keyword;
        const isLike =
            isPlainName(token) && closest(token.image, [keyword]).length > 0 && token.image.length > 1;
        if ((isKeyword || isLike) && (isBehind(next) || (isWord(next) && behind.terminals.has('ID')))) {
            const message = isKeyword
                ? `Keywords are lower case: write ${keyword} instead of ${token.image}`
                : `${shown(token.image)} is no word of the language: did you mean ${keyword}?`;
            const fixes = [replace(`Write ${keyword}`, span, keyword)];
            return {
                mistake: { ...span, message, fixes },
                repair: { how: 'become', type: keyword, image: keyword, leaveOut: 0 },
            };
        }
        if (keyword === 'by' && keywordOf(next) === 'by' && !isNextClause(at)) {
            const gap = { start: span.start, end: next.startOffset };
            const message = `Write ${keyword} instead of ${token.image} ${keyword}`;
            return {
                mistake: { ...span, message, fixes: [replace(`Write ${keyword}`, gap, '')] },
                repair: { how: 'drop', count: 1 },
            };
        }
    }
    if (keyword === '-') return dash(at, 'day');
    if (keyword === 'per' && /^(\/|an?)$/.test(token.image) && isWord(next)) {
        const gap = { start: spanOf(previous).end, end: next.startOffset };
        const fixes = [replace('Write per', gap, ' per ')];
        return {
            mistake: { ...span, message: `Write per instead of ${token.image}`, fixes },
            repair: { how: 'become', type: 'per', image: 'per', leaveOut: 0 },
        };
    }
    if (keyword === 'to' && /^[-–—]$/.test(token.image) && isSign(next, 'NUMBER')) {
        const gap = { start: spanOf(previous).end, end: next.startOffset };
        const message = `A range is written with to: write ${previous.image} to ${next.image}`;
        return {
            mistake: { ...span, message, fixes: [replace('Write to', gap, ' to ')] },
            repair: { how: 'become', type: 'to', image: 'to', leaveOut: 0 },
        };
    }
    if (!isBehind(token)) return undefined;
    return {
        mistake: {
            ...span,
            message: `The ${keyword === '->' ? 'arrow' : 'word'} ${keyword} is missing: write ${keyword} ${shown(token.image)}`,
            fixes: [insert(`Write ${keyword}`, span.start, `${keyword} `)],
        },
        repair: { how: 'force', keyword },
    };
}

/** Something else where a dash leads from one day or time to another. */
export function dash(at: Situation, what: 'day' | 'time'): Diagnosis | undefined {
    const [previous, token, next] = [at.look(0), at.look(1), at.look(2)];
    if (!/^(to|until|till|[–—])$/.test(token.image) || !isOnLineOf(token, next)) return undefined;
    const gap = { start: spanOf(previous).end, end: next.startOffset };
    return {
        mistake: {
            ...spanOf(token),
            message: `From one ${what} to another is written with a dash: write ${previous.image} - ${next.image}`,
            fixes: [replace('Write a dash', gap, ' - ')],
        },
        repair: { how: 'become', type: '-', image: '-', leaveOut: 0 },
    };
}

/** A unit that is called otherwise here, behind its number. */
export function isOtherUnit(at: Situation): boolean {
    return (
        isSign(at.look(0), 'NUMBER') &&
        isOnLineOf(at.look(0), at.look(1)) &&
        isPlainName(at.look(1)) &&
        (unitMeant(at.look(1).image) !== undefined || isSecond(at.look(1).image))
    );
}

/** `touchpoint Customer yes -> Reply`: behind a clause of a decision an answer may follow on its line. */
export function isAnswer(at: Situation): boolean {
    const node = at.path.findLast(rule => rule.endsWith('Node') && rule !== 'FlowNode');
    const isInside = node === 'DecisionNode' && !/^(DecisionNode|Performers)$/.test(at.path.at(-1)!);
    const next = at.look(2);
    return isInside && (/^(->|\{)$/.test(next.image) || isSign(next, 'NUMBER'));
}

/** The word is a keyword that begins a clause of the block: what stands behind it belongs to that. */
function isNextClause(at: Situation): boolean {
    const block = at.path.findLast(rule => at.shape.inside(rule) !== undefined);
    const keyword = keywordOf(at.look(1));
    return keyword !== undefined && block !== undefined && at.shape.inside(block)!.keywords.has(keyword);
}

function isMisspeltStart(at: Situation, starts: Beginnings | undefined): boolean {
    const token = at.look(1);
    const words = [...(starts?.keywords ?? [])].filter(word => word.length > 2 && /^[a-z]/.test(word));
    return (
        isOnLineOf(token, at.look(2)) &&
        isWord(at.look(2)) &&
        token.image === token.image.toLowerCase() &&
        closest(token.image, words).length > 0
    );
}
