import { templateOf } from '../../catalogue/kpis.ts';
import { resolve } from '../../model/lookup.ts';
import type { Kpi } from '../../model/types.ts';
import type { EvaluationRule } from '../rule.ts';
import { evaluationWords, judgedWith } from './judged.ts';

/** No finding says what became of time, cost or quality. */
export const evaluationNoOutcome: EvaluationRule = {
    code: 'evaluation-no-outcome',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'no finding tied to a KPI of time, cost or quality',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        const findings = judged.evaluations.flatMap(each => each.findings);
        const measured = findings.flatMap(({ from }) => from.map(ref => resolve(context.workspace, ref)));
        if (measured.some(kpi => kpi?.kind === 'kpi' && showsOutcome(kpi))) return;
        context.report({
            at: evaluation.anchor,
            message: `No finding about time, cost or quality is recorded in ${evaluationWords(evaluation, judged.process)}. Say what a KPI shows: finding Faster "Answers take 8 days instead of 14" from ResolutionTime.`,
            related: findings.map(({ anchor }) => ({
                message: 'This finding is from no KPI of time, cost or quality.',
                place: anchor,
            })),
        });
    },
};

/** A KPI may ask the customer and still measure time or money: the days until an answer. */
function showsOutcome(kpi: Kpi): boolean {
    if (kpi.focus?.value !== 'customer') return kpi.focus !== undefined && kpi.focus.value !== 'risk';
    const unit = kpi.target?.measure.unit ?? kpi.baseline?.measure?.unit ?? 'none';
    const isTimeOrMoney = unit !== 'none' && unit !== 'percent';
    const named = `${kpi.unit?.value ?? ''} ${templateOf(kpi)?.unit ?? ''}`;
    return isTimeOrMoney || /\b(minutes?|hours?|days?|weeks?|months?|GBP|EUR|USD)\b/i.test(named);
}
