/** How many words two texts share: the Dice coefficient over their words, 0 (none) to 1 (the same words). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    if (a.size + b.size === 0) return 0;
    return (2 * a.intersection(b).size) / (a.size + b.size);
}

/** The words of a text that tell something, in small letters. */
export function wordsOf(text: string): ReadonlySet<string> {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const telling = words.filter(word => !empty.has(word));
    return new Set(telling.length > 0 ? telling : words);
}

const empty = new Set(
    'a an and any are as at be by does for from has have in into is it its of on or that the their they this to was what when with'.split(
        ' ',
    ),
);

/** An item of the earlier list and one of the later list whose texts are alike, by their positions. */
export interface Likely {
    readonly before: number;
    readonly after: number;
    readonly likeness: number;
}

/**
 * The pairs of texts that share enough words, the likeliest first, of equals the earliest first. Only texts that share a word
 * are compared, and of a word that many texts have only the first ones, so that it takes not much longer than to read them.
 */
export function likelyPairs(before: readonly string[], after: readonly string[], least: number): Likely[] {
    const earlier = before.map(wordsOf);
    const later = after.map(wordsOf);
    const having = new Map<string, number[]>();
    later.forEach((words, index) => {
        for (const word of words) {
            const list = having.get(word);
            if (!list) having.set(word, [index]);
            else if (list.length < enough) list.push(index);
        }
    });
    const pairs = earlier.flatMap((words, index) => {
        const candidates = new Set([...words].flatMap(word => having.get(word) ?? []));
        return [...candidates].map(other => ({
            before: index,
            after: other,
            likeness: likeness(words, later[other]!),
        }));
    });
    return pairs
        .filter(pair => pair.likeness >= least)
        .sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.after - b.after);
}

const enough = 24;
