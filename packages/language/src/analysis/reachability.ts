import type { FlowGraph } from './flow-graph.ts';

/** Ids of the nodes that a path from one of the given nodes reaches, themselves included. */
export function reachableFrom(graph: FlowGraph, ids: Iterable<string>): Set<string> {
    return closure(ids, id => (graph.outgoing.get(id) ?? []).map(edge => edge.to));
}

/** Ids of the nodes from which a path leads to one of the given nodes, themselves included. */
export function leadingTo(graph: FlowGraph, ids: Iterable<string>): Set<string> {
    return closure(ids, id => (graph.incoming.get(id) ?? []).map(edge => edge.from));
}

function closure(ids: Iterable<string>, neighbours: (id: string) => readonly string[]): Set<string> {
    // A set hands out what is added while it is walked.
    const seen = new Set(ids);
    for (const id of seen) for (const next of neighbours(id)) seen.add(next);
    return seen;
}
