import { before } from '../../model/place.ts';
import type { Process } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { appendNodes } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** A process with no flow, or an empty one. */
export const flowMissing: ProcessRule = {
    code: 'flow-missing',
    layer: 'flow',
    stage: 'designed',
    severity: 'warning',
    says: 'a process with no flow, or an empty one',
    fix: 'insert a skeleton',
    about: 'process',
    check(process, { report }) {
        if (!lacksFlow(process)) return;
        report({
            at: process.flow ? keywordOf(process.flow) : process.anchor,
            message: `No flow is recorded for the process ${called(process)}. Write down its steps in their order: flow { start step "…" end }.`,
            fixes: () => [
                {
                    title: 'Add a start, a step and an end, to be put into your words',
                    edits: [appendNodes(process, ['start', 'step "Do the first thing"', 'end'])],
                    unattended: false,
                },
            ],
        });
    },
};

/** Where there is no flow only that is said, not what else is missing in it. */
export function lacksFlow(process: Process): boolean {
    return !process.flow || process.flow.nodes.length === 0;
}

function keywordOf({ place }: NonNullable<Process['flow']>) {
    return { ...before(place), endColumn: place.column + 'flow'.length };
}
