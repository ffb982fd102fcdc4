import type { DraftEdge, DraftFlow } from './draft-flow.ts';

/**
 * Ids of the edges of the usual way through a process: from its first start, at each decision the likeliest of the answers
 * that can still come to a good end (of equals the one that follows in the text), never twice through the same node.
 */
export function mainEdges(flow: DraftFlow): ReadonlySet<string> {
    const outgoing = Map.groupBy(flow.edges, edge => edge.from);
    const entered = new Set(flow.edges.map(edge => edge.to));
    const first = flow.nodes.findIndex(node => node.kind === 'start');
    const free = flow.nodes.findIndex((_, index) => !entered.has(index));
    const wanted = goalsOf(flow);
    const usual = new Set<string>();
    const seen = new Set<number>();
    let at = Math.max(0, first >= 0 ? first : free);
    for (;;) {
        seen.add(at);
        const ways = (outgoing.get(at) ?? []).filter(edge => !seen.has(edge.to) && !edge.marker);
        // A wait that only leads back to its decision may be likely: it is not how a case ends.
        const arriving = ways.length > 1 ? ways.filter(way => arrives(way.to, wanted, outgoing, seen)) : ways;
        const way = likeliest(arriving.length > 0 ? arriving : ways);
        if (!way) return usual;
        usual.add(way.id);
        at = way.to;
    }
}

/** The good ends; all ends where none is called good. */
function goalsOf({ nodes }: DraftFlow): ReadonlySet<number> {
    const ends = nodes.flatMap((node, index) => (node.kind === 'end' ? [{ node, index }] : []));
    const good = ends.filter(({ node }) => node.result === 'good');
    return new Set((good.length > 0 ? good : ends).map(({ index }) => index));
}

/** Whether one of the wanted nodes can be reached without going through a node that was seen. */
function arrives(
    from: number,
    wanted: ReadonlySet<number>,
    outgoing: ReadonlyMap<number, readonly DraftEdge[]>,
    seen: ReadonlySet<number>,
): boolean {
    const reached = new Set([from]);
    for (const node of reached) {
        if (wanted.has(node)) return true;
        for (const { to } of outgoing.get(node) ?? []) if (!seen.has(to)) reached.add(to);
    }
    return false;
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
