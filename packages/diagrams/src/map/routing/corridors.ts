import type { Grid } from '../layout/grid.ts';
import { endOf, isAcross, type Route, type Run, run, slotOf, startOf } from './route.ts';
import { assignTracks, circles, type Stretch, type TrackEnd } from './tracks.ts';

/** Routes whose runs have their tracks, and how many tracks each aisle and gutter has. */
export interface Corridors {
    readonly routes: readonly Route[];
    readonly aisleTracks: readonly number[];
    readonly gutterTracks: readonly number[];
}

/** Gives every run in an aisle or a gutter its track; where lines block each other in a circle, one gets a jog. */
export function assignCorridors(laid: readonly Route[], grid: Grid): Corridors {
    const routes = [...laid];
    const gutterTracks = assign(routes, 'gutter', grid.columns + 1, grid);
    // Jogs in gutters run in aisles, so these come second, and their own jogs run in gutters: those are counted again.
    const aisleTracks = assign(routes, 'aisle', grid.aisleCount, grid);
    return {
        routes,
        aisleTracks,
        gutterTracks: assign(routes, 'gutter', grid.columns + 1, grid) ?? gutterTracks,
    };
}

function assign(routes: Route[], on: 'gutter' | 'aisle', corridors: number, grid: Grid): number[] {
    const lists = runsBy(routes, on, corridors);
    return lists.map((_, corridor) => {
        for (;;) {
            const runs = lists[corridor]!;
            const stretches = runs.map(({ route, at }) => stretchOf(routes[route]!, at, grid));
            const stuck = circles(stretches);
            if (stuck.length === 0) {
                const { tracks, count } = assignTracks(stretches);
                runs.forEach(({ route, at }, index) => {
                    routes[route]!.runs[at]!.track = tracks[index]!;
                });
                return count;
            }
            for (const index of stuck) {
                const { route, at } = runs[index]!;
                routes[route] = jog(routes[route]!, at, grid);
            }
            lists[corridor] = runsBy(routes, on, corridors)[corridor]!;
        }
    });
}

interface Place {
    readonly route: number;
    readonly at: number;
}

function runsBy(routes: readonly Route[], on: Run['on'], corridors: number): Place[][] {
    const lists: Place[][] = Array.from({ length: corridors }, () => []);
    routes.forEach((route, index) => {
        route.runs.forEach((each, at) => {
            if (each.on === on) lists[each.index]!.push({ route: index, at });
        });
    });
    return lists;
}

function stretchOf(route: Route, at: number, grid: Grid): Stretch {
    const before = sideOf(route, at, at - 1, grid);
    const after = sideOf(route, at, at + 1, grid);
    return {
        a: endAt(route.runs[at - 1]!, before || (-after as -1 | 1) || -1, grid),
        b: endAt(route.runs[at + 1]!, after || (-before as -1 | 1) || 1, grid),
    };
}

function endAt(other: Run, side: -1 | 1, grid: Grid): TrackEnd {
    const known = other.on === 'row' || other.on === 'column';
    return { slot: slotOf(other, grid), side, ...(known ? { offset: other.offset } : {}) };
}

/** To which side of a run its neighbour leads; 0 where the neighbour is a jog between two runs in one corridor. */
function sideOf(route: Route, at: number, neighbour: number, grid: Grid): -1 | 0 | 1 {
    const far = neighbour < at ? startOf(route, neighbour, grid) : endOf(route, neighbour, grid);
    return Math.sign(far - slotOf(route.runs[at]!, grid)) as -1 | 0 | 1;
}

/** Splits a run in two that lie in the same corridor, linked by a run across it. */
function jog(route: Route, at: number, grid: Grid): Route {
    const each = route.runs[at]!;
    const middle = (startOf(route, at, grid) + endOf(route, at, grid)) / 2;
    const between = isAcross(each)
        ? run('gutter', Math.round(middle / 2))
        : run('aisle', nearestIndex(grid.slotOfAisle, middle));
    return {
        ...route,
        runs: route.runs.toSpliced(at, 1, run(each.on, each.index), between, run(each.on, each.index)),
    };
}

function nearestIndex(slots: readonly number[], wanted: number): number {
    return slots.reduce(
        (best, slot, index) => (Math.abs(slot - wanted) < Math.abs(slots[best]! - wanted) ? index : best),
        0,
    );
}
