import { labelGap } from '../layout/distances.ts';
import type { Grid } from '../layout/grid.ts';
import type { Way } from '../layout/pieces.ts';
import { endOf, type Route, type Run, type Side, startOf } from './route.ts';
import type { Traffic } from './traffic.ts';

/** Least distance between two lines at one side of a node, in pixels. */
const apart = 12;

/** How far from the middle line lines leave or reach the upright sides of a node, in pixels, for one row of it. */
export interface Reach {
    left: number;
    right: number;
    /** How far the words at the lines that leave reach above the middle line; right of it where the flow leads down. */
    labels: number;
}

interface Port {
    readonly run: Run;
    readonly middle: boolean;
    readonly main: boolean;
    /** Slot of the y axis to which the line turns. */
    readonly turnsTo: number;
    readonly label: number;
}

/**
 * Gives each line at the upright sides of a node a height of its own, in the order in which the lines turn up or down,
 * so that they do not cross; sets the offsets of the runs. `labels` are the sizes, across the flow, of the words at each
 * line: they stand above it, or right of it where the flow leads down.
 */
export function assignPorts(
    ways: readonly Way[],
    routes: readonly Route[],
    labels: readonly number[],
    grid: Grid,
    traffic: Traffic,
    down: boolean,
): Map<string, Reach> {
    const reach = new Map<string, Reach>();
    for (const side of ['left', 'right'] as const) {
        for (const [key, ports] of portsAt(side, ways, routes, labels, grid, traffic)) {
            const extent = spread(
                ports.sort((a, b) => a.turnsTo - b.turnsTo),
                down,
            );
            const entry = reach.get(key) ?? { left: 0, right: 0, labels: 0 };
            entry[side] = extent;
            entry.labels = Math.max(
                entry.labels,
                ...ports.map(({ label, run }) =>
                    label === 0 ? 0 : down ? run.offset + labelGap + label : label - run.offset,
                ),
            );
            reach.set(key, entry);
        }
    }
    return reach;
}

/** Under which the reach of a piece in one of its rows is found. */
export function reachKey(piece: number, row: number): string {
    return `${piece} ${row}`;
}

function portsAt(
    side: Extract<Side, 'left' | 'right'>,
    ways: readonly Way[],
    routes: readonly Route[],
    labels: readonly number[],
    grid: Grid,
    traffic: Traffic,
): Map<string, Port[]> {
    const ports = new Map<string, Port[]>();
    routes.forEach((route, index) => {
        const leaves = side === 'right';
        if ((leaves ? route.exit : route.entry) !== side) return;
        const at = leaves ? 0 : route.runs.length - 1;
        const turn = leaves ? 1 : at - 1;
        const key = leaves
            ? reachKey(route.from.piece, route.exitRow)
            : reachKey(route.to.piece, route.entryRow);
        const middle = !traffic.isStub(route, at);
        const list = ports.get(key) ?? [];
        list.push({
            run: route.runs[at]!,
            middle,
            main: ways[index]!.main,
            turnsTo:
                middle || !route.runs[turn]
                    ? grid.slotOfRow[leaves ? route.exitRow : route.entryRow]!
                    : leaves
                      ? endOf(route, turn, grid)
                      : startOf(route, turn, grid),
            label: leaves ? labels[index]! : 0,
        });
        ports.set(key, list);
    });
    return ports;
}

/** Sets the offsets of ports that are sorted from top to bottom; returns how far they reach from the middle. */
function spread(ports: readonly Port[], down: boolean): number {
    const heights = [0];
    for (let index = 1; index < ports.length; index++) {
        const label = ports[down ? index - 1 : index]!.label;
        const room = label + (down ? labelGap + 6 : 8);
        heights.push(heights[index - 1]! + Math.max(apart, label > 0 ? room : 0));
    }
    const straight = ports.findIndex(port => port.middle);
    const middle = straight >= 0 ? straight : ports.findIndex(port => port.main);
    const zero = middle >= 0 ? heights[middle]! : heights.at(-1)! / 2;
    ports.forEach((port, index) => {
        port.run.offset = heights[index]! - zero;
    });
    return Math.max(zero, heights.at(-1)! - zero);
}
