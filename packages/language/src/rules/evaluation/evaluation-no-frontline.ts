import { isFrontline } from '../../analysis/responsibility.ts';
import type { EvaluationRule } from '../rule.ts';
import { addFeedback, type Wanted } from './add-feedback.ts';
import { evaluationWords, judgedWith } from './judged.ts';

/** What those who do the work think of the process is not recorded. */
export const evaluationNoFrontline: EvaluationRule = {
    code: 'evaluation-no-frontline',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'no feedback from the front line',
    fix: 'insert',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        const { process, evaluations } = judged;
        const feedback = evaluations.flatMap(each => each.feedback);
        if (feedback.some(each => isFrontline(context.workspace, each.from))) return;
        context.report({
            at: evaluation.anchor,
            message: `No feedback from the front line is recorded in ${evaluationWords(evaluation, process)}. Say what those who do the work think: feedback from Advisor "…", a role or stakeholder marked frontline.`,
            fixes: () => addFeedback(evaluation, process, context, frontline),
        });
    },
};

const frontline: Wanted = {
    fits: party => party.kind !== 'system' && party.frontline,
    name: 'FrontlineStaff',
    lines: name => [`role ${name} "Front-line staff" {`, '\tfrontline', '}'],
};
