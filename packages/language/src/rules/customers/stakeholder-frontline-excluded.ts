import { partyRefsOf } from '../../analysis/parties.ts';
import { isFrontline } from '../../analysis/responsibility.ts';
import { resolve } from '../../model/lookup.ts';
import type { Party, Process, Workspace } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { called, oneOf } from '../support/words.ts';
import { notAsked } from './asked-in-time.ts';
import { engage } from './engage.ts';

/** Nobody of the front line was asked before the approval, though they take part in the process. */
export const stakeholderFrontlineExcluded: ProcessRule = {
    code: 'stakeholder-frontline-excluded',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: 'no engagement of front-line staff before the approval',
    fix: 'insert an `engage`',
    about: 'process',
    check(process, { workspace, report }) {
        const staff = frontlineOf(workspace, process);
        const missing = notAsked(process, ref => isFrontline(workspace, ref));
        if (staff.length === 0 || !missing) return;
        report({
            at: process.anchor,
            message: `No engagement of front-line staff from before the approval is recorded for the process ${called(process)}. Ask ${oneOf(staff.map(called))}, and write what was learned: engage ${staff[0]?.name} by workshop on 2026-03-04.`,
            related: missing.related,
            fixes: () => engage(staff, 'workshop', process),
        });
    },
};

/** The roles and stakeholders of the front line that a process names. */
function frontlineOf(workspace: Workspace, process: Process): Party[] {
    const found = new Set<Party>();
    for (const ref of partyRefsOf(process)) {
        const party = resolve(workspace, ref);
        if ((party?.kind === 'role' || party?.kind === 'stakeholder') && party.frontline) found.add(party);
    }
    return [...found];
}
