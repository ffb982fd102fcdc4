import type { GrammarAST } from 'langium';
import { closest } from '../../rules/support/names.ts';
import { atGap, isAnswer, isOtherUnit } from './list.ts';
import { hasWhole } from './sentences.ts';
import { leadOf } from './shape.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { beforeBraces, behindStatement, innerQuotes, misspelt } from './statement.ts';
import { isOnLineOf, isPlainName, isSign, keywordOf, spanOf } from './tokens.ts';
import { unit } from './value.ts';
import { JUNK } from './variants.ts';

/** What is wrong where something else stands than an optional part; undefined where that part is simply not there. */
export function atOption(
    at: Situation,
    option: GrammarAST.AbstractElement,
    isSpoilt: boolean,
): Diagnosis | undefined {
    const [lead, behind] = leadOf(option);
    if (lead === '{') return beforeBody(at);
    if (isSpoilt) return undefined;
    const token = at.look(1);
    const beginnings = at.shape.beginnings(option);
    if (isSign(token, JUNK) && isOnLineOf(token, at.look(2)) && !/[;&+/≤≥<>]/.test(token.image)) {
        return { ...behindStatement(at, at.path.findLast(hasWhole)), repair: { how: 'drop', count: 1 } };
    }
    const quotes = innerQuotes(at);
    if (quotes) return quotes;
    if (isOtherUnit(at) && beginnings.keywords.has('min')) return unit(at);
    if (lead && behind) {
        return /^(->|[a-z].*)$/.test(lead) ? atGap(at, lead, at.shape.beginnings(behind)) : undefined;
    }
    if (beginnings.terminals.size > 0 || !isPlainName(token)) return undefined;
    const words = [...beginnings.keywords].filter(word => word.length > 3);
    const meant = closest(token.image, words);
    return meant.length > 0 ? misspelt(spanOf(token), token.image, meant) : undefined;
}

/** Something stands between a statement and its braces. */
function beforeBody(at: Situation): Diagnosis | undefined {
    let count = 1;
    const isBefore = (token: ReturnType<Situation['look']>): boolean =>
        isOnLineOf(at.look(0), token) && !/^([{}]|->)$/.test(token.image) && keywordOf(token) === undefined;
    while (isBefore(at.look(count))) count++;
    const last = at.look(count - 1);
    if (count === 1 || !isSign(at.look(count), '{') || !isOnLineOf(last, at.look(count))) return undefined;
    if (isAnswer(at) && !holdsClauses(at, count)) return undefined;
    return { ...beforeBraces(at, count - 1), repair: { how: 'drop', count: count - 1 } };
}

/** What the braces hold are clauses of the rule that is being read. */
function holdsClauses(at: Situation, brace: number): boolean {
    const word = keywordOf(at.look(brace + 1));
    return word !== undefined && at.shape.inside(at.path.at(-1)!)!.keywords.has(word);
}
