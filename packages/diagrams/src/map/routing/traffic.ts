import type { Grid } from '../layout/grid.ts';
import { Crossings, type Span } from './crossings.ts';
import { endOf, isAcross, type Route, type Run, type Side, slotOf, startOf } from './route.ts';

interface Stretch extends Span {
    readonly offset: number;
}

/** Lines closer than this, in pixels, would read as one. */
export const leastGap = 8;

const noStretches: readonly Stretch[] = [];

/** The lines that were laid so far: says what a route would meet. */
export class Traffic {
    private readonly grid: Grid;
    private readonly rows: Stretch[][];
    private readonly aisles: Stretch[][];
    private readonly columns: Stretch[][];
    private readonly crossings: Crossings;
    private readonly ports = new Set<number>();

    constructor(grid: Grid) {
        const lists = (count: number) => Array.from({ length: count }, (): Stretch[] => []);
        this.grid = grid;
        this.rows = lists(grid.rowCount);
        this.aisles = lists(grid.aisleCount);
        this.columns = lists(grid.columns);
        this.crossings = new Crossings(2 * grid.columns + 1, grid.rowCount + grid.aisleCount);
    }

    /** Takes the middle of a side of a piece, so that no line uses it. */
    block(piece: number, row: number, side: Side): void {
        this.ports.add(this.portKey(piece, row, side));
    }

    /** True when no node and no laid line is in the way. */
    isFree(route: Route): boolean {
        return (
            this.requiredPorts(route).every(key => !this.ports.has(key)) &&
            route.runs.every((_, index) => this.isRunFree(route, index))
        );
    }

    add(route: Route): void {
        for (const key of this.requiredPorts(route)) this.ports.add(key);
        route.runs.forEach((each, index) => {
            const stretch = this.stretch(route, index);
            const slot = slotOf(each, this.grid);
            if (isAcross(each)) this.crossings.addFlat(slot, stretch);
            else this.crossings.addUpright(slot, stretch);
            this.listOf(each)?.push(stretch);
        });
    }

    /** Number of laid lines that a route would cross, and of those beside which it would run. */
    meets(route: Route): { crossings: number; beside: number } {
        let crossings = 0;
        let beside = 0;
        route.runs.forEach((each, index) => {
            const stretch = this.stretch(route, index);
            const slot = slotOf(each, this.grid);
            crossings += isAcross(each)
                ? this.crossings.ofFlat(slot, stretch)
                : this.crossings.ofUpright(slot, stretch);
            if (each.on === 'aisle') beside += overlapping(this.aisles[each.index]!, stretch);
        });
        return { crossings, beside };
    }

    /** True for a run between a node and the gutter next to it: it may leave or arrive beside the middle. */
    isStub(route: Route, index: number): boolean {
        if (route.runs.length === 1 || route.runs[index]!.on !== 'row') return false;
        const start = startOf(route, index, this.grid);
        const end = endOf(route, index, this.grid);
        return Math.abs(end - start) === 1 && (start % 2 === 0 || end % 2 === 0);
    }

    private isRunFree(route: Route, index: number): boolean {
        const each = route.runs[index]!;
        if (each.on === 'gutter') return true;
        const start = startOf(route, index, this.grid);
        const end = endOf(route, index, this.grid);
        if (each.on === 'aisle') {
            return this.grid.isAisleOpen(each.index, Math.min(start, end), Math.max(start, end));
        }
        if (!this.areCellsFree(route, index, start, end)) return false;
        if (each.on === 'row' && this.isStub(route, index)) return true;
        const wanted = this.stretch(route, index);
        return (this.listOf(each) ?? noStretches).every(
            other =>
                other.to < wanted.from ||
                other.from > wanted.to ||
                Math.abs(other.offset - wanted.offset) >= leastGap,
        );
    }

    /** The laid stretches on the line of a run; of gutters nobody asks for them. */
    private listOf({ on, index }: Run): Stretch[] | undefined {
        if (on === 'gutter') return undefined;
        return (on === 'row' ? this.rows : on === 'column' ? this.columns : this.aisles)[index];
    }

    private requiredPorts(route: Route): number[] {
        const last = route.runs.length - 1;
        const keys: number[] = [];
        const fromMiddle = route.exit !== 'right' || !this.isStub(route, 0);
        if (fromMiddle && !route.from.marker)
            keys.push(this.portKey(route.from.piece, route.exitRow, route.exit));
        const toMiddle = route.entry !== 'left' || !this.isStub(route, last);
        if (toMiddle) keys.push(this.portKey(route.to.piece, route.entryRow, route.entry));
        return keys;
    }

    private areCellsFree(route: Route, index: number, start: number, end: number): boolean {
        const each = route.runs[index]!;
        const first = index === 0 ? start : undefined;
        const last = index === route.runs.length - 1 ? end : undefined;
        const low = Math.min(start, end);
        const high = Math.max(start, end);
        if (each.on === 'row') {
            for (let slot = low % 2 ? low : low + 1; slot <= high; slot += 2) {
                if (slot !== first && slot !== last && this.grid.at(each.index, (slot - 1) / 2) >= 0)
                    return false;
            }
            return true;
        }
        for (let slot = low; slot <= high; slot++) {
            const row = this.grid.rowAt[slot]!;
            if (row >= 0 && slot !== first && slot !== last && this.grid.at(row, each.index) >= 0)
                return false;
        }
        return true;
    }

    /** Ends short of a node's middle and of the middle of an aisle or gutter: another line may end there from the other side. */
    private stretch(route: Route, index: number): Stretch {
        const start = startOf(route, index, this.grid);
        const end = endOf(route, index, this.grid);
        const along = Math.sign(end - start);
        const before = route.runs[index - 1];
        const after = route.runs[index + 1];
        const first = start + along * shy(before?.on);
        const final = end - along * shy(after?.on);
        return {
            from: Math.min(first, final),
            to: Math.max(first, final),
            offset: route.runs[index]!.offset,
        };
    }

    private portKey(piece: number, row: number, side: Side): number {
        return (piece * this.grid.rowCount + row) * sides.length + sides.indexOf(side);
    }
}

function shy(on: string | undefined): number {
    return on === undefined ? 0.4 : on === 'aisle' || on === 'gutter' ? 0.1 : 0;
}

function overlapping(stretches: readonly Stretch[], { from, to }: Span): number {
    let number = 0;
    for (const each of stretches) if (each.from < to && each.to > from) number++;
    return number;
}

const sides: readonly Side[] = ['left', 'right', 'top', 'bottom'];
