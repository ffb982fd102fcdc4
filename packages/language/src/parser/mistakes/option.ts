import type { GrammarAST } from 'langium';
import { closest } from '../../rules/support/names.ts';
import { twoUnits, unit } from './amounts.ts';
import { beforeBraces, behindStatement, inBrackets, innerQuotes } from './behind.ts';
import { atGap, isAnswer, isOtherUnit } from './list.ts';
import { replace } from './mistake.ts';
import { clauseOnLine } from './same-line.ts';
import { hasWhole } from './sentences.ts';
import { leadOf } from './shape.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { misspelt } from './statement.ts';
import { isOnLineOf, isPlainName, isSign, isWord, keywordOf, spanOf } from './tokens.ts';
import { JUNK } from './variants.ts';
import { valueMeant } from './words.ts';

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
    const brackets = inBrackets(at) ?? twoUnits(at);
    if (brackets) return brackets;
    const isDash = /^[–—]$/.test(token.image);
    if (isDash && (lead === '-' || at.path.at(-1) === 'Branch' || isSign(at.look(2), 'NUMBER'))) {
        return lead && behind ? atGap(at, lead, at.shape.beginnings(behind)) : undefined;
    }
    if (isSign(token, JUNK) && isOnLineOf(token, at.look(2)) && !/[;&+/≤≥<>]/.test(token.image)) {
        return { ...behindStatement(at, at.path.findLast(hasWhole)), repair: { how: 'drop', count: 1 } };
    }
    const quotes = innerQuotes(at);
    if (quotes) return quotes;
    if (isOtherUnit(at) && beginnings.keywords.has('min')) return unit(at);
    if (lead && behind) {
        return /^(->|-|[a-z].*)$/.test(lead) ? atGap(at, lead, at.shape.beginnings(behind)) : undefined;
    }
    if (beginnings.terminals.size > 0) return undefined;
    const other = synonym(at, [...beginnings.keywords]);
    if (other) return other;
    if (!isPlainName(token)) return undefined;
    const words = [...beginnings.keywords].filter(word => word.length > 3);
    const meant = closest(token.image, words);
    return meant.length > 0 ? misspelt(spanOf(token), token.image, meant) : undefined;
}

/** One of several words, said in another way. */
export function synonym(at: Situation, words: readonly string[]): Diagnosis | undefined {
    for (const count of [2, 1]) {
        const last = at.look(count);
        if (!isWord(last) || (count === 2 && !isOnLineOf(at.look(1), last))) continue;
        const span = { start: at.look(1).startOffset, end: spanOf(last).end };
        const said = at.text.slice(span.start, span.end);
        const meant = valueMeant(said, words);
        if (!meant) continue;
        return {
            mistake: {
                ...span,
                message: `"${said}" is called ${meant} here`,
                fixes: [replace(`Write ${meant}`, span, meant)],
            },
            repair: { how: 'become', type: meant, image: meant, leaveOut: count - 1 },
        };
    }
    return undefined;
}

/** Something stands between a statement and its braces. */
function beforeBody(at: Situation): Diagnosis | undefined {
    const clause = clauseOnLine(at);
    if (clause) return clause;
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
