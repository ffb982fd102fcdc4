/** The one stretch in which two texts differ: what stands before it and behind it is the same in both. */
export interface Change {
    readonly start: number;
    /** End in the text before. */
    readonly oldEnd: number;
    /** End in the text after. */
    readonly newEnd: number;
}

/** The shortest stretch in which all differences lie. */
export function changeBetween(before: string, after: string): Change {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let same = 0;
    while (
        same < most - start &&
        before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
    ) {
        same++;
    }
    return { start, oldEnd: before.length - same, newEnd: after.length - same };
}
