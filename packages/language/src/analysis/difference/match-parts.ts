import type { Element } from '../../model/element.ts';
import { likelyPairs } from './similarity.ts';

/** The earlier part of each later one: by name, then by the same words, then by words of which most are the same. */
export function matchParts<T extends Element>(
    earlier: readonly T[],
    later: readonly T[],
    titleBefore: (part: T) => string,
    titleAfter: (part: T) => string,
): Map<T, T> {
    const pairs = new Map<T, T>();
    const taken = new Set<T>();
    const pair = (after: T, before: T) => {
        pairs.set(after, before);
        taken.add(before);
    };
    const open = () => earlier.filter(part => !taken.has(part));
    const byName = new Map(earlier.flatMap(part => (part.name === undefined ? [] : [[part.name, part]])));
    for (const part of later) {
        const old = part.name === undefined ? undefined : byName.get(part.name);
        if (old && old.kind === part.kind && !taken.has(old)) pair(part, old);
    }
    const byTitle = Map.groupBy(open(), titleBefore);
    for (const part of later) {
        const old = pairs.has(part) ? undefined : byTitle.get(titleAfter(part))?.shift();
        if (old) pair(part, old);
    }
    const rest = later.filter(part => !pairs.has(part));
    const old = open();
    for (const { before, after } of likelyPairs(old.map(titleBefore), rest.map(titleAfter), mostly)) {
        const [earlierPart, laterPart] = [old[before]!, rest[after]!];
        if (taken.has(earlierPart) || pairs.has(laterPart) || earlierPart.kind !== laterPart.kind) continue;
        pair(laterPart, earlierPart);
    }
    return pairs;
}

/** Share of the words. */
const mostly = 0.6;
