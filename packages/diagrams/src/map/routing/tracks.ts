import { leastGap } from './traffic.ts';

/** One end of a stretch in a corridor: the line turns there to one side of it. */
export interface TrackEnd {
    /** Slot along the corridor. */
    readonly slot: number;
    /** Pixels beside the middle of the slot; absent where it is not known yet, in an aisle or a gutter. */
    readonly offset?: number;
    /** −1: turns to the left of a gutter or up from an aisle; 1: the other way. */
    readonly side: -1 | 1;
}

/** A part of a line that runs along a corridor. */
export interface Stretch {
    readonly a: TrackEnd;
    readonly b: TrackEnd;
}

/** Pairs (by index) of which the first must be left of, or above, the second: else they would lie on each other. */
export function mustPrecede(first: Stretch, second: Stretch): boolean {
    return (
        (first.a.side < 0 && isTakenBy(second, first.a)) || (first.b.side < 0 && isTakenBy(second, first.b))
    );
}

/**
 * Tracks for stretches in one corridor, counted from the left or the top, so that those that overlap have different
 * ones and lines cross little. There must be no circle among the pairs of `mustPrecede`.
 */
export function assignTracks(stretches: readonly Stretch[]): { tracks: number[]; count: number } {
    const tracks = new Array<number>(stretches.length).fill(0);
    for (const group of touching(stretches)) {
        const order =
            group.length === 1 ? group : orderOf(group.map(index => stretches[index]!)).map(at => group[at]!);
        order.forEach((index, position) => {
            for (let at = 0; at < position; at++) {
                const before = order[at]!;
                if (tracks[before]! < tracks[index]! || !overlap(stretches[before]!, stretches[index]!))
                    continue;
                tracks[index] = tracks[before]! + 1;
            }
        });
    }
    return { tracks, count: stretches.length === 0 ? 0 : Math.max(...tracks) + 1 };
}

/** Stretches that stand in a circle of `mustPrecede`, one of each circle: they need to be split. */
export function circles(stretches: readonly Stretch[]): number[] {
    const state = new Uint8Array(stretches.length);
    const found = new Set<number>();
    const after = stretches.map((stretch, index) => {
        const list: number[] = [];
        for (let at = 0; at < stretches.length; at++) {
            if (at !== index && mustPrecede(stretch, stretches[at]!)) list.push(at);
        }
        return list;
    });
    const visit = (index: number): void => {
        state[index] = 1;
        for (const next of after[index]!) {
            if (found.has(next)) continue;
            if (state[next] === 1) found.add(next);
            else if (state[next] === 0) visit(next);
        }
        state[index] = 2;
    };
    stretches.forEach((_, index) => {
        if (state[index] === 0) visit(index);
    });
    return [...found];
}

/** Groups of stretches (by index) of which none meets one of another group. */
function touching(stretches: readonly Stretch[]): number[][] {
    const low = stretches.map(({ a, b }) => Math.min(a.slot, b.slot));
    const groups: number[][] = [];
    let reached = Number.NEGATIVE_INFINITY;
    for (const index of [...stretches.keys()].sort((a, b) => low[a]! - low[b]! || a - b)) {
        if (low[index]! > reached) groups.push([]);
        groups.at(-1)!.push(index);
        reached = Math.max(reached, stretches[index]!.a.slot, stretches[index]!.b.slot);
    }
    for (const group of groups) group.sort((a, b) => a - b);
    return groups;
}

/** Takes again and again the stretch that, put before all the rest, crosses least; pairs that must, keep their order. */
function orderOf(stretches: readonly Stretch[]): number[] {
    const count = stretches.length;
    /** By how much putting one before another costs more than the other way round. */
    const gains = new Int32Array(count * count);
    const score = new Float64Array(count);
    const waits = new Int32Array(count);
    const followers: number[][] = stretches.map(() => []);
    const low = stretches.map(({ a, b }) => Math.min(a.slot, b.slot));
    const high = stretches.map(({ a, b }) => Math.max(a.slot, b.slot));
    for (let a = 0; a < count; a++) {
        for (let b = a + 1; b < count; b++) {
            const one = stretches[a]!;
            const other = stretches[b]!;
            if (low[b]! > high[a]! || low[a]! > high[b]!) continue;
            const gain = crossings(one, other) - crossings(other, one);
            gains[a * count + b] = gain;
            gains[b * count + a] = -gain;
            score[a]! += gain;
            score[b]! -= gain;
            if (mustPrecede(one, other)) followers[a]!.push(b);
            if (mustPrecede(other, one)) followers[b]!.push(a);
        }
    }
    for (const list of followers) for (const index of list) waits[index]!++;
    const order: number[] = [];
    const open = new Set(stretches.keys());
    while (open.size > 0) {
        let best = -1;
        for (const index of open) {
            if (waits[index]! > 0) continue;
            if (best < 0 || score[index]! < score[best]!) best = index;
        }
        open.delete(best);
        order.push(best);
        for (const index of open) score[index]! -= gains[index * count + best]!;
        for (const index of followers[best]!) waits[index]!--;
    }
    return order;
}

/** How often two lines cross here when the first stretch is before the second. */
function crossings(first: Stretch, second: Stretch): number {
    let count = 0;
    for (const end of [first.a, first.b]) if (end.side > 0 && isInside(end, second)) count++;
    for (const end of [second.a, second.b]) if (end.side < 0 && isInside(end, first)) count++;
    return count;
}

function isInside(end: TrackEnd, { a, b }: Stretch): boolean {
    const [low, high] = isBefore(a, b) ? [a, b] : [b, a];
    return isBefore(low, end) && isBefore(end, high);
}

function isBefore(a: TrackEnd, b: TrackEnd): boolean {
    return a.slot < b.slot || (a.slot === b.slot && (a.offset ?? 0) < (b.offset ?? 0));
}

function isTakenBy(stretch: Stretch, end: TrackEnd): boolean {
    return (
        (stretch.a.side > 0 && isSamePlace(stretch.a, end)) ||
        (stretch.b.side > 0 && isSamePlace(stretch.b, end))
    );
}

function isSamePlace(a: TrackEnd, b: TrackEnd): boolean {
    if (a.slot !== b.slot || a.offset === undefined || b.offset === undefined) return false;
    return Math.abs(a.offset - b.offset) < leastGap;
}

/** Whether two stretches share a slot; those that do not cannot meet. */
function overlap(first: Stretch, second: Stretch): boolean {
    const low = Math.max(Math.min(first.a.slot, first.b.slot), Math.min(second.a.slot, second.b.slot));
    const high = Math.min(Math.max(first.a.slot, first.b.slot), Math.max(second.a.slot, second.b.slot));
    return low <= high;
}
