import { improvementsOf } from '../model/lookup.ts';
import { kpiResults } from '../model/results.ts';
import type { DurationUnit, Kpi, Process, Quantity, Workspace } from '../model/types.ts';
import { inUnit, type WorkingWeek, workingWeekOf } from './working-time.ts';

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

/** True when the latest result, in the unit of the target, meets it; false where there is no result or no target. */
export function meetsTarget(workspace: Workspace, kpi: Kpi): boolean {
    const latest = kpiResults(workspace, kpi).results.at(-1)?.measure;
    const { target } = kpi;
    if (!latest || !target) return false;
    const { value: aim, unit } = target.measure;
    const value = isTime(unit) ? inUnit(weekOf(workspace, kpi), latest, unit) : latest.value;
    return reaches(value, target.direction, aim);
}

/** Whether a value is what a target asks for, both in the same unit. */
export function reaches(value: number, direction: '>=' | '<=' | '=', aim: number): boolean {
    const above = value - aim;
    // Two units meet in fractions that no computer holds exactly.
    const isEqual = Math.abs(above) <= 1e-9 * Math.max(1, Math.abs(aim));
    return isEqual || (direction === '>=' ? above > 0 : direction === '<=' && above < 0);
}

function isTime(unit: Quantity['unit']): unit is DurationUnit {
    return unit !== 'none' && unit !== 'percent' && unit !== 'money';
}

/** The week of the process that the KPI belongs to. */
function weekOf(workspace: Workspace, kpi: Kpi): WorkingWeek {
    const { processes } = workspace.documents.get(kpi.place.file)!;
    return workingWeekOf(workspace, processes.find(process => process.kpis.includes(kpi))!);
}

/** Says what it was before: a measure, or why there is none. */
export function hasBaseline({ baseline }: Kpi): boolean {
    return baseline?.measure !== undefined || baseline?.none?.because !== undefined;
}

function changeDates(workspace: Workspace, process: Process): string[] {
    const improvements = improvementsOf(workspace, process).map(improvement => improvement.on);
    return [process.liveOn, ...improvements].flatMap(date => date?.value ?? []);
}
