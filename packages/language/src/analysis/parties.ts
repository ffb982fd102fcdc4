import type { Ref } from '../model/element.ts';
import type { Process } from '../model/types.ts';
import { stepsOf, worksOf } from './nodes.ts';

const cache = new WeakMap<Process, readonly Ref[]>();

/** Every place where a process names a role, a stakeholder or a system, in the order of the text. */
export function partyRefsOf(process: Process): readonly Ref[] {
    let refs = cache.get(process);
    if (!refs) {
        refs = refsIn(process);
        cache.set(process, refs);
    }
    return refs;
}

function refsIn(process: Process): Ref[] {
    const refs = [
        process.owner,
        ...process.inputs.flatMap(input => input.from),
        ...process.outputs.flatMap(output => output.to),
        ...worksOf(process).flatMap(work => [
            ...work.by,
            ...work.using,
            ...work.touchpoints.map(touchpoint => touchpoint.party),
        ]),
        ...stepsOf(process).flatMap(step => [
            ...step.counterparts,
            ...step.accountable,
            ...step.consult,
            ...step.inform,
        ]),
        ...process.limits.flatMap(limit => [limit.extension?.agreedWith, limit.extension?.notify]),
        ...process.kpis.map(kpi => kpi.owner),
        ...process.engagements.map(engagement => engagement.party),
        ...process.approvals.map(approval => approval.by),
        ...process.evaluations.flatMap(evaluation => [
            ...evaluation.feedback.map(feedback => feedback.from),
            ...evaluation.recommendations.map(recommendation => recommendation.owner),
        ]),
    ];
    return refs
        .filter(ref => ref !== undefined)
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
