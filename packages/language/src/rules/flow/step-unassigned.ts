import { stepsOf } from '../../analysis/nodes.ts';
import type { Step } from '../../model/flow.ts';
import type { Process } from '../../model/types.ts';
import { lacksRoles } from '../roles/role-missing.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { addPerformer } from '../support/blocks.ts';
import { chooseRole } from '../support/choose-role.ts';
import { likely, visibleRoles } from '../support/parties.ts';
import { called } from '../support/words.ts';

/** No role is recorded for this step, nor a stakeholder or a system that performs it. */
export const stepUnassigned: ProcessRule = {
    code: 'step-unassigned',
    layer: 'flow',
    stage: 'designed',
    severity: 'warning',
    says: '**no role is recorded for this step** (nor a stakeholder or a system that performs it)',
    fix: 'choose or create a role',
    about: 'process',
    check(process, context) {
        const steps = stepsOf(process).filter(step => step.by.length === 0);
        if (steps.length === 0 || lacksRoles(process, context)) return;
        const example = likely(visibleRoles(process, context), process)[0]?.name ?? 'Advisor';
        for (const step of steps) {
            context.report({
                at: step.anchor,
                message: `No role is recorded for the step ${called(step)}. Say who performs it: by ${example}.`,
                fixes: () => fixesFor(step, process, context),
            });
        }
    },
};

function fixesFor(step: Step, process: Process, context: RuleContext): Fix[] {
    return chooseRole(process, context, {
        title: role => `Performed by ${called(role)}`,
        create: { title: 'Create a role that performs this step', name: 'Performer' },
        write: name => addPerformer(step, name),
    });
}
