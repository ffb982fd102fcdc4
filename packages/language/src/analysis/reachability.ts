import type { FlowGraph } from './flow-graph.ts';

/** Ids of the nodes that a path from one of the given nodes reaches, themselves included. */
export function reachableFrom(graph: FlowGraph, ids: Iterable<string>): Set<string> {
    // A set hands out what is added while it is walked.
    const seen = new Set(ids);
    for (const id of seen) for (const { to } of graph.outgoing.get(id) ?? []) seen.add(to);
    return seen;
}

/** Ids of the nodes from which a path leads to one of the given nodes, themselves included. */
export function leadingTo(graph: FlowGraph, ids: Iterable<string>): Set<string> {
    const seen = new Set(ids);
    for (const id of seen) for (const { from } of graph.incoming.get(id) ?? []) seen.add(from);
    return seen;
}

const reached = new WeakMap<FlowGraph, ReadonlySet<string>>();

/** Ids of the nodes that a path from a start reaches; computed once for each graph. */
export function reachedFromStarts(graph: FlowGraph): ReadonlySet<string> {
    let found = reached.get(graph);
    if (!found) {
        found = reachableFrom(graph, idsOf(graph, 'start'));
        reached.set(graph, found);
    }
    return found;
}

const ending = new WeakMap<FlowGraph, ReadonlySet<string>>();

/**
 * Ids of the nodes from which a path leads to an end, or to an arrow with an unknown name, which may be meant for one; computed once
 * for each graph.
 */
export function leadingToEnd(graph: FlowGraph): ReadonlySet<string> {
    let found = ending.get(graph);
    if (!found) {
        const unknown = graph.loose.filter(({ why }) => why === 'unknown-target').map(({ from }) => from);
        found = leadingTo(graph, [...idsOf(graph, 'end'), ...unknown]);
        ending.set(graph, found);
    }
    return found;
}

function idsOf({ nodes }: FlowGraph, wanted: 'start' | 'end'): string[] {
    return nodes.filter(({ kind }) => kind === wanted).map(({ id }) => id);
}
