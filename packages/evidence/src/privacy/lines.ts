/** Line and column of a place in a text, both from 1, as an editor counts them. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

/** Tells where in a text the character of an offset stands. */
export function positionsIn(text: string): (offset: number) => Position {
    const starts = [0];
    for (const { index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(endOfBreak(text, index));
    return offset => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (starts[middle]! <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: offset - starts[low]! + 1 };
    };
}

function endOfBreak(text: string, index: number): number {
    return index + (text.startsWith('\r\n', index) ? 2 : 1);
}
