import type { Process } from '../model/types.ts';
import { Arrivals } from './arrivals.ts';
import { type FlowGraph, flowGraph, type GraphEdge, type GraphNode } from './flow-graph.ts';
import type { Chain, Move } from './passage.ts';

const cache = new WeakMap<Process, Reach>();
const unevenly = new WeakMap<Process, Reach>();

/**
 * Share of the cases, 0 to 1, that ever come to a node of the flow, or ever take one of its edges; by id. Cases begin at each
 * start alike; exceptions without a percent and deadlines count as never taken; a parallel block sends every case into all its
 * branches. 0 for what is not in the flow.
 */
export function shareReaching(process: Process, id: string): number {
    return reachIn(process, cache, (_, count) => 1 / count).share(id);
}

/**
 * Whether what is written says how many cases come to a node or take an edge: its share is the same however the answers
 * without a percent, and several starts, divide what they share.
 */
export function isShareKnown(process: Process, id: string): boolean {
    const uneven = reachIn(process, unevenly, (index, count) => 2 ** index / (2 ** count - 1));
    return Math.abs(uneven.share(id) - shareReaching(process, id)) < 1e-6;
}

/** The part of one of several that nobody gave a percent; all together 1. */
type Part = (index: number, count: number) => number;

function reachIn(process: Process, known: WeakMap<Process, Reach>, part: Part): Reach {
    let reach = known.get(process);
    if (!reach) {
        reach = new Reach(flowGraph(process), part);
        known.set(process, reach);
    }
    return reach;
}

class Reach {
    private readonly graph: FlowGraph;
    private readonly part: Part;
    private readonly edges: ReadonlyMap<string, GraphEdge>;
    /** By the branches of parallel blocks around what is looked for. */
    private readonly arrivals = new Map<string, Arrivals>();

    constructor(graph: FlowGraph, part: Part) {
        this.graph = graph;
        this.part = part;
        this.edges = new Map(graph.edges.map(edge => [edge.id, edge]));
    }

    share(id: string): number {
        const edge = this.edges.get(id);
        const node = this.graph.byId.get(edge?.from ?? id);
        if (!node) return 0;
        if (!edge) return this.within(node).to(id)?.chance ?? 0;
        return node.kind === 'fork'
            ? 0
            : this.within(node).along(edge.from, moveAlong(edge, node, this.part));
    }

    private within(node: GraphNode): Arrivals {
        const key = node.parallels.map(({ id, branch }) => `${id} ${branch}`).join();
        let arrivals = this.arrivals.get(key);
        if (!arrivals) {
            const starts = this.graph.nodes.filter(({ kind }) => kind === 'start');
            const first = starts.map(({ id }, index) => ({
                to: id,
                chance: this.part(index, starts.length),
            }));
            arrivals = new Arrivals(new Ways(this.graph, node, this.part), first);
            this.arrivals.set(key, arrivals);
        }
        return arrivals;
    }
}

/** The flow as a chain that goes into the branches of parallel blocks that a node stands in, and past all others. */
class Ways implements Chain {
    private readonly graph: FlowGraph;
    private readonly part: Part;
    private readonly branches: ReadonlyMap<string, number>;

    constructor(graph: FlowGraph, node: GraphNode, part: Part) {
        this.graph = graph;
        this.part = part;
        this.branches = new Map(node.parallels.map(({ id, branch }) => [id, branch]));
    }

    moves(id: string): Move[] {
        const edges = this.graph.outgoing.get(id) ?? [];
        const node = this.graph.byId.get(id);
        if (node?.kind === 'fork') {
            const branch = edges[this.branches.get(id) ?? -1];
            return [{ to: branch?.to ?? `${id}/join`, chance: 1 }];
        }
        return edges.map(edge => moveAlong(edge, node, this.part));
    }

    time(): number {
        return 0;
    }
}

function moveAlong(edge: GraphEdge, from: GraphNode | undefined, part: Part): Move {
    const { to, chance, kind, stated } = edge;
    if (stated || from?.node.kind !== 'decision') return { to, chance: chance ?? (kind === 'next' ? 1 : 0) };
    const open = from.node.branches.filter(branch => !branch.chance);
    const index = open.findIndex(({ place }) => place === edge.place);
    return { to, chance: (chance ?? 0) * open.length * part(index, open.length) };
}
