import { isStep, nodesOf } from '../../analysis/nodes.ts';
import type { FlowNode } from '../../model/flow.ts';
import type { ProcessRule } from '../rule.ts';
import { folded, kindWord, quote } from '../support/words.ts';

/** Two nodes of one process with the same text. */
export const flowDuplicate: ProcessRule = {
    code: 'flow-duplicate',
    layer: 'flow',
    stage: 'designed',
    severity: 'information',
    says: 'two nodes of one process with the same text',
    about: 'process',
    check(process, { report }) {
        const first = new Map<string, FlowNode>();
        for (const node of nodesOf(process)) {
            const text = folded(node.label ?? '');
            // What merely groups may bear the name of what it holds.
            if (text === '' || node.kind === 'phase' || node.kind === 'parallel') continue;
            const key = `${isStep(node) ? 'step' : node.kind} ${text}`;
            const other = first.get(key);
            if (!other) {
                first.set(key, node);
                continue;
            }
            report({
                at: node.anchor,
                message: `There is another ${kindWord(node.kind)} ${quote(node.label ?? '')} in this process. Lead to that one with an arrow, or say how this one differs.`,
                related: [{ message: 'The other one stands here.', place: other.anchor }],
            });
        }
    },
};
