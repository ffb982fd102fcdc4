/** What stands in a column: its height, and where its middle would best be; anywhere where none is given. */
export interface Wish {
    readonly height: number;
    readonly middle?: number;
}

/**
 * The tops of things below each other with at least `gap` between them, each as near to its wish as the others allow
 * (least squares, by pooling neighbours that are in each other's way), all between `top` and `bottom` if they fit.
 */
export function spread(wishes: readonly Wish[], gap: number, top: number, bottom: number): number[] {
    const blocks: Block[] = [];
    for (const wish of wishes) {
        const size = wish.height + gap;
        const want = wish.middle === undefined ? undefined : wish.middle - wish.height / 2;
        let block: Block = { sizes: [size], wanted: want === undefined ? [] : [want] };
        for (
            let last = blocks.at(-1);
            last && startOf(last, top) + sum(last.sizes) > startOf(block, top);
            last = blocks.at(-1)
        ) {
            const length = sum(last.sizes);
            blocks.pop();
            block = {
                sizes: [...last.sizes, ...block.sizes],
                wanted: [...last.wanted, ...block.wanted.map(each => each - length)],
            };
        }
        blocks.push(block);
    }
    const tops = blocks.flatMap(block => {
        let y = startOf(block, top);
        return block.sizes.map(size => {
            y += size;
            return y - size;
        });
    });
    return within(tops, wishes, gap, top, bottom);
}

interface Block {
    readonly sizes: readonly number[];
    /** Where the block would begin if each of its members had its wish. */
    readonly wanted: readonly number[];
}

function startOf({ wanted }: Block, top: number): number {
    return wanted.length > 0 ? sum(wanted) / wanted.length : top;
}

function within(
    tops: readonly number[],
    wishes: readonly Wish[],
    gap: number,
    top: number,
    bottom: number,
): number[] {
    const placed = [...tops];
    let limit = bottom;
    for (let index = placed.length - 1; index >= 0; index--) {
        placed[index] = Math.min(placed[index]!, limit - wishes[index]!.height);
        limit = placed[index]! - gap;
    }
    let least = top;
    return placed.map((each, index) => {
        const y = Math.max(each, least);
        least = y + wishes[index]!.height + gap;
        return y;
    });
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, each) => total + each, 0);
}
