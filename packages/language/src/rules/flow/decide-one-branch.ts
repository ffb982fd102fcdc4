import { nodesOf } from '../../analysis/nodes.ts';
import type { Decision } from '../../model/flow.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** A decision with fewer than two branches. */
export const decideOneBranch: ProcessRule = {
    code: 'decide-one-branch',
    layer: 'flow',
    severity: 'warning',
    says: 'fewer than two branches',
    fix: 'add a branch',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        for (const node of nodesOf(process)) {
            if (node.kind !== 'decision' || node.branches.length > 1) continue;
            const recorded = node.branches.length === 0 ? 'No answer is' : 'Only one answer is';
            report({
                at: node.anchor,
                message: `${recorded} recorded for the decision ${called(node)}. Say what else may be answered, and what happens then: otherwise { }.`,
                fixes: () => [addAnswers(node)],
            });
        }
    },
};

function addAnswers(decision: Decision): Fix {
    const [only] = decision.branches;
    const added = only ? [`${other(only.answer.toLowerCase())} { }`] : ['yes { }', 'no { }'];
    const title = `Add ${only ? `the answer "${other(only.answer.toLowerCase())}"` : 'the answers "yes" and "no"'}`;
    return {
        title,
        edits: [appendClauses({ element: decision, contents: decision.branches }, added)],
        unattended: false,
    };
}

function other(answer: string): string {
    if (answer === 'no' || answer === 'otherwise') return 'yes';
    return answer === 'yes' ? 'no' : 'otherwise';
}
