import type { Grid } from '../layout/grid.ts';
import type { Way } from '../layout/pieces.ts';
import { candidates, straightRoute } from './candidates.ts';
import { endOf, type Route, type Stand, slotOf, startOf } from './route.ts';
import { Traffic } from './traffic.ts';

/**
 * A route for each way: the usual way first, then from short to long, each as straight and as free of crossings as
 * what was laid before allows. `stands` gives where each way begins and ends.
 */
export function layRoutes(
    ways: readonly Way[],
    stands: readonly { readonly from: Stand; readonly to: Stand }[],
    grid: Grid,
): { routes: Route[]; traffic: Traffic } {
    const traffic = new Traffic(grid);
    for (const { from } of stands) {
        if (from.marker) traffic.block(from.piece, from.first, from.marker.side);
    }
    const routes = new Array<Route>(ways.length);
    const order = [...ways.keys()].sort(
        (a, b) => rank(ways[a]!, stands[a]!) - rank(ways[b]!, stands[b]!) || a - b,
    );
    for (const index of order) {
        const { from, to } = stands[index]!;
        const route =
            straight(ways[index]!, from, to, traffic) ??
            cheapest(ways[index]!, candidates(from, to, grid), grid, traffic);
        traffic.add(route);
        routes[index] = route;
    }
    return { routes, traffic };
}

function rank(way: Way, { from, to }: { from: Stand; to: Stand }): number {
    const distance = Math.abs(from.column - to.column) + Math.abs(from.first - to.first) / 100;
    return (way.main ? 0 : way.back ? 2e6 : 1e6) + distance;
}

function cheapest(way: Way, routes: readonly Route[], grid: Grid, traffic: Traffic): Route {
    let best: Route | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const priced = routes.map(route => ({ route, plain: price(way, route, grid) }));
    for (const { route, plain } of priced.sort((a, b) => a.plain - b.plain)) {
        if (plain >= bestCost) break;
        if (!traffic.isFree(route)) continue;
        const { crossings, beside } = traffic.meets(route);
        const cost = plain + crossings * 14 + beside * 4;
        if (cost < bestCost) {
            best = route;
            bestCost = cost;
        }
    }
    if (!best) throw new Error(`no way for the line ${way.id}`);
    return best;
}

/** The straight way to the right, where it is free and crosses nothing: every other one has bends and is as long. */
function straight(way: Way, from: Stand, to: Stand, traffic: Traffic): Route | undefined {
    const route = straightRoute(from, to);
    if (!route || exitPrice(way, route) > 0) return undefined;
    return traffic.isFree(route) && traffic.meets(route).crossings === 0 ? route : undefined;
}

/** What bends, length and unusual sides cost; a bend is worth about five columns, and a little more than a crossing. */
function price(way: Way, route: Route, grid: Grid): number {
    const { runs } = route;
    let cost = (runs.length - 1) * 16;
    let start = startOf(route, 0, grid);
    let own = slotOf(runs[0]!, grid);
    for (let index = 0; index < runs.length; index++) {
        const each = runs[index]!;
        const next = runs[index + 1];
        const end = next ? slotOf(next, grid) : endOf(route, index, grid);
        const length = Math.abs(end - start);
        cost += length * 3;
        // A long way along a row blocks the row for others, less so at the end of a side way.
        if (each.on === 'row' && runs.length > 1 && length !== 1) cost += 2;
        start = own;
        own = end;
    }
    return cost + exitPrice(way, route) + entryPrice(way, route);
}

function exitPrice(way: Way, route: Route): number {
    if (route.from.marker) return 0;
    const side = route.exit !== 'right';
    if (way.kind === 'branch' && !way.main) return side ? 0 : 22;
    if (way.back) return side ? 0 : 8;
    return side ? 40 : 0;
}

function entryPrice(way: Way, route: Route): number {
    const side = route.entry !== 'left';
    if (way.main) return side ? 40 : 0;
    if (way.back) return side ? 0 : 6;
    return side ? 2 : 0;
}
