import type { Kpi, Period, Place, Process, Result, Workspace, XmR } from '@process-as-code/language';
import { kpiResults, leastForLimits, reaches, xmr } from '@process-as-code/language';
import { dayOf } from './dates.ts';
import { type Scale, scaleOf } from './scale.ts';

/** The results of a KPI and what they are held against, as numbers on one scale. */
export interface Series {
    readonly kpi: Kpi;
    readonly scale: Scale;
    /** Oldest first. */
    readonly points: readonly Point[];
    readonly baseline?: { readonly value: number; readonly on?: string };
    readonly target?: {
        readonly direction: '>=' | '<=' | '=';
        readonly value: number;
        readonly by?: string;
    };
    readonly benchmark?: { readonly value: number; readonly from?: string };
    readonly liveOn?: string;
    /** Parts of the results with limits of their own: one, or one before and one since the process went live. */
    readonly parts: readonly Part[];
    /** What is wrong with the rows of a results file. */
    readonly problems: readonly string[];
}

export interface Point {
    readonly period: Period;
    /** Day of its end, since 1970. */
    readonly day: number;
    readonly value: number;
    readonly counted?: { readonly numerator: number; readonly denominator: number };
    readonly place: Place;
    /** True where at least one result is missing before it. */
    readonly afterGap: boolean;
}

/** Points from `first` to before `end`, and their limits. */
export interface Part {
    readonly first: number;
    readonly end: number;
    readonly chart: XmR;
}

/** Reads a KPI of a process; numbers that cannot be read are left out. */
export function seriesOf(workspace: Workspace, process: Process, kpi: Kpi): Series {
    const { results, problems } = kpiResults(workspace, kpi);
    const { baseline, target, benchmark } = kpi;
    // The unit of the target counts, where units differ.
    const stated = [target?.measure, baseline?.measure, benchmark?.measure];
    const quantities = [
        ...stated.filter(measure => measure !== undefined),
        ...results.map(result => result.measure),
    ];
    const scale = scaleOf(workspace, process, kpi, quantities);
    const points = pointsOf(kpi, results, scale);
    const liveOn = process.liveOn?.value;
    return {
        kpi,
        scale,
        points,
        ...(baseline?.measure && {
            baseline: {
                value: scale.valueOf(baseline.measure),
                ...(baseline.on && { on: baseline.on.value }),
            },
        }),
        ...(target && {
            target: {
                direction: target.direction,
                value: scale.valueOf(target.measure),
                ...(target.by && { by: target.by.value }),
            },
        }),
        ...(benchmark?.measure && {
            benchmark: {
                value: scale.valueOf(benchmark.measure),
                ...(benchmark.from && { from: benchmark.from.value }),
            },
        }),
        ...(liveOn !== undefined && { liveOn }),
        parts: partsOf(points, liveOn),
        problems: problems.map(({ message, line }) => (line ? `Row ${line}: ${message}` : message)),
    };
}

/** True when a value is what the target asks for; undefined where there is no target. */
export function meets({ target }: Series, value: number): boolean | undefined {
    return target && reaches(value, target.direction, target.value);
}

function pointsOf(kpi: Kpi, results: readonly Result[], scale: Scale): Point[] {
    const points = results.map(({ period, measure, place }) => ({
        period,
        day: dayOf(period.end),
        value: scale.valueOf(measure),
        ...(measure.counted && { counted: measure.counted }),
        place,
    }));
    const steps = points.slice(1).map((point, index) => point.day - points[index]!.day);
    const usual = usualDays(kpi, results, steps);
    return points.map((point, index) => ({
        ...point,
        afterGap: index > 0 && steps[index - 1]! > usual * 1.5,
    }));
}

const days: Readonly<Record<string, number>> = {
    day: 1,
    week: 7,
    month: 31,
    quarter: 92,
    'half-year': 184,
    year: 366,
};

/** Days from one result to the next where none is missing: as recorded, else as long as the periods, else as in most cases. */
function usualDays(kpi: Kpi, results: readonly Result[], steps: readonly number[]): number {
    const every = days[(kpi.every?.value ?? '').trim().replace(/s$/, '')];
    if (every !== undefined) return every;
    const lengths = results.map(({ period }) => dayOf(period.end) - dayOf(period.start) + 1);
    const shortest = Math.min(...lengths);
    return shortest > 1 ? shortest : (steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1);
}

/** Limits of their own before and since the start where both have enough results; else one set for all. */
function partsOf(points: readonly Point[], liveOn: string | undefined): Part[] {
    const since = liveOn === undefined ? 0 : points.filter(point => point.day < dayOf(liveOn)).length;
    const isSplit = since >= leastForLimits && points.length - since >= leastForLimits;
    const bounds = isSplit ? [0, since, points.length] : [0, points.length];
    return bounds.slice(1).flatMap((end, index) => {
        const first = bounds[index]!;
        const chart = xmr(points.slice(first, end).map(point => point.value));
        return chart ? [{ first, end, chart }] : [];
    });
}
