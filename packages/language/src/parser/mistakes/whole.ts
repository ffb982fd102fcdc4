import type { Mistake } from './mistake.ts';
import { wholeOf } from './sentences.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isEnd, isOnLineOf, isSign, isWord, keywordOf, spanOf } from './tokens.ts';

const NEEDS: Readonly<Record<string, string>> = {
    STRING: 'its text in quotes',
    ID: 'a name',
    DATE: 'a date such as 2026-05-12',
    NUMBER: 'a number',
    TIME: 'a time such as 09:00',
};

/** The whole statement as it should be; where its line ends too early, at the word before. */
export function whole(at: Situation, expected: string, isBeside: boolean): Diagnosis {
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
