import { isComplete } from '../../analysis/flow-graph.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** A decision whose answers may all fail to fit. */
export const decideNoOtherwise: ProcessRule = {
    code: 'decide-no-otherwise',
    layer: 'flow',
    severity: 'warning',
    says: 'neither an `otherwise`, nor a yes and a no, nor chances of 100%',
    fix: 'add a branch',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        for (const node of nodesOf(process)) {
            if (node.kind !== 'decision' || node.branches.length < 2 || isComplete(node.branches)) continue;
            // Where every answer has its chance, what is wrong is that they do not add up.
            if (node.branches.every(branch => branch.chance)) continue;
            const edit = appendClauses({ element: node, contents: node.branches }, ['otherwise { }']);
            report({
                at: node.anchor,
                message: `Nothing is recorded for a case to which no answer of ${called(node)} fits. Say what happens to it: otherwise -> …, or otherwise { } to go on.`,
                fixes: () => [
                    {
                        title: 'Let every other case go on behind the decision',
                        edits: [edit],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
