import type { Grid } from '../layout/grid.ts';
import { type Route, type Run, run, type Side, type Stand } from './route.ts';

/**
 * The ways a line may take from one node to another, whether they are free or not. The last ones are always free:
 * they lead around everything through the outermost aisles.
 */
export function candidates(from: Stand, to: Stand, grid: Grid): Route[] {
    const exitRow = nearestRow(from, to);
    const entryRow = nearestRow(to, from);
    const found: Route[] = [];
    const add = (exit: Side, entry: Side, ...runs: Run[]) =>
        found.push({ exit, exitRow, entry, entryRow, from, to, runs });
    const ends: Ends = { c1: from.column, c2: to.column, r1: exitRow, r2: entryRow, grid, add };
    if (!from.marker) fromRight(ends, to.bar);
    const exits: ('top' | 'bottom')[] = from.marker ? [from.marker.side] : from.bar ? [] : ['top', 'bottom'];
    for (const exit of exits) fromTopOrBottom(ends, exit, from.marker?.offset ?? 0, to.bar);
    return found;
}

/** The way along one row to the right, where the two stand in the same one. */
export function straightRoute(from: Stand, to: Stand): Route | undefined {
    const row = nearestRow(from, to);
    if (from.marker || from.column >= to.column || row !== nearestRow(to, from)) return undefined;
    return { exit: 'right', exitRow: row, entry: 'left', entryRow: row, from, to, runs: [run('row', row)] };
}

interface Ends {
    readonly c1: number;
    readonly c2: number;
    readonly r1: number;
    readonly r2: number;
    readonly grid: Grid;
    readonly add: (exit: Side, entry: Side, ...runs: Run[]) => void;
}

function fromRight({ c1, c2, r1, r2, grid, add }: Ends, toBar: boolean): void {
    if (c1 < c2) {
        if (r1 === r2) add('right', 'left', run('row', r1));
        else {
            add('right', 'left', run('row', r1), run('gutter', c2), run('row', r2));
            if (c2 > c1 + 1) add('right', 'left', run('row', r1), run('gutter', c1 + 1), run('row', r2));
            if (!toBar) add('right', r2 > r1 ? 'top' : 'bottom', run('row', r1), run('column', c2));
        }
    }
    if (!toBar) {
        for (const entry of ['top', 'bottom'] as const) {
            const aisle = entry === 'top' ? grid.aisleAbove(r2) : grid.aisleBelow(r2);
            add(
                'right',
                entry,
                run('row', r1),
                run('gutter', c1 + 1),
                run('aisle', aisle),
                run('column', c2),
            );
        }
    }
    for (const aisle of aislesBetween(grid, r1, r2)) {
        const runs = [
            run('row', r1),
            run('gutter', c1 + 1),
            run('aisle', aisle),
            run('gutter', c2),
            run('row', r2),
        ];
        add('right', 'left', ...runs);
    }
}

function fromTopOrBottom(
    { c1, c2, r1, r2, grid, add }: Ends,
    exit: 'top' | 'bottom',
    offset: number,
    toBar: boolean,
): void {
    const start = () => run('column', c1, offset);
    const near = exit === 'top' ? grid.aisleAbove(r1) : grid.aisleBelow(r1);
    const faces = exit === 'top' ? r2 < r1 : r2 > r1;
    if (c1 < c2 && faces) add(exit, 'left', start(), run('row', r2));
    if (c1 === c2 && faces && offset === 0 && !toBar) add(exit, exit === 'top' ? 'bottom' : 'top', start());
    add(exit, 'left', start(), run('aisle', near), run('gutter', c2), run('row', r2));
    if (faces) {
        const far = exit === 'top' ? grid.aisleBelow(r2) : grid.aisleAbove(r2);
        if (far !== near) add(exit, 'left', start(), run('aisle', far), run('gutter', c2), run('row', r2));
    }
    if (!toBar && c1 !== c2) {
        for (const entry of ['top', 'bottom'] as const) {
            const last = entry === 'top' ? grid.aisleAbove(r2) : grid.aisleBelow(r2);
            for (const aisle of new Set([near, last])) {
                const slot = grid.slotOfAisle[aisle]!;
                const leaves = exit === 'top' ? slot < grid.slotOfRow[r1]! : slot > grid.slotOfRow[r1]!;
                const arrives = entry === 'top' ? slot < grid.slotOfRow[r2]! : slot > grid.slotOfRow[r2]!;
                if (leaves && arrives) add(exit, entry, start(), run('aisle', aisle), run('column', c2));
            }
        }
    }
    for (const gutter of [c1 + 1, c1]) {
        for (const aisle of aislesBetween(grid, r1, r2)) {
            if (aisle === near) continue;
            const middle = [run('aisle', near), run('gutter', gutter), run('aisle', aisle)];
            add(exit, 'left', start(), ...middle, run('gutter', c2), run('row', r2));
        }
    }
}

/** Some aisles between and next to two rows, and the two outermost ones. */
function aislesBetween(grid: Grid, r1: number, r2: number): Set<number> {
    const first = grid.aisleAbove(Math.min(r1, r2));
    const last = grid.aisleBelow(Math.max(r1, r2));
    const aisles = new Set<number>([first, last]);
    const step = Math.max(1, Math.ceil((last - first) / 6));
    for (let aisle = first; aisle < last; aisle += step) aisles.add(aisle);
    return aisles.add(0).add(grid.aisleCount - 1);
}

/** The row of a bar at which a line to or from the other node has the shortest way. */
function nearestRow(stand: Stand, other: Stand): number {
    const middle = Math.max(other.first, Math.min(stand.first, other.last));
    return Math.max(stand.first, Math.min(middle, stand.last));
}
