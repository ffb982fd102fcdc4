import { isStale, lastApprovals } from '../../analysis/approvals.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import type { Approval, Place, Process, Workspace } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { addBehind } from '../support/blocks.ts';
import { called, calledRef, written } from '../support/words.ts';
import { pendingApproval } from './pending-approval.ts';

/** The process changed after it was approved. An approval of another version is reported as that. */
export const approvalStale: ProcessRule = {
    code: 'approval-stale',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: 'the process changed after it was approved',
    fix: 'ask again, or write the new seal',
    about: 'process',
    check(process, { workspace, report }) {
        for (const approval of lastApprovals(process)) {
            const { seal, by, on, decision, version } = approval;
            const isOfAnother = version && process.version && version.value !== process.version.value;
            if (!seal || decision !== 'approved' || isOfAnother) continue;
            if (!isStale(workspace, process, approval)) continue;
            const who = by ? `${calledRef(workspace, by)} approved it` : 'it was approved';
            report({
                at: seal.place,
                message: `The process ${called(process)} changed after ${who}${on ? ` on ${on.value}` : ''}. Ask for the approval again; where the change needs none, write the new seal.`,
                fixes: () => fixesFor(approval, seal.place, process, workspace),
            });
        }
    },
};

function fixesFor({ by }: Approval, seal: Place, process: Process, workspace: Workspace): Fix[] {
    return [
        {
            title: 'Ask again: add an approval that is still pending',
            edits: [addBehind(process.approvals, process, pendingApproval(process, by?.name))],
            unattended: false,
        },
        {
            title: 'Write the new seal: the approval is of the process as it is now',
            edits: [{ place: seal, text: written(fingerprint(workspace, process)) }],
            unattended: false,
        },
    ];
}
