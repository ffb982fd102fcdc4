import type { ProcessRule } from '../rule.ts';
import { innerBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { calledRef } from '../support/words.ts';

/** Somebody was asked, and neither what was learned nor what was changed is recorded. */
export const engagementNoEffect: ProcessRule = {
    code: 'engagement-no-effect',
    layer: 'customers',
    stage: 'approved',
    severity: 'information',
    says: 'engaged, and neither learned nor changed is recorded',
    fix: 'insert `learned` or `changed`',
    about: 'process',
    check(process, { workspace, report }) {
        for (const engagement of process.engagements) {
            if (engagement.learned || engagement.changed || !engagement.party) continue;
            const add = (title: string, clause: string) => ({
                title,
                edits: [appendClauses(innerBlock(engagement, process), [clause])],
                unattended: false,
            });
            report({
                at: engagement.party.place,
                message: `Neither what was learned nor what was changed is recorded for the engagement of ${calledRef(workspace, engagement.party)}. Say what came of it: learned "Customers wait for a call".`,
                fixes: () => [
                    add('Add what was learned', 'learned "What they said that nobody knew"'),
                    add('Add what was changed', 'changed "What was changed because of it"'),
                ],
            });
        }
    },
};
