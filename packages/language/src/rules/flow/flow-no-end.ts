import { flowGraph } from '../../analysis/flow-graph.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
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
    ofWholeFlow: true,
    check(process, { report }) {
        const nodes = nodesOf(process);
        const last = process.flow?.nodes.at(-1);
        if (!last || nodes.some(node => node.kind === 'end')) return;
        report({
            at: last.anchor,
            message: `No end is recorded for the process ${called(process)}. Say behind the last step what is reached: end "Request answered".`,
            fixes: () => (isOpen(process) ? [addEnd(process)] : []),
        });
    },
};

/** False where every way leads on by an arrow: behind the last step nobody would ever come to an end. */
function isOpen(process: Process): boolean {
    return flowGraph(process).loose.some(({ why }) => why === 'end-of-text');
}

function addEnd(process: Process): Fix {
    const edits = [appendNodes(process, ['end'])];
    return { title: 'Add an end behind the last step', edits, unattended: false };
}
