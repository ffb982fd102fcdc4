import { isCustomer, isFrontline } from '../../analysis/responsibility.ts';
import { evaluationsOf, improvementsOf, resolve } from '../../model/lookup.ts';
import type { Evaluation, Improvement } from '../../model/types.ts';
import { defineKind, having, type Kind, of } from '../kind.ts';
import type { Scope } from '../scope.ts';
import { elementsFrom, isKnown, isWritten } from './elements.ts';

/** What was found out about a process, and what came of it. */
export const evaluationKinds: Readonly<Record<string, Kind>> = {
    evaluation: defineKind('evaluation', 'evaluations', elementsFrom(evaluations), {
        kpi: having('a KPI', evaluation => isKnown(evaluation.against)),
        date: having('a date', evaluation => evaluation.on !== undefined),
        feedback: having('feedback', evaluation => evaluation.feedback.length > 0),
        costs: having('costs', evaluation => evaluation.costs.length > 0),
        benefits: having('benefits', evaluation => evaluation.benefits.length > 0),
        benchmark: having('a benchmark', (evaluation, { workspace }) =>
            evaluation.against.some(ref => {
                const kpi = resolve(workspace, ref);
                return kpi?.kind === 'kpi' && kpi.benchmark !== undefined;
            }),
        ),
    }),
    feedback: defineKind(
        'feedback',
        'pieces of feedback',
        elementsFrom(scope => evaluations(scope).flatMap(evaluation => evaluation.feedback)),
        {
            customer: of('from a customer', (feedback, { workspace }) =>
                isCustomer(workspace, feedback.from),
            ),
            frontline: of('from the front line', (feedback, { workspace }) =>
                isFrontline(workspace, feedback.from),
            ),
            sample: having('a sample', feedback => feedback.sample !== undefined),
            evidence: having('evidence', feedback => isKnown(feedback.evidence)),
        },
    ),
    finding: defineKind(
        'finding',
        'findings',
        elementsFrom(scope => evaluations(scope).flatMap(evaluation => evaluation.findings)),
        {
            kpi: having('a KPI', finding => isKnown(finding.from)),
            evidence: having('evidence', finding => isKnown(finding.evidence)),
        },
    ),
    recommendation: defineKind(
        'recommendation',
        'recommendations',
        elementsFrom(scope => evaluations(scope).flatMap(evaluation => evaluation.recommendations)),
        {
            finding: having('a finding', recommendation => isKnown(recommendation.because)),
            owner: having('an owner', recommendation => isKnown(recommendation.owner)),
            due: having('a date it is due', recommendation => recommendation.due !== undefined),
            measure: having('a KPI that measures it', recommendation => isKnown(recommendation.measuredBy)),
            status: having('a status', recommendation => recommendation.status !== undefined),
            verdict: having('a verdict', recommendation => recommendation.verdict !== undefined),
        },
    ),
    improvement: defineKind('improvement', 'improvements', elementsFrom(improvements), {
        feedback: having('feedback', improvement => isWritten(improvement.feedback)),
        change: having('what was changed', improvement => isWritten(improvement.changed)),
        result: having('a result', improvement => isWritten(improvement.result)),
        recommendation: having('a recommendation', improvement => isKnown(improvement.implements)),
        reflection: having('a reflection', improvement => isWritten(improvement.reflection)),
    }),
    reflection: defineKind(
        'reflection',
        'reflections',
        {
            elements: scope => [
                ...improvements(scope).flatMap(improvement => improvement.reflection ?? []),
                ...scope.evidence
                    .filter(({ evidenceKind, planned }) => evidenceKind === 'reflection' && !planned)
                    .map(({ label, name, anchor }) => ({ value: label ?? name ?? '', place: anchor })),
            ],
            label: reflection => reflection.value,
            place: reflection => reflection.place,
        },
        {},
    ),
};

function evaluations({ processes, workspace }: Scope): Evaluation[] {
    return processes.flatMap(process => evaluationsOf(workspace, process));
}

function improvements({ processes, workspace }: Scope): Improvement[] {
    return processes.flatMap(process => improvementsOf(workspace, process));
}
