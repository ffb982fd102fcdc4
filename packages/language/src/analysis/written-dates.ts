import { evidenceIn } from '../model/lookup.ts';
import type { DocumentModel, Evaluation, Improvement, Process, Sourced } from '../model/types.ts';

/** Every date, and every period that stands in the place of one, that a document states: as written, not in the order of the text. */
export function writtenDates(document: DocumentModel): Sourced<string>[] {
    const { calendars, processes, evaluations, improvements } = document;
    const dates = [
        ...calendars.flatMap(calendar => calendar.closed),
        ...processes.flatMap(inProcess),
        ...evaluations.flatMap(inEvaluation),
        ...improvements.flatMap(inImprovement),
        ...evidenceIn(document).map(item => item.date),
    ];
    return dates.filter(date => date !== undefined);
}

function inProcess(process: Process): (Sourced<string> | undefined)[] {
    return [
        process.liveOn,
        process.reviewBy,
        ...process.calendars.flatMap(calendar => calendar.closed),
        ...process.kpis.flatMap(kpi => [kpi.setOn, kpi.baseline?.on, kpi.target?.by]),
        ...process.limits.flatMap(limit => limit.examples.flatMap(({ start, due }) => [start, due])),
        ...process.engagements.map(engagement => engagement.on),
        ...process.approvals.map(approval => approval.on),
        ...process.evaluations.flatMap(inEvaluation),
        ...process.improvements.flatMap(inImprovement),
    ];
}

function inEvaluation({ on, recommendations }: Evaluation): (Sourced<string> | undefined)[] {
    return [on, ...recommendations.map(recommendation => recommendation.due)];
}

function inImprovement({ on }: Improvement): (Sourced<string> | undefined)[] {
    return [on];
}
