import { lastApprovals } from '../../analysis/approvals.ts';
import type { ProcessRule } from '../rule.ts';
import { called, calledRef, quote } from '../support/words.ts';

/** The approval is of another version, and none of this one is recorded. */
export const approvalOtherVersion: ProcessRule = {
    code: 'approval-other-version',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: 'the approval is of another version',
    about: 'process',
    check(process, { workspace, report }) {
        const current = process.version;
        const approvals = lastApprovals(process).filter(({ decision }) => decision !== 'rejected');
        if (!current || approvals.some(({ version }) => version?.value === current.value)) return;
        for (const { by, version } of approvals) {
            if (!version) continue;
            const who = by ? ` by ${calledRef(workspace, by)}` : '';
            report({
                at: version.place,
                message: `The approval${who} is of version ${quote(version.value)}, and no approval of version ${quote(current.value)} of the process ${called(process)} is recorded. Ask for it, or write the version that was approved.`,
                related: [{ message: 'The version of the process.', place: current.place }],
            });
        }
    },
};
