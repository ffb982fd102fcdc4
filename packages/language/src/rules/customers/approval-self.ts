import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called, calledRef } from '../support/words.ts';

/** The only one who approved a process performs its work. */
export const approvalSelf: ProcessRule = {
    code: 'approval-self',
    layer: 'customers',
    stage: 'approved',
    severity: 'information',
    says: 'the only approver performs the work',
    about: 'process',
    check(process, { workspace, report }) {
        const approvers = process.approvals.flatMap(({ by }) => by ?? []);
        const [by] = approvers;
        if (!by || approvers.some(other => partyKey(other) !== partyKey(by))) return;
        const performed = stepsOf(process).flatMap(step =>
            step.by.filter(ref => partyKey(ref) === partyKey(by)).map(ref => ({ step, ref })),
        );
        const [first] = performed;
        if (!first) return;
        report({
            at: by.place,
            message: `${calledRef(workspace, by)} performs ${called(first.step)}, and no approval by anybody else is recorded. Ask somebody who looks at the process from outside.`,
            related: performed.map(({ step, ref }) => ({
                message: `The step ${called(step)}.`,
                place: ref.place,
            })),
        });
    },
};
