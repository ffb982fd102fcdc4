import type { Process } from '../model/types.ts';
import { type FlowGraph, flowGraph, type GraphEdge } from './flow-graph.ts';
import { type Chain, type Move, passage } from './passage.ts';

/**
 * Share of the cases, 0 to 1, that ever come to a node of the flow, or ever take one of its edges; by id. Cases begin at each
 * start alike; exceptions without a percent and deadlines count as never taken; a parallel block sends every case into all its
 * branches. 0 for what is not in the flow.
 */
export function shareReaching(process: Process, id: string): number {
    const graph = flowGraph(process);
    const edge = graph.edges.find(other => other.id === id);
    const starts = graph.nodes.filter(node => node.kind === 'start');
    const first = starts.map(start => ({ to: start.id, chance: 1 / starts.length }));
    return passage(new Ways(graph, edge ?? id), first, new Set([id]), new Set())?.chance ?? 0;
}

/** The flow as a chain in which the edge that is looked for is a place of its own. */
class Ways implements Chain {
    private readonly graph: FlowGraph;
    private readonly edge: GraphEdge | undefined;
    /** For each parallel block around what is looked for, the branch that leads to it. */
    private readonly branches: ReadonlyMap<string, number>;

    constructor(graph: FlowGraph, target: GraphEdge | string) {
        this.graph = graph;
        this.edge = typeof target === 'string' ? undefined : target;
        const node = graph.byId.get(typeof target === 'string' ? target : target.from);
        this.branches = new Map(node?.parallels.map(({ id, branch }) => [id, branch]));
    }

    moves(id: string): Move[] {
        const edges = this.graph.outgoing.get(id) ?? [];
        if (this.graph.byId.get(id)?.kind === 'fork') {
            const branch = edges[this.branches.get(id) ?? -1];
            return [{ to: branch?.to ?? `${id}/join`, chance: 1 }];
        }
        return edges.map(edge => ({
            to: edge === this.edge ? edge.id : edge.to,
            chance: edge.chance ?? (edge.kind === 'next' ? 1 : 0),
        }));
    }

    time(): number {
        return 0;
    }
}
