import { Fenwick } from './fenwick.ts';

/** The part of its line that a run takes, in slots: it ends a little before or behind a whole slot. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

/** Counts the laid lines that a straight line would cross, without looking at each of them. */
export class Crossings {
    private readonly across: number;
    private readonly down: number;
    /** For each slot of the y axis the upright runs that cover it, and the runs across it by where they begin and end. */
    private readonly uprights: (Fenwick | undefined)[];
    private readonly flats: (Fenwick | undefined)[];

    /** `across` and `down` are the numbers of slots of the axes. */
    constructor(across: number, down: number) {
        this.across = across;
        this.down = down;
        this.uprights = new Array<Fenwick | undefined>(down).fill(undefined);
        this.flats = new Array<Fenwick | undefined>(down).fill(undefined);
    }

    /** A run from left to right in a slot of the y axis. */
    addFlat(y: number, { from, to }: Span): void {
        if (to <= from) return;
        const flat = at(this.flats, y, this.across + 1);
        flat.add(Math.floor(from) + 1, 1);
        flat.add(Math.ceil(to), -1);
    }

    /** A run up or down in a slot of the x axis. */
    addUpright(x: number, { from, to }: Span): void {
        const end = Math.min(this.down - 1, Math.ceil(to) - 1);
        for (let y = Math.max(0, Math.floor(from) + 1); y <= end; y++)
            at(this.uprights, y, this.across).add(x, 1);
    }

    /** How many upright runs a run across the slots between `from` and `to` would cross. */
    ofFlat(y: number, { from, to }: Span): number {
        const upright = this.uprights[y];
        if (!upright || to <= from) return 0;
        return upright.before(Math.ceil(to)) - upright.before(Math.ceil(from + 0.5));
    }

    /** How many runs across a run up or down between two slots would cross. */
    ofUpright(x: number, { from, to }: Span): number {
        let count = 0;
        for (let y = Math.floor(from) + 1; y < to; y++) count += this.flats[y]?.before(x + 1) ?? 0;
        return count;
    }
}

function at(list: (Fenwick | undefined)[], index: number, size: number): Fenwick {
    let found = list[index];
    if (!found) {
        found = new Fenwick(size);
        list[index] = found;
    }
    return found;
}
