import { resolve } from '../model/lookup.ts';
import type { Calendar, Process, Workspace } from '../model/types.ts';
import type { Duration, DurationUnit, Quantity, TimeRange } from '../model/values.ts';

/** When work is done in an ordinary week. All times in minutes. */
export interface WorkingWeek {
    /** When each open day opens, after Monday 00:00. */
    readonly opens: readonly number[];
    /** How long a day is open. */
    readonly day: number;
}

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const YEAR = 365.25 * DAY;

/** Monday to Friday, 09:00 to 17:00: what holds where no calendar says otherwise. */
const ordinary: WorkingWeek = { opens: [0, 1, 2, 3, 4].map(day => day * DAY + 9 * 60), day: 8 * 60 };

/** The week of the calendar of a process. */
export function workingWeekOf(workspace: Workspace, process: Process): WorkingWeek {
    const calendar = resolve(workspace, process.calendar);
    return calendar?.kind === 'calendar' ? weekOf(calendar) : ordinary;
}

function weekOf({ days, opens = 9 * 60, closes = 17 * 60 }: Calendar): WorkingWeek {
    if (days.length === 0 || closes <= opens) return ordinary;
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    return { opens: sorted.map(day => (day - 1) * DAY + opens), day: closes - opens };
}

/**
 * A duration in minutes of working time. A working day is as long as the calendar is open. What runs on the clock (minutes to
 * years) counts the open time that falls into it when it begins as the day opens, averaged over the open days: an hour is an
 * hour, a day is at most a working day, a week is exactly the open time of a week. Closed dates do not count; a month is a
 * twelfth of 365.25 days.
 */
export function workingMinutes(
    week: WorkingWeek,
    { amount, unit }: Pick<Duration, 'amount' | 'unit'>,
): number {
    switch (unit) {
        case 'working day':
            return amount * week.day;
        case 'working hour':
            return amount * 60;
        default:
            return openWithin(week, amount * CLOCK[unit]);
    }
}

/**
 * Touch time in minutes of working time: like `workingMinutes`, but minutes and hours are all worked, however long they last.
 */
export function touchMinutes(week: WorkingWeek, { amount, unit }: Pick<Duration, 'amount' | 'unit'>): number {
    if (unit === 'minute' || unit === 'hour') return amount * CLOCK[unit];
    return workingMinutes(week, { amount, unit });
}

/**
 * A measure in another unit of time: by the clock between units of the clock (24 hours are a day), else by the working week
 * (480 minutes are a working day of eight hours). A bare number is taken to be in that unit already.
 */
export function inUnit(week: WorkingWeek, { value, unit }: Quantity, wanted: DurationUnit): number {
    if (unit === wanted || unit === 'none' || unit === 'percent' || unit === 'money') return value;
    if (unit in CLOCK && wanted in CLOCK)
        return (value * CLOCK[unit as ClockUnit]) / CLOCK[wanted as ClockUnit];
    return touchMinutes(week, { amount: value, unit }) / touchMinutes(week, { amount: 1, unit: wanted });
}

/**
 * Mean of a range: of a triangular distribution, whose mean is (least + mode + most) / 3, with the mode in the middle
 * (Evans, Hastings and Peacock, Statistical Distributions, "Triangular distribution").
 */
export function meanOf(
    range: Pick<TimeRange, 'least' | 'most'>,
    minutes: (duration: Duration) => number,
): number {
    const [least, most] = [minutes(range.least), minutes(range.most)];
    const mode = (least + most) / 2;
    return (least + mode + most) / 3;
}

/** `4.5 working days`, `3 working hours`, `25 min`: one digit behind the point where it says something. */
export function timeText(week: WorkingWeek, minutes: number): string {
    if (minutes >= week.day) return counted(minutes / week.day, 'working day');
    return minutes >= 60 ? counted(minutes / 60, 'working hour') : `${rounded(minutes)} min`;
}

const CLOCK = {
    minute: 1,
    hour: 60,
    day: DAY,
    week: WEEK,
    month: YEAR / 12,
    year: YEAR,
} as const;

type ClockUnit = keyof typeof CLOCK;

function openWithin(week: WorkingWeek, length: number): number {
    const total = week.opens.reduce((sum, start) => sum + openUntil(week, start + length), 0);
    const before = week.opens.reduce((sum, start) => sum + openUntil(week, start), 0);
    return (total - before) / week.opens.length;
}

/** Open minutes from Monday 00:00 of the first week to a moment. */
function openUntil(week: WorkingWeek, moment: number): number {
    const weeks = Math.floor(moment / WEEK);
    const rest = moment - weeks * WEEK;
    const inWeek = week.opens.reduce((sum, start) => sum + clamp(rest - start, week.day), 0);
    return weeks * week.opens.length * week.day + inWeek;
}

function clamp(value: number, most: number): number {
    return Math.min(Math.max(value, 0), most);
}

function counted(amount: number, unit: string): string {
    const shown = rounded(amount);
    return `${shown} ${unit}${shown === 1 ? '' : 's'}`;
}

function rounded(amount: number): number {
    return Math.round(amount * 10) / 10;
}
