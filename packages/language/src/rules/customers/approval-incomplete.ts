import type { Approval, Process } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { calledRef, oneOf } from '../support/words.ts';
import { completions } from './complete-approval.ts';

/** What an approval must say, in the order of the text. */
const parts = [
    { word: 'approver', isThere: ({ by }: Approval) => by !== undefined },
    { word: 'date', isThere: ({ on }: Approval) => on !== undefined },
    { word: 'decision', isThere: ({ decision }: Approval) => decision !== undefined },
    { word: 'version', isThere: ({ version }: Approval) => version !== undefined },
    { word: 'evidence', isThere: ({ evidence }: Approval) => evidence.length > 0 },
];

/** An approval with no date, decision, version or evidence; or one that is still pending where none was given. */
export const approvalIncomplete: ProcessRule = {
    code: 'approval-incomplete',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: 'an approval with no date, decision, version or evidence',
    fix: 'insert what is missing; set the stage back while the decision is pending',
    about: 'process',
    check(process, context) {
        const isGiven = process.approvals.some(({ decision }) => decision === 'approved');
        for (const approval of process.approvals) {
            const by = approval.by ? ` by ${calledRef(context.workspace, approval.by)}` : '';
            const at = approval.by?.place ?? approval.anchor;
            if (approval.decision === 'pending') {
                // What comes with the decision cannot be there before it.
                if (isGiven) continue;
                context.report({
                    at,
                    message: `No decision is recorded for the approval${by}: it is still pending, and the stage of the process is ${process.stage.value}. Write approved and the date when it is given, and set the stage back until then.`,
                    related: [{ message: 'The stage.', place: process.stage.place }],
                    fixes: () => [setBack(process)],
                });
                continue;
            }
            const missing = parts.filter(({ isThere }) => !isThere(approval)).map(({ word }) => word);
            if (missing.length === 0) continue;
            context.report({
                at,
                message: `No ${oneOf(missing)} is recorded for the approval${by}. Say who decided what and when, about which version, and where that is written down.`,
                fixes: () => completions(approval, process, context),
            });
        }
    },
};

function setBack({ stage }: Process): Fix {
    return {
        title: 'Set the stage back to designed',
        edits: [{ place: stage.place, text: 'designed' }],
        unattended: false,
    };
}
