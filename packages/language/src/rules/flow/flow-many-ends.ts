import { nodesOf } from '../../analysis/nodes.ts';
import type { End } from '../../model/flow.ts';
import type { ProcessRule } from '../rule.ts';
import { described } from '../support/words.ts';

/** More than one end with the same result. */
export const flowManyEnds: ProcessRule = {
    code: 'flow-many-ends',
    layer: 'flow',
    stage: 'designed',
    severity: 'off',
    says: 'more than one end with the same result',
    about: 'process',
    check(process, { report }) {
        const first = new Map<End['result'], End>();
        for (const node of nodesOf(process)) {
            if (node.kind !== 'end') continue;
            const other = first.get(node.result);
            if (!other) {
                first.set(node.result, node);
                continue;
            }
            const result = node.result ? `the result ${node.result}` : 'no result';
            report({
                at: node.anchor,
                message: `Two ends have ${result}: ${described(node)} and ${described(other)}. Lead to one of them with an arrow, or give them different results.`,
                related: [{ message: 'The other end stands here.', place: other.anchor }],
            });
        }
    },
};
