import type { FlowGraph, GraphEdge, GraphNode, LooseEnd } from './flow-graph.ts';

/** Where a case, or a part of it, can be: at a node, or at the bar that joins a parallel block, come from one branch. */
export type Spot = number;

/** A flow in which a case moves from spot to spot, and in parallel blocks is at several spots at once. */
export interface Net {
    /** The node of a spot; of a spot at a bar the block. */
    node(spot: Spot): GraphNode;
    spotOf(id: string): Spot;
    ways(spot: Spot): readonly { readonly to: Spot; readonly edge: GraphEdge }[];
    /** Ways out of a node that lead nowhere. */
    falls(spot: Spot): readonly LooseEnd[];
    /** The spots at the bar that joins a block, one for each branch. */
    bar(fork: Spot): readonly Spot[];
    /** The block at whose bar a spot is, and the branch it came from, -1 for none of them; undefined for nodes. */
    atBar(spot: Spot): { readonly fork: Spot; readonly branch: number } | undefined;
}

/** Reads a flow as a net: each node is a spot, and each branch has one at the bar that joins its block. */
export function netOf(graph: FlowGraph): Net {
    const nodes = graph.nodes;
    const spots = new Map(nodes.map(({ id }, spot) => [id, spot]));
    const falls = Map.groupBy(graph.loose, ({ from }) => from);
    const bars = new Map<Spot, Spot[]>();
    const strays = new Map<Spot, Spot>();
    const atBars: { fork: Spot; branch: number }[] = [];
    nodes.forEach(({ id, kind }, fork) => {
        if (kind !== 'fork') return;
        const branches = (graph.outgoing.get(id) ?? []).map((_, branch) => branch);
        bars.set(
            fork,
            branches.map(branch => nodes.length + atBars.push({ fork, branch }) - 1),
        );
        strays.set(fork, nodes.length + atBars.push({ fork, branch: -1 }) - 1);
    });
    const ways = nodes.map(({ id }) =>
        (graph.outgoing.get(id) ?? []).map(edge => ({ to: target(edge), edge })),
    );
    return {
        node: spot => nodes[spot] ?? nodes[atBars[spot - nodes.length]!.fork]!,
        spotOf: id => spots.get(id)!,
        ways: spot => ways[spot] ?? [],
        falls: spot => falls.get(nodes[spot]?.id ?? '') ?? [],
        bar: fork => bars.get(fork) ?? [],
        atBar: spot => atBars[spot - nodes.length],
    };

    function target(edge: GraphEdge): Spot {
        const { id, kind, node } = graph.byId.get(edge.to)!;
        if (kind !== 'join') return spots.get(id)!;
        const fork = spots.get(node.id)!;
        return bars.get(fork)![branchOf(graph, edge, node.id) ?? -1] ?? strays.get(fork)!;
    }
}

/** Ids of the parallel blocks that an edge enters or leaves other than by their bars. */
export function crossedBlocks(graph: FlowGraph, edge: GraphEdge): string[] {
    const [from, to] = [graph.byId.get(edge.from)!, graph.byId.get(edge.to)!];
    const isOutside = from.parallels.length + to.parallels.length === 0;
    if (isOutside && edge.kind !== 'fork' && to.kind !== 'join') return [];
    const left = new Set(from.parallels.map(branchKey));
    if (edge.kind === 'fork') left.add(branchKey({ id: from.id, branch: branchOf(graph, edge, from.id)! }));
    const entered = new Set(to.parallels.map(branchKey));
    if (to.kind === 'join') {
        const branch = branchOf(graph, edge, to.node.id) ?? -1;
        entered.add(branchKey({ id: to.node.id, branch }));
    }
    const crossed = [...left.symmetricDifference(entered)].map(key => key.slice(key.indexOf(' ') + 1));
    return [...new Set(crossed)];
}

/** The branch of a block in which an edge begins. */
function branchOf(graph: FlowGraph, edge: GraphEdge, fork: string): number | undefined {
    if (edge.from === fork) return graph.outgoing.get(fork)?.indexOf(edge);
    return graph.byId.get(edge.from)?.parallels.find(({ id }) => id === fork)?.branch;
}

function branchKey({ id, branch }: { readonly id: string; readonly branch: number }): string {
    return `${branch} ${id}`;
}
