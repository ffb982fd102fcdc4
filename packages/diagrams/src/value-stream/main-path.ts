import type { FlowGraph, FlowNode } from '@process-as-code/language';
import { joinId } from '@process-as-code/language';
import { type DraftFlow, draftFlow } from '../map/plan/draft-flow.ts';
import { mainEdges } from '../map/plan/main-path.ts';

/** A node of the usual way, or a parallel block with the nodes of each branch. */
export type PathPart =
    | { readonly kind: 'node'; readonly node: FlowNode }
    | { readonly kind: 'block'; readonly branches: readonly (readonly FlowNode[])[] };

/** The usual way through a flow, see `mainEdges`; every branch of a parallel block is on it, with the usual way inside. */
export function mainPath(graph: FlowGraph): PathPart[] {
    const flow = draftFlow(graph, () => ({ details: [], notes: [] }));
    return usualIds(flow).flatMap((id): PathPart[] => {
        const found = graph.byId.get(id);
        if (!found || found.kind === 'join' || found.parallels.length > 0) return [];
        const { node } = found;
        if (node.kind !== 'parallel') return [{ kind: 'node', node }];
        const branches = node.branches.map((_, branch) =>
            branchNodes(graph, flow, joinId(node), node.id, branch),
        );
        return [{ kind: 'block', branches }];
    });
}

/** The usual way through one branch of a block, which ends at the joining bar; nodes of blocks inside it one after the other. */
function branchNodes(
    graph: FlowGraph,
    flow: DraftFlow,
    join: string,
    block: string,
    branch: number,
): FlowNode[] {
    const isInside = (id: string) =>
        graph.byId.get(id)?.parallels.some(each => each.id === block && each.branch === branch) ?? false;
    const usual = new Set(usualIds(part(flow, id => id === join || isInside(id), join)));
    const blocks = new Set([...usual].filter(id => graph.byId.get(id)?.kind === 'fork'));
    return graph.nodes
        .filter(({ id, kind, parallels }) => {
            const isShown = usual.has(id) || parallels.some(each => blocks.has(each.id));
            return isInside(id) && isShown && kind !== 'join' && kind !== 'fork';
        })
        .map(({ node }) => node);
}

/** Ids of the nodes of the usual way, in its order. */
function usualIds({ nodes, edges }: DraftFlow): string[] {
    const usual = mainEdges({ nodes, edges });
    const way = [...usual].flatMap(id => edges.find(edge => edge.id === id) ?? []);
    const first = way[0]?.from ?? 0;
    return [first, ...way.map(edge => edge.to)].flatMap(index => nodes[index]?.id ?? []);
}

/** The nodes of a flow that are kept, and the edges between them; the given one ends it. */
function part({ nodes, edges }: DraftFlow, isKept: (id: string) => boolean, end: string): DraftFlow {
    const kept = nodes.flatMap((node, index) => (isKept(node.id) ? [index] : []));
    const at = new Map(kept.map((index, place) => [index, place]));
    return {
        nodes: kept.map(index =>
            nodes[index]!.id === end ? { ...nodes[index]!, kind: 'end' } : nodes[index]!,
        ),
        edges: edges.flatMap(edge => {
            const [from, to] = [at.get(edge.from), at.get(edge.to)];
            return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
        }),
    };
}
