import type { EvaluationRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { evaluationBlock } from '../support/records.ts';
import { evaluationWords, judgedWith } from './judged.ts';

/** Neither costs nor benefits. */
export const evaluationNoCosts: EvaluationRule = {
    code: 'evaluation-no-costs',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'information',
    says: 'neither costs nor benefits',
    fix: 'insert',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        if (judged.evaluations.some(({ costs, benefits }) => costs.length + benefits.length > 0)) return;
        context.report({
            at: evaluation.anchor,
            message: `Neither costs nor benefits are recorded in ${evaluationWords(evaluation, judged.process)}. Say what it took and what it brings: cost "Workshops" £1,500 once, benefit "Fewer repeat calls" £9,000 yearly.`,
            fixes: () => [
                {
                    title: 'Add a cost and a benefit',
                    edits: [
                        appendClauses(evaluationBlock(evaluation), [
                            'cost "What the process costs"',
                            'benefit "What the process brings"',
                        ]),
                    ],
                    unattended: false,
                },
            ],
        });
    },
};
