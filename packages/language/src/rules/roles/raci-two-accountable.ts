import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { contains } from '../../model/place.ts';
import type { Ref, Step, Workspace } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { called, calledRef, oneOf } from '../support/words.ts';

/** Two are accountable for one step. */
export const raciTwoAccountable: ProcessRule = {
    code: 'raci-two-accountable',
    layer: 'roles',
    stage: 'approved',
    severity: 'warning',
    says: 'two accountable for one step',
    fix: 'choose one of them',
    about: 'process',
    check(process, { workspace, report }) {
        for (const step of stepsOf(process)) {
            if (step.accountable.length < 2) continue;
            const parties = [...new Map(step.accountable.map(ref => [partyKey(ref), ref])).values()];
            const [first, second] = parties;
            if (!first || !second) continue;
            const names = parties.map(ref => calledRef(workspace, ref));
            report({
                at: second.place,
                message: `Accountable for the step ${called(step)} are ${oneOf(names, 'and')}: who has the last word is not recorded. Keep the one who answers for the result, and consult or inform the others.`,
                related: [{ message: `${names[0]} is accountable, too.`, place: first.place }],
                fixes: () => fixesFor(step, parties, workspace),
            });
        }
    },
};

/** One of them stays where they stand; those who stand in clauses of their own are consulted. */
function fixesFor(step: Step, parties: readonly Ref[], workspace: Workspace): Fix[] {
    const { accountable, accountablePlaces } = step;
    return parties.map(chosen => {
        const edits = accountablePlaces.map(place => {
            const named = accountable.filter(ref => contains(place, ref.place));
            const stays = named.some(ref => partyKey(ref) === partyKey(chosen));
            const text = stays ? `accountable ${chosen.name}` : `consult ${namesOf(named)}`;
            return { place, text };
        });
        const consulted = edits.some(edit => edit.text.startsWith('consult'));
        const title = `Only ${calledRef(workspace, chosen)} is accountable`;
        return {
            title: consulted ? `${title}, and the others are consulted` : title,
            edits,
            unattended: false,
        };
    });
}

function namesOf(refs: readonly Ref[]): string {
    return [...new Set(refs.map(ref => ref.name))].join(', ');
}
