import { type FlowGraph, flowGraph } from '../../analysis/flow-graph.ts';
import { reachedFromStarts } from '../../analysis/reachability.ts';
import type { ProcessRule } from '../rule.ts';
import { described } from '../support/words.ts';

/** A node that no path from a start reaches. */
export const flowUnreachable: ProcessRule = {
    code: 'flow-unreachable',
    layer: 'flow',
    severity: 'error',
    says: 'a node that no path from a start reaches (only where there is a start)',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        const graph = flowGraph(process);
        const starts = graph.nodes.filter(node => node.kind === 'start');
        if (starts.length === 0) return;
        const reached = reachedFromStarts(graph);
        if (reached.size === graph.nodes.length || mayLeadAnywhere(graph, reached)) return;
        for (const { id, kind, node } of graph.nodes) {
            // The bar that joins a block belongs to the block.
            if (reached.has(id) || kind === 'join') continue;
            report({
                at: node.anchor,
                message: `No path from a start leads to ${described(node)}. Let an arrow or the line before lead here, or take it out.`,
                related: starts.map(start => ({
                    message: 'The process starts here.',
                    place: start.node.anchor,
                })),
            });
        }
    },
};

/** An arrow with an unknown name may be meant for any node: then only the name is reported. */
function mayLeadAnywhere(graph: FlowGraph, reached: ReadonlySet<string>): boolean {
    return graph.loose.some(
        ({ from, why }) => why === 'unknown-target' && (reached.has(from) || !graph.byId.has(from)),
    );
}
