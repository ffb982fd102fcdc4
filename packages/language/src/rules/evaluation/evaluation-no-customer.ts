import { isCustomer } from '../../analysis/responsibility.ts';
import type { EvaluationRule } from '../rule.ts';
import { addFeedback, type Wanted } from './add-feedback.ts';
import { evaluationWords, judgedWith } from './judged.ts';

/** What those who use the process think of it is not recorded. */
export const evaluationNoCustomer: EvaluationRule = {
    code: 'evaluation-no-customer',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'no feedback from a customer',
    fix: 'insert',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        const { process, evaluations } = judged;
        const feedback = evaluations.flatMap(each => each.feedback);
        if (feedback.some(each => isCustomer(context.workspace, each.from))) return;
        context.report({
            at: evaluation.anchor,
            message: `No feedback from a customer is recorded in ${evaluationWords(evaluation, process)}. Say what those who use it think: feedback from Customer "…".`,
            fixes: () => addFeedback(evaluation, process, context, customer),
        });
    },
};

const customer: Wanted = {
    fits: party => party.kind === 'stakeholder' && party.customer,
    name: 'Customer',
    lines: name => [`stakeholder ${name} "Customer" {`, '\texternal customer', '}'],
};
