import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { behind } from '../../model/place.ts';
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

/** Where they stand in one list, it is replaced by one of them; where they stand apart, the model does not tell what is between. */
function fixesFor({ accountable }: Step, parties: readonly Ref[], workspace: Workspace): Fix[] {
    const [first, last] = [accountable[0]!, accountable.at(-1)!];
    if (!accountable.every((ref, index) => index === 0 || follows(accountable[index - 1]!, ref))) return [];
    const list = { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn };
    return parties.map(ref => ({
        title: `Only ${calledRef(workspace, ref)} is accountable`,
        edits: [{ place: list, text: ref.name }],
        unattended: false,
    }));
}

/** True when nothing but a comma fits between two references. */
function follows(before: Ref, ref: Ref): boolean {
    const end = behind(before.place);
    const gap = ref.place.column - end.column;
    return ref.place.line === end.line && gap < 'accountable '.length;
}
