import { partyRefsOf } from '../../analysis/parties.ts';
import { imported } from '../../analysis/visibility.ts';
import { pointsTo } from '../../model/lookup.ts';
import type { Stakeholder } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { visibleParties } from '../support/parties.ts';
import { called } from '../support/words.ts';
import { engage } from './engage.ts';

/** A stakeholder with much power and much interest was neither asked nor approves. */
export const stakeholderUnengaged: ProcessRule = {
    code: 'stakeholder-unengaged',
    layer: 'customers',
    stage: 'approved',
    severity: 'information',
    says: 'high power and high interest, and neither engaged nor approving',
    fix: 'insert an `engage`',
    about: 'process',
    check(process, context) {
        const heard = [
            ...process.engagements.map(({ party }) => party),
            ...process.approvals.map(({ by }) => by),
        ];
        if (!hasMighty(process) && !imported(context.workspace, context.document).some(hasMighty)) return;
        for (const party of visibleParties(process, context)) {
            if (party.kind !== 'stakeholder' || !isMighty(party)) continue;
            if (heard.some(ref => pointsTo(ref, party))) continue;
            const named = partyRefsOf(process).find(ref => pointsTo(ref, party));
            context.report({
                at: named?.place ?? process.anchor,
                message: `${called(party)} has much power over the process ${called(process)} and much interest in it, and neither an engagement nor an approval by them is recorded. Ask them: engage ${party.name} by meeting.`,
                related: [{ message: 'Power high, interest high.', place: party.anchor }],
                fixes: () => engage([party], 'meeting', process),
            });
        }
    },
};

function hasMighty({ stakeholders }: { readonly stakeholders: readonly Stakeholder[] }): boolean {
    return stakeholders.some(isMighty);
}

function isMighty({ power, interest }: Stakeholder): boolean {
    return power === 'high' && interest === 'high';
}
