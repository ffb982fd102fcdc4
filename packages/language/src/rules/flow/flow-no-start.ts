import { nodesOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { insertBefore, lineIndent } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** A flow in which nothing says what sets it off. */
export const flowNoStart: ProcessRule = {
    code: 'flow-no-start',
    layer: 'flow',
    stage: 'designed',
    severity: 'warning',
    says: 'no start',
    fix: 'insert',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        const nodes = nodesOf(process);
        const [first] = nodes;
        if (!first || nodes.some(node => node.kind === 'start')) return;
        report({
            at: first.anchor,
            message: `No start is recorded for the process ${called(process)}. Say before the first step what sets it off: start "Request received".`,
            fixes: () => [
                {
                    title: 'Add a start before the first step',
                    edits: [insertBefore(first.place, `start\n${lineIndent(first, process.body)}`)],
                    unattended: false,
                },
            ],
        });
    },
};
