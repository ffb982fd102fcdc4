import { stepsOf, worksOf } from '../../analysis/nodes.ts';
import { partyRefsOf } from '../../analysis/parties.ts';
import type { Step } from '../../model/flow.ts';
import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { addPerformer } from '../support/blocks.ts';
import { declare, takenNames } from '../support/declare.ts';
import { freeName, nameFrom } from '../support/names.ts';
import { visibleRoles } from '../support/parties.ts';
import { called } from '../support/words.ts';

/** A process with steps and no role at all. */
export const roleMissing: ProcessRule = {
    code: 'role-missing',
    layer: 'roles',
    stage: 'designed',
    severity: 'warning',
    says: 'a process with steps and no role at all',
    fix: 'create roles from the steps',
    about: 'process',
    check(process, context) {
        if (!lacksRoles(process, context)) return;
        context.report({
            at: process.anchor,
            message: `No role is recorded for the process ${called(process)}. Write who there is, for example role Advisor "Customer service advisor", and say at each step who performs it: by Advisor.`,
            fixes: () => fixesFor(process, context),
        });
    },
};

/**
 * True when steps wait for a performer and no role can be seen: then there is one thing to say of the process, not one of each step.
 * A name that nothing bears is reported by itself.
 */
export function lacksRoles(process: Process, context: RuleContext): boolean {
    return (
        unassigned(process).length > 0 &&
        visibleRoles(process, context).length === 0 &&
        worksOf(process).every(work => work.by.every(isKnown)) &&
        partyRefsOf(process).every(isKnown)
    );
}

function isKnown(ref: { readonly target?: object }): boolean {
    return ref.target !== undefined;
}

function unassigned(process: Process): Step[] {
    return stepsOf(process).filter(step => step.by.length === 0);
}

function fixesFor(process: Process, context: RuleContext): Fix[] {
    const steps = unassigned(process);
    const taken = takenNames(context.document, process);
    const one = freeName('Performer', taken);
    const fixes = [
        assignAll(
            'Create one role that performs the steps',
            steps.map(step => ({ step, name: one })),
        ),
    ];
    if (steps.length > 1) {
        const each = steps.map(step => {
            const name = freeName(`${nameFrom(step.label.split(/\s/)[0] ?? '', 'Step')}Performer`, taken);
            taken.add(name);
            return { step, name };
        });
        fixes.push(assignAll('Create a role for each step', each));
    }
    return fixes.filter(fix => fix !== undefined);

    function assignAll(title: string, assignments: readonly { step: Step; name: string }[]): Fix | undefined {
        const performers = assignments
            .map(({ step, name }) => addPerformer(step, name))
            .filter(edit => edit !== undefined);
        // Half of the steps with a performer would leave a role that looks like the only one.
        if (performers.length < assignments.length) return undefined;
        const names = [...new Set(assignments.map(({ name }) => name))];
        return { title, edits: [declare(context.document, 'role', names), ...performers], unattended: false };
    }
}
