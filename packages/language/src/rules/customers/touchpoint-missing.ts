import { customersOf } from '../../analysis/customers.ts';
import { stepsOf, touchpointsOf } from '../../analysis/nodes.ts';
import { pointsTo } from '../../model/lookup.ts';
import type { Process, Stakeholder, Step } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
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
        for (const [customer, ref] of customersOf(context.workspace, process)) {
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
