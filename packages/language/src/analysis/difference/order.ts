/**
 * The positions at which a list is out of order: all but those of a longest rising part of it. Of equals the one that ends
 * lowest. Takes n log n (patience sorting).
 */
export function outOfOrder(values: readonly number[]): ReadonlySet<number> {
    /** Where the best rising part of each length ends, and what comes before each position in its part. */
    const ends: number[] = [];
    const previous: number[] = [];
    values.forEach((value, at) => {
        const length = firstNotBelow(ends, values, value);
        previous.push(length === 0 ? -1 : ends[length - 1]!);
        ends[length] = at;
    });
    const moved = new Set(values.keys());
    for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) moved.delete(at);
    return moved;
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
    let [low, high] = [0, ends.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (values[ends[middle]!]! < value) low = middle + 1;
        else high = middle;
    }
    return low;
}
