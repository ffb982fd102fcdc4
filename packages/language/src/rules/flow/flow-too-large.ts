import { flowGraph } from '../../analysis/flow-graph.ts';
import type { Process } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

/**
 * Sizes above which errors become likely: Mendling and others, Thresholds for error probability measures of business process
 * models, 2012; Mendling, Reijers and van der Aalst, Seven process modeling guidelines, 2010.
 */
const MANY = 31;
const TOO_MANY = 50;

/** So many nodes that nobody sees the whole. Phases group what is on the page, they do not make it less. */
export const flowTooLarge: ProcessRule = {
    code: 'flow-too-large',
    layer: 'flow',
    stage: 'designed',
    severity: 'information',
    otherSeverity: 'warning',
    says: 'more than 31 nodes, more than 50: divide with `call`',
    editorFix: 'extract a phase as a process',
    about: 'process',
    check(process, { report }) {
        const nodes = sizeOf(process);
        if (nodes <= MANY) return;
        report({
            at: process.anchor,
            severity: nodes > TOO_MANY ? 'warning' : 'information',
            message: `The process ${called(process)} has ${nodes} steps, decisions and other nodes, more than ${nodes > TOO_MANY ? TOO_MANY : MANY}: on one map nobody sees the whole. Make a process of its own of one part, and run it with: call "…" runs ….`,
            related: (process.flow?.nodes ?? [])
                .filter(node => node.kind === 'phase')
                .map(({ anchor }) => ({ message: 'This phase may be a process of its own.', place: anchor })),
        });
    },
};

/** Whether the rule speaks. The editor, which has the text, offers to make processes of its phases. */
export function isTooLarge(process: Process): boolean {
    return sizeOf(process) > MANY;
}

function sizeOf(process: Process): number {
    return flowGraph(process).nodes.filter(node => node.kind !== 'join').length;
}
