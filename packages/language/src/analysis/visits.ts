import type { Process } from '../model/types.ts';
import { circlesOf } from './circles.ts';
import { type FlowGraph, flowGraph, type GraphEdge } from './flow-graph.ts';
import { solve } from './linear.ts';
import { firstMoves } from './runs.ts';

const cache = new WeakMap<Process, ReadonlyMap<string, number>>();

/**
 * How often a case meets each node of the flow, on average; by id. Cases begin at each start alike, a parallel block sends a
 * case into all its branches, exceptions without a percent and deadlines count as never taken. A node in a circle that no case
 * ever leaves is absent. With v = s + Pᵀ v, s being where cases begin (Kemeny and Snell, Finite Markov Chains, chapter III:
 * the fundamental matrix of an absorbing chain).
 */
export function visitsOf(process: Process): ReadonlyMap<string, number> {
    let visits = cache.get(process);
    if (!visits) {
        visits = computed(flowGraph(process));
        cache.set(process, visits);
    }
    return visits;
}

/** The chance of an edge once its node is done: 0 where none is known. */
export function chanceOf({ kind, chance }: GraphEdge): number {
    return chance ?? (kind === 'next' || kind === 'fork' ? 1 : 0);
}

function computed(graph: FlowGraph): Map<string, number> {
    const at = new Map(graph.nodes.map(({ id }, index) => [id, index]));
    const begins = new Map(firstMoves(graph).map(({ to, chance }) => [to, chance]));
    const rows = graph.nodes.map(() => new Map<number, number>());
    for (const edge of graph.edges) {
        // A join is met once for each time its block is begun, not once for each branch.
        if (graph.byId.get(edge.to)?.kind === 'join') continue;
        add(rows[at.get(edge.to)!]!, at.get(edge.from)!, chanceOf(edge));
    }
    for (const { id, kind, node } of graph.nodes) {
        if (kind === 'join') add(rows[at.get(id)!]!, at.get(node.id)!, 1);
    }
    const values = solve(
        rows,
        graph.nodes.map(({ id }) => begins.get(id) ?? 0),
    );
    const endless = endlessOf(graph);
    const met = graph.nodes.map(({ id }, index): [string, number] => [id, values[index]!]);
    return new Map(met.filter(([id]) => !endless.has(id)));
}

/** What lies in circles that cannot be left by any way that has a chance. */
function endlessOf(graph: FlowGraph): Set<string> {
    const circles = circlesOf(graph, edge => chanceOf(edge) > 0);
    const endless = circles.filter(circle => {
        const inside = new Set(circle);
        const ways = circle.flatMap(id => graph.outgoing.get(id) ?? []);
        const falls = graph.loose.some(({ from }) => inside.has(from));
        return !falls && !ways.some(edge => !inside.has(edge.to) && chanceOf(edge) > 0);
    });
    return new Set(endless.flat());
}

function add(row: Map<number, number>, index: number, chance: number): void {
    if (chance > 0) row.set(index, (row.get(index) ?? 0) + chance);
}
