import type { DraftEdge, DraftFlow } from './draft-flow.ts';

/**
 * Ids of the edges of the usual way through a process: from its first start, at each decision the likeliest answer
 * (of equals the one that follows in the text), never twice through the same node.
 */
export function mainEdges(flow: DraftFlow): ReadonlySet<string> {
    const outgoing = Map.groupBy(flow.edges, edge => edge.from);
    const entered = new Set(flow.edges.map(edge => edge.to));
    const first = flow.nodes.findIndex(node => node.kind === 'start');
    const free = flow.nodes.findIndex((_, index) => !entered.has(index));
    const usual = new Set<string>();
    const seen = new Set<number>();
    let at = Math.max(0, first >= 0 ? first : free);
    for (;;) {
        seen.add(at);
        const ways = (outgoing.get(at) ?? []).filter(edge => !seen.has(edge.to));
        const way = likeliest(ways.filter(edge => !edge.marker));
        if (!way) return usual;
        usual.add(way.id);
        at = way.to;
    }
}

function likeliest(ways: readonly DraftEdge[]): DraftEdge | undefined {
    return ways.reduce<DraftEdge | undefined>((best, way) => {
        if (!best || way.chance > best.chance + 1e-9) return way;
        const equal = Math.abs(way.chance - best.chance) <= 1e-9;
        return equal && distance(way) < distance(best) ? way : best;
    }, undefined);
}

/** How far a way leads from its node in the order of the text; backwards counts as very far. */
function distance(way: DraftEdge): number {
    if (way.kind === 'fork') return 0;
    return way.to > way.from ? way.to - way.from : 1e6;
}
