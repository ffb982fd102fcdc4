/** A label for a name: `CaseRecord` reads `Case record`. Capitals that stand together stay: `CRM`. */
export function labelFrom(name: string): string {
    const words = name
        .replaceAll(/[_-]+/g, ' ')
        .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
        .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .split(' ')
        .filter(word => word !== '');
    const lowered = words.map((word, index) => (index === 0 || isAcronym(word) ? word : word.toLowerCase()));
    const label = lowered.join(' ');
    return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** A name for a label: `Case record` becomes `CaseRecord`; `fallback` where nothing of it may stand in a name. */
export function nameFrom(label: string, fallback: string): string {
    const words = label.normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
    const name = words.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    const plain = name.replace(/^\d+/, '').slice(0, 40);
    // The letters of a name lie in the basic plane.
    return plain === '' || /[\u{10000}-\u{10ffff}]/u.test(plain) ? fallback : plain;
}

/** The name itself, or with the first number that makes it free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
    for (let number = 1; ; number++) {
        const candidate = number === 1 ? name : `${name}${number}`;
        if (!taken.has(candidate)) return candidate;
    }
}

/**
 * The candidates that somebody who wrote `written` most likely meant: those with the fewest letters to change, and no more
 * than one letter in three. Case does not count.
 */
export function closest(written: string, candidates: Iterable<string>): string[] {
    const wanted = written.toLowerCase();
    let best = Math.max(1, Math.floor(wanted.length / 3));
    let found = new Set<string>();
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) > best) continue;
        const changes = distance(wanted, candidate.toLowerCase(), best);
        if (changes > best) continue;
        if (changes < best) found = new Set();
        best = changes;
        found.add(candidate);
    }
    return [...found];
}

/** The candidates in the order of how little differs from what is written, the first ones only. */
export function ranked(written: string, candidates: Iterable<string>, most: number): string[] {
    const wanted = written.toLowerCase();
    return [...new Set(candidates)]
        .map(candidate => ({
            candidate,
            changes: distance(wanted, candidate.toLowerCase(), Number.POSITIVE_INFINITY),
        }))
        .sort((a, b) => a.changes - b.changes || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, most)
        .map(({ candidate }) => candidate);
}

function isAcronym(word: string): boolean {
    return word.length > 1 && word === word.toUpperCase();
}

/**
 * How many letters to insert, remove, change or swap with their neighbour (Damerau and Levenshtein, optimal string alignment);
 * any number above `most` where it is more than that.
 */
function distance(a: string, b: string, most: number): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1;
            let fewest = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                fewest = Math.min(fewest, beforeLast[j - 2]! + 1);
            }
            row.push(fewest);
            least = Math.min(least, fewest);
        }
        if (least > most) return least;
        [beforeLast, last] = [last, row];
    }
    return last[b.length]!;
}
