import { fingerprint } from '../model/fingerprint.ts';
import type { Approval, Engagement, Process, Workspace } from '../model/types.ts';
import { partyKey } from './handoffs.ts';

/** Of the version that the process states, and not stale. */
export function isCurrent(workspace: Workspace, process: Process, approval: Approval): boolean {
    return approval.version?.value === process.version?.value && !isStale(workspace, process, approval);
}

/** Has the seal of something other than what the process is now. */
export function isStale(workspace: Workspace, process: Process, approval: Approval): boolean {
    return approval.seal !== undefined && approval.seal.value !== fingerprint(workspace, process);
}

/** Took place no later than the first approval; false where one of the dates is not recorded. */
export function isBeforeApproval(process: Process, engagement: Engagement): boolean {
    const first = firstApproval(process);
    return first !== undefined && engagement.on !== undefined && engagement.on.value <= first;
}

/** Date of the first approval that was given, else of the first that was asked for; undefined where none is recorded. */
export function firstApproval({ approvals }: Process): string | undefined {
    const given = approvals.filter(approval => approval.decision === 'approved');
    const dates = (given.length > 0 ? given : approvals).flatMap(approval => approval.on?.value ?? []);
    return dates.sort()[0];
}

/** The last word of each party: an approval counts no more when a later one by the same party is recorded. */
export function lastApprovals({ approvals }: Process): Approval[] {
    const last = new Map<string, Approval>();
    for (const approval of approvals) {
        const party = approval.by ? partyKey(approval.by) : '';
        const known = last.get(party);
        const isEarlier = known?.on && approval.on && approval.on.value < known.on.value;
        if (!isEarlier) last.set(party, approval);
    }
    return [...last.values()];
}
