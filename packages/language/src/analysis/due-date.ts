import { resolve } from '../model/lookup.ts';
import type { Calendar, Process, Workspace } from '../model/types.ts';
import type { Duration } from '../model/values.ts';
import { later } from './dates.ts';

/** The calendar by which a process works; undefined where it names none. */
export function calendarOf(workspace: Workspace, process: Process): Calendar | undefined {
    const calendar = resolve(workspace, process.calendar);
    return calendar?.kind === 'calendar' ? calendar : undefined;
}

/**
 * The day on which a limit ends that begins on a day, both ISO dates: the day after is the first that counts. Working days are
 * those of the calendar (Monday to Friday without one), closed dates left out; what ends on a closed day ends on the next working
 * day. Undefined for hours and minutes, which a date cannot tell, and where no day is ever open.
 */
export function dueDate(calendar: Calendar | undefined, start: string, limit: Duration): string | undefined {
    const isOpen = openDays(calendar);
    switch (limit.unit) {
        case 'working day':
            return workingDays(start, Math.ceil(limit.amount), isOpen);
        case 'day':
        case 'week':
        case 'month':
        case 'year': {
            const end = later(start, limit);
            return isOpen(end) ? end : workingDays(end, 1, isOpen);
        }
        default:
            return undefined;
    }
}

const DAY = 24 * 60 * 60 * 1000;
/** So many closed days in a row are no calendar. */
const MOST_CLOSED = 400;

function openDays(calendar: Calendar | undefined): (date: string) => boolean {
    const days = calendar && calendar.days.length > 0 ? calendar.days : [1, 2, 3, 4, 5];
    const closed = new Set(calendar?.closed.map(date => date.value));
    // `getUTCDay` counts from Sunday, the calendar from Monday.
    return date => !closed.has(date) && days.includes(((new Date(date).getUTCDay() + 6) % 7) + 1);
}

function workingDays(start: string, count: number, isOpen: (date: string) => boolean): string | undefined {
    let date = start;
    for (let left = count, closed = 0; left > 0; ) {
        date = new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
        if (isOpen(date)) {
            left--;
            closed = 0;
        } else if (++closed > MOST_CLOSED) return undefined;
    }
    return date;
}
