import { describe, expect, test } from 'vitest';
import type { Duration, DurationUnit } from '../model/values.ts';
import { modelOf } from '../testing.ts';
import { meanOf, timeText, touchMinutes, workingMinutes, workingWeekOf } from './working-time.ts';

const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
const of = (amount: number, unit: DurationUnit): Duration => ({ amount, unit, text: '', place });

async function weekOf(calendar: string, clause = 'calendar Own') {
    const { workspace, document } = await modelOf(`${calendar}\nprocess P { ${clause} }`);
    return workingWeekOf(workspace, document.processes[0]!);
}

test('without a calendar a week is Monday to Friday, nine to five', async () => {
    expect(await weekOf('', '')).toEqual(await weekOf('calendar Own { days mon - fri hours 09:00 - 17:00 }'));
});

describe('minutes of working time', () => {
    test.each<[number, DurationUnit, number]>([
        [1, 'working day', 480],
        [2.5, 'working hour', 150],
        [30, 'minute', 30],
        [4, 'hour', 240],
        // From nine to five, and not a minute more until the next morning.
        [12, 'hour', 480],
        [1, 'day', 480],
        // On Monday to Thursday two days, on Friday one.
        [2, 'day', (4 * 960 + 480) / 5],
        [1, 'week', 2400],
        [3, 'week', 7200],
    ])('%s %s', async (amount, unit, minutes) => {
        expect(workingMinutes(await weekOf('', ''), of(amount, unit))).toBeCloseTo(minutes, 6);
    });

    test('follow the calendar of the process', async () => {
        const week = await weekOf('calendar Own { days sat, sun hours 10:00 - 14:00 }');
        expect(workingMinutes(week, of(2, 'working day'))).toBe(480);
        expect(workingMinutes(week, of(1, 'week'))).toBe(480);
        expect(workingMinutes(week, of(1, 'day'))).toBe(240);
    });

    test('of a service that never closes are those of the clock', async () => {
        const week = await weekOf('calendar Own { days mon - sun hours 00:00 - 24:00 }');
        expect(workingMinutes(week, of(36, 'hour'))).toBe(36 * 60);
    });

    test('of a longer time never are fewer', async () => {
        const week = await weekOf('', '');
        const minutes = Array.from({ length: 400 }, (_, hours) => workingMinutes(week, of(hours, 'hour')));
        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    });

    test('of touch time are those that are worked', async () => {
        const week = await weekOf('', '');
        expect(touchMinutes(week, of(12, 'hour'))).toBe(720);
        expect(touchMinutes(week, of(1, 'working day'))).toBe(480);
    });
});

test('a range counts with its mean', () => {
    const range = { least: of(8, 'minute'), most: of(15, 'minute'), text: '', place };
    expect(meanOf(range, duration => duration.amount)).toBeCloseTo(11.5, 9);
});

test.each([
    [2160, '4.5 working days'],
    [480, '1 working day'],
    [90, '1.5 working hours'],
    [11.5, '11.5 min'],
    [0, '0 min'],
])('%s minutes read %s', async (minutes, text) => {
    expect(timeText(await weekOf('', ''), minutes)).toBe(text);
});
