import { nodesOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { appendNodes } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** A flow in which nothing says what is reached at its end. */
export const flowNoEnd: ProcessRule = {
    code: 'flow-no-end',
    layer: 'flow',
    stage: 'designed',
    severity: 'warning',
    says: 'no end',
    fix: 'insert',
    about: 'process',
    check(process, { report }) {
        const nodes = nodesOf(process);
        const last = process.flow?.nodes.at(-1);
        if (!last || nodes.some(node => node.kind === 'end')) return;
        report({
            at: last.anchor,
            message: `No end is recorded for the process ${called(process)}. Say behind the last step what is reached: end "Request answered".`,
            fixes: () => [
                {
                    title: 'Add an end behind the last step',
                    edits: [appendNodes(process, ['end'])],
                    unattended: false,
                },
            ],
        });
    },
};
