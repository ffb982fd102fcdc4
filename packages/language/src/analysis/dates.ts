import type { Duration } from '../model/values.ts';

/**
 * The date some time after another one, both ISO dates. Months and years end on the same date, or on the last of the month
 * if it has no such date; working days leave out Saturday and Sunday; parts of a day do not count.
 */
export function later(date: string, { amount, unit }: Pick<Duration, 'amount' | 'unit'>): string {
    switch (unit) {
        case 'year':
            return plusMonths(date, amount * 12);
        case 'month':
            return plusMonths(date, amount);
        case 'week':
            return plusDays(date, amount * 7);
        case 'day':
            return plusDays(date, amount);
        case 'working day':
            return plusWorkingDays(date, amount);
        default:
            return date;
    }
}

const day = 24 * 60 * 60 * 1000;

function plusDays(date: string, days: number): string {
    return isoDate(Date.parse(date) + Math.floor(days) * day);
}

function plusMonths(date: string, months: number): string {
    const start = new Date(Date.parse(date));
    const whole = Math.floor(months);
    const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + whole + 1, 0));
    const dayOfMonth = Math.min(start.getUTCDate(), lastOfMonth.getUTCDate());
    lastOfMonth.setUTCDate(dayOfMonth);
    // Half a month is fifteen days.
    return plusDays(isoDate(lastOfMonth.getTime()), (months - whole) * 30);
}

function plusWorkingDays(date: string, days: number): string {
    let current = Date.parse(date);
    for (let left = Math.floor(days); left > 0; ) {
        current += day;
        const weekday = new Date(current).getUTCDay();
        if (weekday !== 0 && weekday !== 6) left--;
    }
    return isoDate(current);
}

function isoDate(time: number): string {
    return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
