import { type FlowGraph, flowGraph, type GraphNode } from '../../analysis/flow-graph.ts';
import { leadingToEnd, reachableFrom } from '../../analysis/reachability.ts';
import type { ProcessRule, Related } from '../rule.ts';
import { described } from '../support/words.ts';
import { waysOut } from './ways-out.ts';

/** A node that does not end and from which no end is reachable, livelock included. */
export const flowDeadEnd: ProcessRule = {
    code: 'flow-dead-end',
    layer: 'flow',
    severity: 'error',
    says: 'a node that does not end and from which no end is reachable, livelock included (only where there is an end)',
    fix: 'add an arrow or an end',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        const graph = flowGraph(process);
        for (const { id, node } of deadNodes(graph)) {
            const ahead = reachableFrom(graph, [id]);
            const isCircle = !graph.loose.some(({ from }) => ahead.has(from));
            report({
                at: node.anchor,
                message: isCircle
                    ? `Whoever comes to ${described(node)} goes in a circle and never reaches an end. Add an arrow that leads out.`
                    : `From ${described(node)} no end can be reached. Add an arrow to where it goes on, or an end.`,
                related: isCircle ? restOfCircle(graph, id, ahead) : [],
                fixes: () => waysOut(process, graph, id, ahead),
            });
        }
    },
};

/** Of a parallel block only the beginning, unless the dead end lies behind the bar that joins it. */
function deadNodes(graph: FlowGraph): GraphNode[] {
    if (!graph.nodes.some(({ kind }) => kind === 'end')) return [];
    // Of an arrow with an unknown name only the name is reported.
    const good = leadingToEnd(graph);
    return graph.nodes.filter(({ id, kind, node }) => {
        if (good.has(id)) return false;
        return kind !== 'join' || (good.has(node.id) && graph.incoming.has(id));
    });
}

function restOfCircle(graph: FlowGraph, id: string, ahead: ReadonlySet<string>): Related[] {
    return graph.nodes
        .filter(other => ahead.has(other.id) && other.id !== id && other.kind !== 'join')
        .map(other => ({ message: 'This is part of the circle.', place: other.node.anchor }));
}
