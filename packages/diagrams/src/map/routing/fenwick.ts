/**
 * Counts at the places 0 … `size` − 1 of a line: adding and summing take time in proportion to log(size).
 * P. Fenwick, A new data structure for cumulative frequency tables, 1994.
 */
export class Fenwick {
    private readonly tree: Int32Array;

    constructor(size: number) {
        this.tree = new Int32Array(size + 1);
    }

    add(place: number, amount: number): void {
        for (let at = place + 1; at < this.tree.length; at += at & -at) this.tree[at]! += amount;
    }

    /** Sum of what is before a place. */
    before(place: number): number {
        let sum = 0;
        for (let at = Math.min(place, this.tree.length - 1); at > 0; at -= at & -at) sum += this.tree[at]!;
        return sum;
    }
}
