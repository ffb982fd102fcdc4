import { expect, test } from 'vitest';
import type { DurationUnit } from '../model/values.ts';
import { later } from './dates.ts';

test.each<[string, number, DurationUnit, string]>([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2025-11-21', 12, 'month', '2026-11-21'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-11-21', 0.5, 'month', '2026-12-06'],
    ['2026-12-30', 1, 'week', '2027-01-06'],
    ['2026-11-21', 1.5, 'day', '2026-11-22'],
    ['2026-11-20', 3, 'working day', '2026-11-25'],
    ['2026-11-21', 8, 'hour', '2026-11-21'],
    ['2026-02-30x', 1, 'day', ''],
])('%s and %d %s later', (date, amount, unit, expected) => {
    expect(later(date, { amount, unit })).toBe(expected);
});
