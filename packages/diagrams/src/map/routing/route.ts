import type { Grid } from '../layout/grid.ts';

/**
 * A straight part of a line. It lies on the middle line of a row or column of the grid (or `offset` pixels beside it),
 * or on a `track` of an aisle or a gutter, counted from the top or the left.
 */
export interface Run {
    readonly on: 'row' | 'aisle' | 'column' | 'gutter';
    readonly index: number;
    offset: number;
    track: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** The way of a line over the grid: its runs turn by a right angle from one to the next. */
export interface Route {
    readonly exit: Side;
    readonly exitRow: number;
    readonly entry: Side;
    readonly entryRow: number;
    readonly from: Stand;
    readonly to: Stand;
    readonly runs: readonly Run[];
}

/** Where a line begins or ends. */
export interface Stand {
    /** Index of the piece. */
    readonly piece: number;
    readonly column: number;
    /** First and last row; they differ for bars only. */
    readonly first: number;
    readonly last: number;
    /** Of a marker: the side of its node on which it sits, and its distance from the node's middle in pixels. */
    readonly marker?: { readonly side: 'top' | 'bottom'; readonly offset: number };
    readonly bar: boolean;
}

export function run(on: Run['on'], index: number, offset = 0): Run {
    return { on, index, offset, track: 0 };
}

export function isAcross(each: Run): boolean {
    return each.on === 'row' || each.on === 'aisle';
}

/** The slot of the line on which a run lies: of the y axis for runs across, of the x axis for the others. */
export function slotOf(each: Run, grid: Grid): number {
    switch (each.on) {
        case 'row':
            return grid.slotOfRow[each.index]!;
        case 'aisle':
            return grid.slotOfAisle[each.index]!;
        case 'column':
            return 2 * each.index + 1;
        case 'gutter':
            return 2 * each.index;
    }
}

/** Slot at which the run with this index begins, in the direction of the line. */
export function startOf(route: Route, index: number, grid: Grid): number {
    const before = route.runs[index - 1];
    return before ? slotOf(before, grid) : standSlot(route.runs[index]!, route.from, route.exitRow, grid);
}

/** Slot at which the run with this index ends. */
export function endOf(route: Route, index: number, grid: Grid): number {
    const after = route.runs[index + 1];
    return after ? slotOf(after, grid) : standSlot(route.runs[index]!, route.to, route.entryRow, grid);
}

function standSlot(each: Run, stand: Stand, row: number, grid: Grid): number {
    return isAcross(each) ? 2 * stand.column + 1 : grid.slotOfRow[row]!;
}
