import type { FlowGraph, GraphEdge } from './flow-graph.ts';

/**
 * The circles of a flow: groups of nodes each of which leads to all the others and to itself, in the order of the text.
 * Edges that `counts` refuses are passed over.
 */
export function circlesOf(graph: FlowGraph, counts: (edge: GraphEdge) => boolean = () => true): string[][] {
    const next = (id: string) => (graph.outgoing.get(id) ?? []).filter(counts).map(edge => edge.to);
    const ids = graph.nodes.map(({ id }) => id);
    const circles = groupsOf(ids, next).filter(
        ([first = '', ...others]) => others.length > 0 || next(first).includes(first),
    );
    const order = new Map(ids.map((id, position) => [id, position]));
    const inText = (a: string, b: string) => order.get(a)! - order.get(b)!;
    return circles.map(circle => circle.sort(inText)).sort(([a = ''], [b = '']) => inText(a, b));
}

/**
 * Groups of nodes each of which leads to all the others, or single nodes; what a group leads to stands before it. (Tarjan, Depth-first
 * search and linear graph algorithms, 1972, without recursion: a flow may be thousands of nodes deep.)
 */
export function groupsOf(ids: Iterable<string>, next: (id: string) => string[]): string[][] {
    const groups: string[][] = [];
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const open: string[] = [];
    const isOpen = new Set<string>();
    for (const root of ids) {
        if (index.has(root)) continue;
        const calls: { id: string; ways: string[] }[] = [enter(root)];
        for (let call = calls.at(-1); call; call = calls.at(-1)) {
            const to = call.ways.pop();
            if (to === undefined) {
                calls.pop();
                leave(call.id);
                const caller = calls.at(-1);
                if (caller) lower(caller.id, low.get(call.id)!);
            } else if (!index.has(to)) {
                calls.push(enter(to));
            } else if (isOpen.has(to)) {
                lower(call.id, index.get(to)!);
            }
        }
    }
    return groups;

    function enter(id: string) {
        index.set(id, index.size);
        low.set(id, index.get(id)!);
        open.push(id);
        isOpen.add(id);
        return { id, ways: next(id) };
    }

    function lower(id: string, to: number): void {
        low.set(id, Math.min(low.get(id)!, to));
    }

    function leave(id: string): void {
        if (low.get(id) !== index.get(id)) return;
        const group = open.splice(open.lastIndexOf(id));
        for (const each of group) isOpen.delete(each);
        groups.push(group);
    }
}
