import { expect, it } from 'vitest';
import { niceTicks, numberText } from './numbers.ts';

it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [6, 14, 4, [6, 8, 10, 12, 14]],
    [-39.9, 10, 5, [-40, -30, -20, -10, 0, 10]],
    [0.12, 0.31, 4, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    [980_000, 1_780_000, 4, [800_000, 1_000_000, 1_200_000, 1_400_000, 1_600_000, 1_800_000]],
])('ticks from %d to %d are round numbers', (least, most, count, values) => {
    expect(niceTicks(least, most, count).values).toEqual(values);
});

it('has two ticks at least, also for one value', () => {
    for (const value of [0, 1, -7, 1e-6, 1e9]) {
        const { values } = niceTicks(value, value, 4);
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values[0]).toBeLessThanOrEqual(value);
        expect(values.at(-1)).toBeGreaterThanOrEqual(value);
    }
});

it.each([
    [1250.5, 2, '1,250.5'],
    [-20, 0, '−20'],
    [-0.001, 1, '0'],
    [13.821, 1, '13.8'],
    [1_780_000, 2, '1,780,000'],
])('%d with %d digits reads %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
});

it('keeps the last zeros where they are asked for', () => {
    expect(numberText(48.5, 2, true)).toBe('48.50');
});
