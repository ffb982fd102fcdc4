import type { FlowGraph, FlowNode, GraphEdge, GraphNode } from '@process-as-code/language';
import { joinId } from '@process-as-code/language';

/** A node of the usual way, or a parallel block with the nodes of each branch. */
export type PathPart =
    | { readonly kind: 'node'; readonly node: FlowNode }
    | {
          readonly kind: 'block';
          readonly node: FlowNode;
          readonly branches: readonly (readonly FlowNode[])[];
      };

/**
 * The usual way through a flow: from its first start, at each decision the likeliest answer (of equals the next one in the
 * text), never twice through the same node. Inside a parallel block every branch is on it.
 */
export function mainPath(graph: FlowGraph): PathPart[] {
    const order = new Map(graph.nodes.map(({ id }, index) => [id, index]));
    const entered = new Set(graph.edges.map(edge => edge.to));
    const start =
        graph.nodes.find(({ kind }) => kind === 'start') ??
        graph.nodes.find(({ id }) => !entered.has(id)) ??
        graph.nodes[0];
    return start ? walk(graph, order, start.id, new Set()) : [];
}

/** Steps from a node to the end of its way or to the bar that joins its branch. */
function walk(
    graph: FlowGraph,
    order: ReadonlyMap<string, number>,
    first: string,
    seen: Set<string>,
): PathPart[] {
    const parts: PathPart[] = [];
    let at: GraphNode | undefined = graph.byId.get(first);
    while (at && at.kind !== 'join' && !seen.has(at.id)) {
        seen.add(at.id);
        let from = at.id;
        if (at.node.kind === 'parallel') {
            const forks = graph.outgoing.get(at.id) ?? [];
            const branches = forks.map(edge => nodesOf(walk(graph, order, edge.to, seen)));
            parts.push({ kind: 'block', node: at.node, branches });
            from = joinId(at.node);
        } else {
            parts.push({ kind: 'node', node: at.node });
        }
        const next = likeliest(graph.outgoing.get(from) ?? [], from, order, seen);
        at = next && graph.byId.get(next.to);
    }
    return parts;
}

/** All nodes of parts, those of a block within a branch one after the other. */
function nodesOf(parts: readonly PathPart[]): FlowNode[] {
    return parts.flatMap(part => (part.kind === 'node' ? [part.node] : part.branches.flat()));
}

function likeliest(
    edges: readonly GraphEdge[],
    from: string,
    order: ReadonlyMap<string, number>,
    seen: ReadonlySet<string>,
): GraphEdge | undefined {
    const here = order.get(from) ?? 0;
    const distance = ({ to }: GraphEdge) => {
        const away = (order.get(to) ?? 0) - here;
        return away > 0 ? away : 1e6;
    };
    return edges
        .filter(({ kind, to }) => (kind === 'next' || kind === 'branch') && !seen.has(to))
        .toSorted((a, b) => {
            const chances = (b.chance ?? 0) - (a.chance ?? 0);
            return Math.abs(chances) > 1e-9 ? chances : distance(a) - distance(b);
        })[0];
}
