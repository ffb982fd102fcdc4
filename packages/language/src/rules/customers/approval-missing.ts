import { imported } from '../../analysis/visibility.ts';
import type { Process, Stakeholder } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

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

/** An approval is written as pending: that it was given is for the writer to say. */
function fixesFor(process: Process, context: RuleContext): Fix[] {
    const version = process.version ? [`\tversion "${process.version.value.replace(/[\\"]/g, '\\$&')}"`] : [];
    const insert = (title: string, by: string): Fix => ({
        title,
        edits: [
            appendClauses(
                processBlock(process),
                version.length > 0 ? [`approval${by} pending {`, ...version, '}'] : [`approval${by} pending`],
            ),
        ],
        unattended: false,
    });
    return [
        ...approvers(process, context).map(stakeholder =>
            insert(`Add an approval by ${called(stakeholder)}, still pending`, ` by ${stakeholder.name}`),
        ),
        insert('Add an approval, still pending', ''),
    ];
}

/** Stakeholders that can be seen, those with the most power first. */
function approvers(process: Process, context: RuleContext): Stakeholder[] {
    const power = ['high', 'medium', 'low', undefined];
    return [process, ...imported(context.workspace, context.document)]
        .flatMap(({ stakeholders }) => stakeholders)
        .toSorted((a, b) => power.indexOf(a.power) - power.indexOf(b.power))
        .slice(0, offered);
}
