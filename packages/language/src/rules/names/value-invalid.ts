import { calendarOf, dueDate } from '../../analysis/due-date.ts';
import { touchpointsOf, worksOf } from '../../analysis/nodes.ts';
import { type WorkingWeek, workingMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import { writtenDates } from '../../analysis/written-dates.ts';
import { isDate, periodOf } from '../../model/build/periods.ts';
import type {
    Calendar,
    DocumentModel,
    Duration,
    Limit,
    Place,
    Process,
    Quantity,
    TimeRange,
    Workspace,
} from '../../model/types.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { called, quote } from '../support/words.ts';

/** A value that cannot be: a day that the calendar lacks, a time that the clock lacks, a chance above 100%, … */
export const valueInvalid: DocumentRule = {
    code: 'value-invalid',
    layer: 'names',
    severity: 'error',
    says: '30 February, 25:00, hours that end before they begin, a feeling of 7, a chance of 120%, an example date that the arithmetic refutes',
    about: 'document',
    check(document, context) {
        const say: Say = (at, message) => context.report({ at, message });
        for (const { value, place } of writtenDates(document)) {
            if (!periodOf(value)) say(place, `${quote(value)} is not in the calendar. ${helpFor(value)}`);
        }
        for (const { kind, value, place } of document.impossible) {
            say(place, `${quote(value)} is no ${kind}. ${helps[kind]}`);
        }
        const calendars = [...document.calendars, ...document.processes.flatMap(each => each.calendars)];
        for (const calendar of calendars) checkHours(calendar, say);
        for (const process of document.processes) checkProcess(process, context, say);
    },
};

const helps: Readonly<Record<DocumentModel['impossible'][number]['kind'], string>> = {
    period: 'Write a year, a half-year, a quarter, a month or a day, for example 2026, 2026-H2, 2026-Q3, 2026-05 or 2026-05-12.',
    weekday: 'Write mon, tue, wed, thu, fri, sat or sun, for example: days mon - fri.',
    time: 'Write hours from 00:00 to 24:00, for example: hours 09:00 - 17:00.',
};

/** For a date with a day too many, the last day that its month has. */
function helpFor(date: string): string {
    const month = periodOf(date.slice(0, 'yyyy-mm'.length));
    return date.length === 'yyyy-mm-dd'.length && month
        ? `The last day of that month is ${month.end}.`
        : 'Write the year, the month and the day, for example 2026-05-12.';
}

type Say = (at: Place, message: string) => void;

function checkProcess(process: Process, { workspace }: RuleContext, say: Say): void {
    for (const { feeling } of touchpointsOf(process)) {
        if (feeling && !(Number.isInteger(feeling.value) && feeling.value >= 1 && feeling.value <= 5)) {
            say(
                feeling.place,
                `A feeling goes from 1 (bad) to 5 (good), and ${feeling.value} is not on that scale. Write a whole number from 1 to 5.`,
            );
        }
    }
    const checkShare = (share: Quantity | undefined) => {
        if (!share || share.value <= 100) return;
        say(share.place, `${share.text} is more than all of the cases. Write a share between 0% and 100%.`);
    };
    const week = workingWeekOf(workspace, process);
    const checkRange = (range: TimeRange | undefined) => {
        if (!range || !isLonger(week, range.least, range.most)) return;
        say(range.place, `${quote(range.text)} begins with the longer time. Write the shorter time first.`);
    };
    for (const work of worksOf(process)) {
        checkRange(work.time);
        if (work.kind === 'decision') {
            for (const { chance } of work.branches) checkShare(chance);
        } else {
            checkRange(work.wait);
            checkShare(work.accurate);
            for (const { chance } of work.exceptions) checkShare(chance);
        }
    }
    for (const { within } of process.limits) checkShare(within?.share);
    for (const limit of process.limits) checkExamples(limit, process, workspace, say);
}

/** Two durations with one unit need no calendar to tell that the first is not the longer one. */
function isLonger(week: WorkingWeek, a: Duration, b: Duration): boolean {
    if (a.unit === b.unit && a.amount <= b.amount) return false;
    return workingMinutes(week, a) > workingMinutes(week, b);
}

function checkHours({ opens, closes, hours }: Calendar, say: Say): void {
    if (!hours || opens === undefined || closes === undefined || opens < closes) return;
    say(
        hours,
        'These hours end before they begin. Write the opening time first, for example: hours 09:00 - 17:00.',
    );
}

/** An example may be meant with the extension or without it. */
function checkExamples(limit: Limit, process: Process, workspace: Workspace, say: Say): void {
    if (!limit.within) return;
    const calendar = calendarOf(workspace, process);
    for (const { start, due } of limit.examples) {
        if (!due || !isDate(start.value) || !isDate(due.value)) continue;
        const end = dueDate(calendar, start.value, limit.within.duration);
        const more = limit.extension?.duration;
        const extended = end && more && dueDate(calendar, end, more);
        if (end === undefined || due.value === end || due.value === extended) continue;
        say(
            due.place,
            `${limit.within.duration.text} from ${start.value} end on ${end}, not on ${due.value}, as the limit ${called(limit)} is written. Correct the date, the limit, or the closed days of the calendar.`,
        );
    }
}
