import type { Process } from '../model/types.ts';
import { Arrivals } from './arrivals.ts';
import { type FlowGraph, flowGraph, type GraphNode } from './flow-graph.ts';
import type { Chain, Move } from './passage.ts';

const cache = new WeakMap<Process, Reach>();

/**
 * Share of the cases, 0 to 1, that ever come to a node of the flow, or ever take one of its edges; by id. Cases begin at each
 * start alike; exceptions without a percent and deadlines count as never taken; a parallel block sends every case into all its
 * branches. 0 for what is not in the flow.
 */
export function shareReaching(process: Process, id: string): number {
    let reach = cache.get(process);
    if (!reach) {
        reach = new Reach(flowGraph(process));
        cache.set(process, reach);
    }
    return reach.share(id);
}

class Reach {
    private readonly graph: FlowGraph;
    private readonly edges: ReadonlyMap<string, FlowGraph['edges'][number]>;
    /** By the branches of parallel blocks around what is looked for. */
    private readonly arrivals = new Map<string, Arrivals>();

    constructor(graph: FlowGraph) {
        this.graph = graph;
        this.edges = new Map(graph.edges.map(edge => [edge.id, edge]));
    }

    share(id: string): number {
        const edge = this.edges.get(id);
        const node = this.graph.byId.get(edge?.from ?? id);
        if (!node) return 0;
        if (!edge) return this.within(node).to(id)?.chance ?? 0;
        return node.kind === 'fork' ? 0 : this.within(node).along(edge.from, moveAlong(edge));
    }

    private within(node: GraphNode): Arrivals {
        const key = node.parallels.map(({ id, branch }) => `${id} ${branch}`).join();
        let arrivals = this.arrivals.get(key);
        if (!arrivals) {
            const starts = this.graph.nodes.filter(({ kind }) => kind === 'start');
            const first = starts.map(({ id }) => ({ to: id, chance: 1 / starts.length }));
            arrivals = new Arrivals(new Ways(this.graph, node), first);
            this.arrivals.set(key, arrivals);
        }
        return arrivals;
    }
}

/** The flow as a chain that goes into the branches of parallel blocks that a node stands in, and past all others. */
class Ways implements Chain {
    private readonly graph: FlowGraph;
    private readonly branches: ReadonlyMap<string, number>;

    constructor(graph: FlowGraph, node: GraphNode) {
        this.graph = graph;
        this.branches = new Map(node.parallels.map(({ id, branch }) => [id, branch]));
    }

    moves(id: string): Move[] {
        const edges = this.graph.outgoing.get(id) ?? [];
        if (this.graph.byId.get(id)?.kind === 'fork') {
            const branch = edges[this.branches.get(id) ?? -1];
            return [{ to: branch?.to ?? `${id}/join`, chance: 1 }];
        }
        return edges.map(moveAlong);
    }

    time(): number {
        return 0;
    }
}

function moveAlong({ to, chance, kind }: FlowGraph['edges'][number]): Move {
    return { to, chance: chance ?? (kind === 'next' ? 1 : 0) };
}
