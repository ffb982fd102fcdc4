import { isWritten } from '../../analysis/recorded.ts';
import { improvementsOf } from '../../model/lookup.ts';
import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** No feedback that led to a change. */
export const improvementMissing: ProcessRule = {
    code: 'improvement-missing',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'information',
    says: 'no feedback that led to a change of a later version',
    fix: 'insert',
    about: 'process',
    check(process, { workspace, today, report }) {
        const improvements = improvementsOf(workspace, process);
        if (improvements.some(({ feedback, changed }) => isWritten(feedback) && isWritten(changed))) return;
        report({
            at: process.anchor,
            message: `No feedback that led to a change is recorded for the process ${called(process)}. Say what people said and what was changed because of it: improvement "…" on ${today} { feedback "…" changed "…" }.`,
            related: improvements.map(({ anchor, feedback }) => ({
                message: isWritten(feedback)
                    ? 'What was changed is not recorded here.'
                    : 'No feedback is recorded here.',
                place: anchor,
            })),
            fixes: () => [insert(process, today)],
        });
    },
};

function insert(process: Process, today: string): Fix {
    return {
        title: 'Add an improvement',
        edits: [
            appendClauses(processBlock(process), [
                `improvement "What became better" on ${today} {`,
                '\tfeedback "What people said"',
                '\tchanged "What was changed because of it"',
                '}',
            ]),
        ],
        unattended: false,
    };
}
