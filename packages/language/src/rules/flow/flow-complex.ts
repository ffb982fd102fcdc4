import { flowGraph } from '../../analysis/flow-graph.ts';
import { complexityOf } from '../../analysis/metrics.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called, described } from '../support/words.ts';

/** Control-flow complexity (Cardoso, 2005) above which a flow is hard, and very hard, to follow. */
const HARD = 10;
const VERY_HARD = 25;
/** Ways in or out of one node. */
const MANY_WAYS = 5;

/** So many ways that nobody can follow them all. */
export const flowComplex: ProcessRule = {
    code: 'flow-complex',
    layer: 'flow',
    stage: 'designed',
    severity: 'information',
    otherSeverity: 'warning',
    says: 'control-flow complexity above 10, above 25; more than 5 ways in or out of a node',
    about: 'process',
    check(process, { report }) {
        const complexity = complexityOf(process);
        if (complexity > HARD) {
            report({
                at: process.anchor,
                severity: complexity > VERY_HARD ? 'warning' : 'information',
                message: `The decisions and parallel blocks of the process ${called(process)} have ${complexity} ways altogether, more than ${complexity > VERY_HARD ? VERY_HARD : HARD}: nobody can follow them all. Put together decisions that ask the same, or run a part of it with: call "…" runs ….`,
                related: nodesOf(process)
                    .filter(node => node.kind === 'decision' || node.kind === 'parallel')
                    .map(node => ({ message: waysOf(node.branches.length), place: node.anchor })),
            });
        }
        const { nodes, incoming, outgoing } = flowGraph(process);
        for (const { id, kind, node } of nodes) {
            if (kind === 'join') continue;
            const into = incoming.get(id)?.length ?? 0;
            const out = outgoing.get(id)?.length ?? 0;
            if (into <= MANY_WAYS && out <= MANY_WAYS) continue;
            const which = out > MANY_WAYS ? `out of` : `into`;
            report({
                at: node.anchor,
                message: `${Math.max(into, out)} ways lead ${which} ${described(node)}, more than ${MANY_WAYS}. Ask one thing after the other, or bring ways together before.`,
            });
        }
    },
};

function waysOf(count: number): string {
    return count === 1 ? 'One way leads out here.' : `${count} ways lead out here.`;
}
