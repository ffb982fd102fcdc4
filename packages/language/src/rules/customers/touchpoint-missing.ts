import { stepsOf, touchpointsOf } from '../../analysis/nodes.ts';
import { partyRefsOf } from '../../analysis/parties.ts';
import { pointsTo, resolve } from '../../model/lookup.ts';
import type { Process, Ref, Stakeholder, Step } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { addToWork, appendNodes } from '../support/blocks.ts';
import { called, quote } from '../support/words.ts';

/** How many steps are offered to touch the customer. */
const offered = 6;

/** A customer is named and no step touches them. */
export const touchpointMissing: ProcessRule = {
    code: 'touchpoint-missing',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'a customer is named and no step touches them',
    fix: 'insert a touchpoint',
    about: 'process',
    check(process, context) {
        const touched = touchpointsOf(process);
        for (const [customer, ref] of customersNamed(process, context)) {
            if (touched.some(touchpoint => pointsTo(touchpoint.party, customer))) continue;
            context.report({
                at: ref.place,
                message: `No touchpoint with the customer ${called(customer)} is recorded. Say in a step where they meet the process: touchpoint ${customer.name} by phone.`,
                related: [{ message: `${called(customer)} is a customer.`, place: customer.anchor }],
                fixes: () => fixesFor(customer, process),
            });
        }
    },
};

/** Each customer that the process names, with the first place where it does. */
function customersNamed(process: Process, { workspace }: RuleContext): Map<Stakeholder, Ref> {
    const named = new Map<Stakeholder, Ref>();
    for (const ref of partyRefsOf(process)) {
        const party = resolve(workspace, ref);
        if (party?.kind === 'stakeholder' && party.customer && !named.has(party)) named.set(party, ref);
    }
    return named;
}

function fixesFor(customer: Stakeholder, process: Process): Fix[] {
    const steps = stepsOf(process).toSorted((a, b) => closeness(b, customer) - closeness(a, customer));
    const fixes = steps.slice(0, offered).flatMap(step => {
        const edit = addToWork(step, process, `touchpoint ${customer.name}`);
        const title = `Touch ${called(customer)} in the step ${quote(step.label)}`;
        return edit ? [{ title, edits: [edit], unattended: false }] : [];
    });
    return fixes.length > 0 ? fixes : [newStep(customer, process)];
}

function newStep(customer: Stakeholder, process: Process): Fix {
    const lines = ['step "Tell the customer" {', `\ttouchpoint ${customer.name}`, '}'];
    return {
        title: `Add a step that touches ${called(customer)}`,
        edits: [appendNodes(process, lines)],
        unattended: false,
    };
}

/** Steps that already send to, receive from or inform the customer come first. */
function closeness(step: Step, customer: Stakeholder): number {
    return [...step.counterparts, ...step.inform, ...step.consult].filter(ref => pointsTo(ref, customer))
        .length;
}
