import { hasTrend } from '../../analysis/kpi.ts';
import { resolve } from '../../model/lookup.ts';
import type { Kpi, Workspace } from '../../model/types.ts';
import type { EvaluationRule } from '../rule.ts';
import { oneOf } from '../support/words.ts';
import { evaluationWords, type Judged, judgedWith } from './judged.ts';

/** Figures say little on their own: neither trend nor benchmark nor feedback, or not all of them. */
export const evaluationNoComparison: EvaluationRule = {
    code: 'evaluation-no-comparison',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    otherSeverity: 'information',
    says: 'neither trend nor benchmark nor feedback; information where one of them is missing',
    about: 'evaluation',
    check(evaluation, context) {
        const judged = judgedWith(evaluation, context);
        if (!judged) return;
        const missing = missingIn(judged, context.workspace);
        if (missing.length === 0) return;
        const all = missing.length === 3;
        context.report({
            at: evaluation.anchor,
            ...(all ? {} : { severity: 'information' }),
            message: `${all ? `Neither ${oneOf(missing, 'nor')}` : `No ${oneOf(missing)}`} is recorded for ${evaluationWords(evaluation, judged.process)}. A figure says more beside another one: compare it with ${oneOf(
                missing.map(part => comparisons[part]),
                'and',
            )}.`,
        });
    },
};

type Part = 'trend' | 'benchmark' | 'feedback';

const comparisons: Readonly<Record<Part, string>> = {
    trend: 'earlier results (six, or three with the change between them)',
    benchmark: 'what others reach (benchmark 10 from "…" in a KPI)',
    feedback: 'what people say (feedback from Customer "…")',
};

function missingIn({ process, evaluations }: Judged, workspace: Workspace): Part[] {
    const against = evaluations.flatMap(({ against, findings }) => [
        ...against,
        ...findings.flatMap(finding => finding.from),
    ]);
    const named = against
        .map(ref => resolve(workspace, ref))
        .filter((kpi): kpi is Kpi => kpi?.kind === 'kpi');
    const kpis = named.length > 0 ? named : process.kpis;
    const has: Readonly<Record<Part, boolean>> = {
        trend: kpis.some(kpi => hasTrend(workspace, process, kpi)),
        benchmark: kpis.some(kpi => kpi.benchmark !== undefined),
        feedback: evaluations.some(({ feedback }) => feedback.length > 0),
    };
    return (Object.keys(has) as Part[]).filter(part => !has[part]);
}
