import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { calendarOf, dueDate } from './due-date.ts';

const CHRISTMAS = 'closed 2024-12-25, 2024-12-26, 2025-01-01';

async function due(within: string, start: string, calendar = CHRISTMAS): Promise<string | undefined> {
    const { workspace, document } = await modelOf(
        `calendar Office { ${calendar} }\nprocess P { calendar Office limit L { within ${within} } }`,
    );
    const [process] = document.processes;
    return dueDate(calendarOf(workspace, process!), start, process!.limits[0]!.within!.duration);
}

// 25 November 2024 is a Monday.
test.each([
    // A subject access request: one calendar month, Christmas being closed.
    ['1 month', '2024-11-25', '2024-12-27'],
    ['1 month', '2025-01-31', '2025-02-28'],
    // Freedom of information: the twentieth working day after the request.
    ['20 working days', '2024-12-02', '2025-01-02'],
    ['5 working days', '2024-11-25', '2024-12-02'],
    ['1 working day', '2024-11-29', '2024-12-02'],
    ['1 working day', '2024-11-30', '2024-12-02'],
    ['8 weeks', '2024-11-25', '2025-01-20'],
    ['5 days', '2024-11-25', '2024-12-02'],
    ['3 days', '2024-11-25', '2024-11-28'],
])('%s from %s end on %s', async (within, start, end) => expect(await due(within, start)).toBe(end));

test('a calendar of other days', async () =>
    expect(await due('2 working days', '2024-11-25', 'days sat, sun')).toBe('2024-12-01'));

test('hours are not told by a date', async () =>
    expect(await due('4 working hours', '2024-11-25')).toBeUndefined());

test('without a calendar Monday to Friday', async () => {
    const { document } = await modelOf('process P { limit L { within 1 working day } }');
    const { duration } = document.processes[0]!.limits[0]!.within!;
    expect(dueDate(undefined, '2024-12-24', duration)).toBe('2024-12-25');
});
