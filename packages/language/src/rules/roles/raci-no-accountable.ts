import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { resolve } from '../../model/lookup.ts';
import type { Process, Role, Step } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { addToWork } from '../support/blocks.ts';
import { chooseRole } from '../support/choose-role.ts';
import { visibleRoles } from '../support/parties.ts';
import { called, calledRef, oneOf } from '../support/words.ts';

/** Several people perform a step and no one is accountable. */
export const raciNoAccountable: ProcessRule = {
    code: 'raci-no-accountable',
    layer: 'roles',
    stage: 'approved',
    severity: 'warning',
    says: 'several performers and no one accountable',
    fix: 'choose or create a role',
    about: 'process',
    check(process, context) {
        for (const step of stepsOf(process)) {
            // A system helps; it answers for nothing.
            const people = step.by.filter(ref => ref.target?.kind !== 'system');
            if (step.accountable.length > 0 || new Set(people.map(partyKey)).size < 2) continue;
            const names = people.map(ref => calledRef(context.workspace, ref));
            const example = people.find(ref => ref.target?.kind === 'role') ?? people[0]!;
            context.report({
                at: step.anchor,
                message: `No one is recorded as accountable for the step ${called(step)}, which ${oneOf(names, 'and')} perform. Say who answers for it: accountable ${example.name}.`,
                fixes: () => fixesFor(step, process, context),
            });
        }
    },
};

function fixesFor(step: Step, process: Process, context: RuleContext): Fix[] {
    const roles = visibleRoles(process, context);
    const performs = (role: Role) => step.by.some(ref => resolve(context.workspace, ref) === role);
    return chooseRole(process, context, {
        title: role => `${called(role)} is accountable`,
        create: { title: 'Create a role that is accountable', name: 'StepOwner' },
        write: name => addToWork(step, process, `accountable ${name}`),
        first: roles.filter(performs),
    });
}
