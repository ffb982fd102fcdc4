import { calendarOf, dueDate } from '../../analysis/due-date.ts';
import { nodesOf, stepsOf, touchpointsOf, worksOf } from '../../analysis/nodes.ts';
import { workingMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import { writtenDates } from '../../analysis/written-dates.ts';
import { isDate, periodOf } from '../../model/build/periods.ts';
import type {
    Calendar,
    DocumentModel,
    Limit,
    Place,
    Process,
    Quantity,
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
    for (const share of sharesOf(process)) {
        if (share.value > 100) {
            say(
                share.place,
                `${share.text} is more than all of the cases. Write a share between 0% and 100%.`,
            );
        }
    }
    const week = workingWeekOf(workspace, process);
    for (const range of rangesOf(process)) {
        const minutes = (part: typeof range.least) => workingMinutes(week, part);
        if (minutes(range.least) > minutes(range.most)) {
            say(
                range.place,
                `${quote(range.text)} begins with the longer time. Write the shorter time first.`,
            );
        }
    }
    for (const limit of process.limits) checkExamples(limit, process, workspace, say);
}

function sharesOf(process: Process): Quantity[] {
    const shares = [
        ...nodesOf(process).flatMap(node =>
            node.kind === 'decision' ? node.branches.map(branch => branch.chance) : [],
        ),
        ...stepsOf(process).flatMap(step => [step.accurate, ...step.exceptions.map(each => each.chance)]),
        ...process.limits.map(limit => limit.within?.share),
    ];
    return shares.filter(share => share !== undefined);
}

function rangesOf(process: Process) {
    const ranges = [...worksOf(process).map(work => work.time), ...stepsOf(process).map(step => step.wait)];
    return ranges.filter(range => range !== undefined);
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
