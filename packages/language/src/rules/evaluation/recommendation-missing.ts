import { later } from '../../analysis/dates.ts';
import { imported } from '../../analysis/visibility.ts';
import type { Evaluation } from '../../model/types.ts';
import type { EvaluationRule, Fix, RuleContext } from '../rule.ts';
import { takenNames } from '../support/declare.ts';
import { appendClauses } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { evaluationBlock } from '../support/records.ts';
import { evaluationWords, type Judged, judgedWith } from './judged.ts';
import { recommendationLines } from './recommendation-lines.ts';

/** Findings and no recommendation. */
export const recommendationMissing: EvaluationRule = {
    code: 'recommendation-missing',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'findings and no recommendation',
    fix: 'insert',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        const { process, evaluations } = judged;
        const findings = evaluations.flatMap(each => each.findings);
        if (findings.length === 0 || evaluations.some(each => each.recommendations.length > 0)) return;
        context.report({
            at: evaluation.anchor,
            message: `No recommendation is recorded in ${evaluationWords(evaluation, process)}, though ${findings.length === 1 ? 'there is a finding' : `there are ${findings.length} findings`}. Say what should follow: recommend CallBack "Ring within one working day".`,
            related: findings.slice(0, 3).map(({ anchor }) => ({
                message: 'Nothing is recommended because of this finding.',
                place: anchor,
            })),
            fixes: () => [insert(evaluation, judged, context)],
        });
    },
};

function insert(evaluation: Evaluation, { process, evaluations }: Judged, context: RuleContext): Fix {
    const seen = imported(context.workspace, context.document);
    const taken = new Set(seen.flatMap(document => [...takenNames(document, process)]));
    const clauses = recommendationLines(['finding', 'owner', 'date', 'measure'], {
        process,
        evaluations,
        surroundings: context,
        due: later(context.today, { amount: 3, unit: 'month' }),
    });
    return {
        title: 'Add a recommendation',
        edits: [
            appendClauses(evaluationBlock(evaluation), [
                `recommend ${freeName('NewRecommendation', taken)} "What should be done" {`,
                ...clauses.map(line => `\t${line}`),
                '\tstatus proposed',
                '}',
            ]),
        ],
        unattended: false,
    };
}
