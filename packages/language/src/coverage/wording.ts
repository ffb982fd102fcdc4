import { oneOf, quote } from '../rules/support/words.ts';
import type { Item, Kind, Phrase } from './kind.ts';

/** How many things a sentence names before it only counts them. */
const named = 3;

/** The features that an item does not have. */
export function lacking(item: Item, features: readonly string[]): string[] {
    return features.filter(feature => !item.has(feature));
}

/** "No technique with a rationale is recorded." · "1 of 2 techniques with a rationale is recorded." */
export function tooFew(
    kind: Kind,
    items: readonly Item[],
    fitting: readonly Item[],
    features: readonly string[],
    least: number,
): string {
    const many = nounPhrase(kind, features, kind.many);
    if (fitting.length > 0) {
        return `${fitting.length} of ${least} ${many} ${fitting.length === 1 ? 'is' : 'are'} recorded.`;
    }
    const none = `No ${nounPhrase(kind, features, kind.one)} is recorded`;
    const expected = least > 1 ? `; ${least} are expected` : '';
    return `${none}${expected}.${nearest(items, features)}`;
}

/** "2 of 7 steps are not complete: "Log" without a performer; "Close" without a performer." */
export function notEvery(kind: Kind, items: readonly Item[], features: readonly string[]): string {
    if (items.length === 0) return `No ${kind.one} is recorded.`;
    const open = items.filter(item => lacking(item, features).length > 0);
    const told = open.slice(0, named).map(item => `${quote(item.label)} ${shortfall(item, features)}`);
    const more = open.length > named ? `; and ${open.length - named} more` : '';
    const verb = open.length === 1 ? 'is' : 'are';
    return `${open.length} of ${items.length} ${kind.many} ${verb} not complete: ${told.join('; ')}${more}.`;
}

/** "2 steps with an exception are recorded, and none is expected: "Log", "Close"." */
export function unwanted(kind: Kind, fitting: readonly Item[], features: readonly string[]): string {
    const one = fitting.length === 1;
    const noun = nounPhrase(kind, features, one ? kind.one : kind.many);
    const names = fitting.slice(0, named).map(item => quote(item.label));
    const more = fitting.length > named ? ` and ${fitting.length - named} more` : '';
    return `${fitting.length} ${noun} ${one ? 'is' : 'are'} recorded, and none is expected: ${names.join(', ')}${more}.`;
}

/** What comes closest, so that the reader knows where to go on. */
function nearest(items: readonly Item[], features: readonly string[]): string {
    const best = items
        .map(item => ({ item, open: lacking(item, features).length }))
        .toSorted((a, b) => a.open - b.open)[0];
    // Nothing in common is not near.
    if (!best || (features.length > 1 && best.open === features.length)) return '';
    return ` Nearest: ${quote(best.item.label)}, ${shortfall(best.item, features)}.`;
}

/** "without a date and evidence, not before the approval" */
function shortfall(item: Item, features: readonly string[]): string {
    const phrases = lacking(item, features).flatMap(feature => item.phrases.get(feature) ?? []);
    const without = wordsAt(phrases, 'with');
    const others = phrases.filter(({ at }) => at !== 'with').map(({ words }) => `not ${words}`);
    return [...(without.length > 0 ? [`without ${oneOf(without, 'and')}`] : []), ...others].join(', ');
}

function nounPhrase(kind: Kind, features: readonly string[], noun: string): string {
    const phrases = features.flatMap(feature => kind.features.get(feature) ?? []);
    const having = wordsAt(phrases, 'with');
    return [
        wordsAt(phrases, 'adjective').join(', '),
        noun,
        wordsAt(phrases, 'of').join(' '),
        having.length > 0 ? `with ${oneOf(having, 'and')}` : '',
        wordsAt(phrases, 'after').join(' and '),
    ]
        .filter(part => part !== '')
        .join(' ');
}

function wordsAt(phrases: readonly Phrase[], at: Phrase['at']): string[] {
    return phrases.filter(phrase => phrase.at === at).map(phrase => phrase.words);
}
