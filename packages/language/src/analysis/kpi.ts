import { improvementsOf } from '../model/lookup.ts';
import { kpiResults } from '../model/results.ts';
import type { Kpi, Process, Workspace } from '../model/types.ts';

/** Six or more dated results, or three or more with a change of the process between them. */
export function hasTrend(workspace: Workspace, process: Process, kpi: Kpi): boolean {
    const ends = kpiResults(workspace, kpi).results.map(result => result.period.end);
    const isBetween = (date: string) => ends.some(end => end < date) && ends.some(end => end >= date);
    return ends.length >= 6 || (ends.length >= 3 && changeDates(workspace, process).some(isBetween));
}

/** Set no later than the process went live; false where one of the dates is not recorded. */
export function isPredefined(process: Process, kpi: Kpi): boolean {
    const { setOn } = kpi;
    const { liveOn } = process;
    return setOn !== undefined && liveOn !== undefined && setOn.value <= liveOn.value;
}

/** True when the latest result meets the target; false where there is no result or no target. */
export function meetsTarget(workspace: Workspace, kpi: Kpi): boolean {
    const latest = kpiResults(workspace, kpi).results.at(-1)?.measure.value;
    const target = kpi.target;
    if (latest === undefined || !target) return false;
    switch (target.direction) {
        case '>=':
            return latest >= target.measure.value;
        case '<=':
            return latest <= target.measure.value;
        case '=':
            return latest === target.measure.value;
    }
}

/** Says what it was before: a measure, or why there is none. */
export function hasBaseline({ baseline }: Kpi): boolean {
    return baseline?.measure !== undefined || baseline?.none?.because !== undefined;
}

function changeDates(workspace: Workspace, process: Process): string[] {
    const improvements = improvementsOf(workspace, process).map(improvement => improvement.on);
    return [process.liveOn, ...improvements].flatMap(date => date?.value ?? []);
}
