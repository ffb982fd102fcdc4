import { dateOf, dayOf, months } from './dates.ts';

/** A mark on the time axis; a band has its label between its mark and the next one. */
export interface TimeTick {
    readonly day: number;
    readonly label: string;
    /** Last day of the band plus one; absent for a label that stands on its mark. */
    readonly end?: number;
}

export interface TimeAxis {
    readonly first: number;
    readonly last: number;
    readonly ticks: readonly TimeTick[];
    /** A second line below the labels, where they do not name the year. */
    readonly years: readonly TimeTick[];
}

/** Months of a band, and the width in pixels that its label needs. */
const bands = [
    { months: 1, width: 30 },
    { months: 3, width: 26 },
    { months: 6, width: 26 },
    { months: 12, width: 38 },
] as const;

/**
 * An axis of `width` pixels from one day to another one (both since 1970), with labels that have room; `isDaily` where it
 * shows single days and not only months.
 */
export function timeAxis(from: number, to: number, width: number, isDaily: boolean): TimeAxis {
    if (isDaily && to - from <= 75) return dayAxis(from, to, width);
    const perDay = width / (to - from);
    const band = bands.find(each => each.months * 30 * perDay >= each.width);
    const size = band?.months ?? 12 * Math.ceil(40 / (365 * perDay));
    const first = startOf(from, size);
    const last = endOf(to, size);
    const starts: number[] = [];
    for (let day = first; day < last; day = plusMonths(day, size)) starts.push(day);
    const ticks = starts.map(day => ({ day, end: plusMonths(day, size), label: bandLabel(day, size) }));
    return { first, last, ticks, years: size < 12 ? yearBands(first, last, perDay) : [] };
}

function dayAxis(from: number, to: number, width: number): TimeAxis {
    const first = from - 1;
    const last = to + 1;
    const step = [1, 2, 7, 14].find(days => (width / (last - first)) * days >= 48) ?? 28;
    const ticks: TimeTick[] = [];
    for (let day = Math.ceil(first); day <= last; day += step) {
        const [, month, date] = dateOf(day).split('-').map(Number);
        ticks.push({ day, label: `${date} ${months[month! - 1]!.slice(0, 3)}` });
    }
    return { first, last, ticks, years: yearBands(first, last, width / (last - first)) };
}

function yearBands(first: number, last: number, perDay: number): TimeTick[] {
    const years: TimeTick[] = [];
    for (let day = first; day < last; ) {
        const year = Number(dateOf(day).slice(0, 4));
        const end = Math.min(dayOf(`${String(year + 1).padStart(4, '0')}-01-01`), last);
        if ((end - day) * perDay >= 32) years.push({ day, end, label: String(year) });
        day = end;
    }
    return years;
}

function bandLabel(day: number, size: number): string {
    const [year, month] = dateOf(day).split('-').map(Number);
    if (size === 1) return months[month! - 1]!.slice(0, 3);
    if (size === 3) return `Q${(month! + 2) / 3}`;
    if (size === 6) return `H${(month! + 5) / 6}`;
    return String(year);
}

function startOf(day: number, size: number): number {
    const [year, month] = dateOf(day).split('-').map(Number);
    const within = size >= 12 ? 12 : size;
    return Date.UTC(year!, Math.floor((month! - 1) / within) * within, 1) / 86_400_000;
}

function endOf(day: number, size: number): number {
    let end = startOf(day, size);
    while (end < day) end = plusMonths(end, Math.min(size, 12));
    return end;
}

function plusMonths(day: number, count: number): number {
    const [year, month] = dateOf(day).split('-').map(Number);
    return Date.UTC(year!, month! - 1 + count, 1) / 86_400_000;
}
