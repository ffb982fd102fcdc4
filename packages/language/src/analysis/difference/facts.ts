import type { Aspect, DifferenceItem } from './types.ts';
import { capital, fold, listedBriefly } from './words.ts';

/** Something that an element says about itself, so that two versions of it can be compared. */
export type Fact = Single | Several;

/** What is said once, such as a time. */
export interface Single {
    readonly key: string;
    /** What it is called where it is missing: `the waiting`. */
    readonly noun: string;
    /** As a person reads it. */
    readonly text: string;
    /** What is compared, where that is not the text. */
    readonly value?: string;
    /** The text as the rest of a sentence: `waits 2 days`. */
    readonly says: (text: string) => string;
    /** The sentence begins with what it was before, so that it is not said again. */
    readonly isSubject?: boolean;
}

/** What is said of several things, in no order. */
export interface Several {
    readonly key: string;
    readonly noun: string;
    readonly items: readonly { readonly value: string; readonly text: string }[];
    /** Follow the words `now` and `no longer`: `consults Surveyor`. */
    readonly says: (list: string) => string;
}

/** What differs between the facts of an element and those of the same element later, in their order. */
export function aspectsOf(before: readonly Fact[], after: readonly Fact[]): Aspect[] {
    const old = new Map(before.map(fact => [fact.key, fact]));
    const present = new Set(after.map(fact => fact.key));
    return [
        ...after.flatMap(fact => aspect(old.get(fact.key), fact) ?? []),
        ...before.flatMap(fact => (present.has(fact.key) ? [] : (aspect(fact, undefined) ?? []))),
    ];
}

/** What is recorded, whether it differs or not. */
export function sharedFacts(before: readonly Fact[], after: readonly Fact[]): number {
    const old = new Map(before.map(fact => [fact.key, fact]));
    return after.filter(fact => {
        const earlier = old.get(fact.key);
        return isRecorded(fact) && earlier && isRecorded(earlier) && !aspect(earlier, fact);
    }).length;
}

function aspect(before: Fact | undefined, after: Fact | undefined): Aspect | undefined {
    const { key, noun } = (after ?? before)!;
    const text = isSeveral(before ?? after!)
        ? several(before as Several | undefined, after as Several | undefined)
        : single(before as Single | undefined, after as Single | undefined);
    if (text === undefined) return undefined;
    return { key, text, short: briefly(isTitle(after) ? [] : [text], noun.replace(/^the /, ''), before) };
}

/** What changed, else what it was, else that it changed: the first that is short. */
function briefly(texts: readonly string[], noun: string, before: Fact | undefined): string {
    const brief = texts.map(text => text.replace(notBefore, ' (new)'));
    const was = before && !isSeveral(before) ? [`${noun} was ${before.text}`] : [];
    return [...brief, ...was].find(words => words.length <= room) ?? `${noun} changed`;
}

/** The new title stands above what differs: only the old one is to be told. */
function isTitle(fact: Fact | undefined): boolean {
    return fact !== undefined && !isSeveral(fact) && fact.isSubject === true;
}

/** Characters that fit into three lines of small print. */
const room = 60;
const notBefore = ' (not recorded before)';

function single(before: Single | undefined, after: Single | undefined): string | undefined {
    if (before && after) {
        if ((before.value ?? fold(before.text)) === (after.value ?? fold(after.text))) return undefined;
        if (after.isSubject) return after.says(after.text);
        return `${after.says(after.text)} instead of ${inSameUnit(before.text, after.text)}`;
    }
    if (after) return `${after.says(after.text)}${notBefore}`;
    return `no longer records ${before!.noun} (before: ${before!.text})`;
}

/** `2 working days instead of 8`: the unit is said once. */
function inSameUnit(before: string, after: string): string {
    const [, amount, unit] = withUnit.exec(before) ?? [];
    return unit !== undefined && withUnit.exec(after)?.[2] === unit ? amount! : before;
}

const withUnit = /^([\d.,]+) (.+?)s?$/;

function several(before: Several | undefined, after: Several | undefined): string | undefined {
    const added = without(after, before);
    const removed = without(before, after);
    const { says } = (after ?? before)!;
    const parts = [
        ...(added.length > 0 ? [`now ${says(listedBriefly(added))}`] : []),
        ...(removed.length > 0 ? [`no longer ${says(listedBriefly(removed))}`] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : undefined;
}

function without(list: Several | undefined, other: Several | undefined): string[] {
    const known = new Set(other?.items.map(item => item.value));
    return (list?.items ?? []).filter(item => !known.has(item.value)).map(item => item.text);
}

function isSeveral(fact: Fact): fact is Several {
    return 'items' in fact;
}

function isRecorded(fact: Fact): boolean {
    return !isSeveral(fact) || fact.items.length > 0;
}

/** `“Find the cause” waits 2 days instead of 8; now consults Surveyor.`, and the same in parts. */
export function told(
    subject: string,
    aspects: readonly Aspect[],
): Pick<DifferenceItem, 'text' | 'subject' | 'aspects'> {
    const text = `${capital(subject)} ${aspects.map(aspect => aspect.text).join('; ')}.`;
    return { text, subject: capital(subject), aspects };
}
