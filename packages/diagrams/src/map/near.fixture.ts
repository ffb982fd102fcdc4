import type { Rect } from './scene.ts';

/** Finds what may touch a rectangle without looking at everything. */
export class Near<T> {
    private readonly sorted: readonly { readonly item: T; readonly box: Rect }[];
    private readonly widest: number;

    constructor(items: readonly T[], boxOf: (item: T) => Rect) {
        this.sorted = items.map(item => ({ item, box: boxOf(item) })).sort((a, b) => a.box.x - b.box.x);
        this.widest = Math.max(0, ...this.sorted.map(({ box }) => box.width));
    }

    /** The items whose boxes are not left or right, above or below of a rectangle. */
    to({ x, y, width, height }: Rect): T[] {
        const found: T[] = [];
        for (let index = this.first(x - this.widest - 1); index < this.sorted.length; index++) {
            const { item, box } = this.sorted[index]!;
            if (box.x > x + width + 1) break;
            if (box.x + box.width >= x - 1 && box.y <= y + height + 1 && box.y + box.height >= y - 1)
                found.push(item);
        }
        return found;
    }

    private first(x: number): number {
        let [low, high] = [0, this.sorted.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.sorted[middle]!.box.x < x) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
