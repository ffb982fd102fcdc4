import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { visibleParties } from '../support/parties.ts';
import { called } from '../support/words.ts';
import { byPower, pendingApproval } from './pending-approval.ts';

/** How many stakeholders are offered to ask. */
const offered = 5;

/** No stakeholder approval is recorded. */
export const approvalMissing: ProcessRule = {
    code: 'approval-missing',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: '**no stakeholder approval is recorded**',
    fix: 'insert an approval',
    about: 'process',
    check(process, context) {
        if (process.approvals.length > 0) return;
        context.report({
            at: process.anchor,
            message: `No stakeholder approval is recorded for the process ${called(process)}. Say who approved it and when: approval by OperationsDirector on ${context.today} approved.`,
            fixes: () => fixesFor(process, context),
        });
    },
};

function fixesFor(process: Process, context: RuleContext): Fix[] {
    const insert = (title: string, by?: string): Fix => ({
        title,
        edits: [appendClauses(processBlock(process), pendingApproval(process, by))],
        unattended: false,
    });
    const stakeholders = visibleParties(process, context).filter(party => party.kind === 'stakeholder');
    return [
        ...byPower(stakeholders)
            .slice(0, offered)
            .map(stakeholder =>
                insert(`Add an approval by ${called(stakeholder)}, still pending`, stakeholder.name),
            ),
        insert('Add an approval, still pending'),
    ];
}
