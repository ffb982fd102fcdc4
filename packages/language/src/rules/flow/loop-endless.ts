import { circlesOf } from '../../analysis/circles.ts';
import { type FlowGraph, flowGraph, type GraphEdge } from '../../analysis/flow-graph.ts';
import type { ProcessRule } from '../rule.ts';
import { described } from '../support/words.ts';

/** A loop whose chance of leaving is zero, though a way out is written. */
export const loopEndless: ProcessRule = {
    code: 'loop-endless',
    layer: 'flow',
    severity: 'error',
    says: 'a loop whose chance of leaving is zero',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        const graph = flowGraph(process);
        // Most flows have no way that nobody takes.
        if (graph.edges.every(isPossible)) return;
        for (const circle of circlesOf(graph, isPossible)) {
            const exits = exitsOf(graph, circle);
            const [exit] = exits;
            // A loop without any way out is a dead end, and told as that.
            if (!exit || exits.some(isPossible)) continue;
            const node = graph.byId.get(exit.from)!.node;
            report({
                at: node.anchor,
                message: `Nobody ever leaves the loop at ${described(node)}: the chance of its way out is 0%. Correct the chances, or take the loop out.`,
                related: circle
                    .map(id => graph.byId.get(id)!)
                    .filter(other => other.kind !== 'join' && other.node !== node)
                    .map(other => ({ message: 'This is part of the loop.', place: other.node.anchor })),
            });
        }
    },
};

/** Deadlines and exceptions without a percent may happen, nobody knows how often. */
function isPossible({ chance }: GraphEdge): boolean {
    return chance === undefined || chance > 1e-9;
}

/** Ways out of a circle; empty where the text stops in it or a decision has no answer, which other rules tell. */
function exitsOf(graph: FlowGraph, circle: readonly string[]): GraphEdge[] {
    const inside = new Set(circle);
    if (graph.loose.some(({ from }) => inside.has(from))) return [];
    return circle.flatMap(id => graph.outgoing.get(id) ?? []).filter(({ to }) => !inside.has(to));
}
