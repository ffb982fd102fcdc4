import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from './dates.ts';
import { timeAxis } from './time-axis.ts';

const axis = (from: string, to: string, width = 300, isDaily = false) =>
    timeAxis(dayOf(from), dayOf(to), width, isDaily);

describe('the time axis', () => {
    it('names months where they have room, else quarters, halves and years', () => {
        const labels = (to: string) => axis('2026-01-01', to).ticks.map(tick => tick.label);
        expect(labels('2026-07-01')).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
        expect(labels('2028-01-01').slice(0, 5)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q1']);
        expect(labels('2030-01-01').slice(0, 3)).toEqual(['H1', 'H2', 'H1']);
        expect(labels('2033-01-01')).toEqual(['2026', '2027', '2028', '2029', '2030', '2031', '2032']);
    });

    it('names the years below', () => {
        const { years } = axis('2025-07-01', '2026-07-01');
        expect(years.map(year => year.label)).toEqual(['2025', '2026']);
    });

    it('begins and ends with whole months, on the dates themselves where they are such', () => {
        const { first, last } = axis('2026-01-12', '2026-04-20');
        expect([dateOf(first), dateOf(last)]).toEqual(['2026-01-01', '2026-05-01']);
        expect(dateOf(axis('2026-01-01', '2026-07-01').last)).toBe('2026-07-01');
    });

    it('names days where results are of days', () => {
        const { ticks } = axis('2026-05-10', '2026-05-14', 300, true);
        expect(ticks.map(tick => tick.label)).toContain('12 May');
    });

    it('leaves room for every label over two hundred years', () => {
        const { ticks, first, last } = axis('1900-01-01', '2100-01-01');
        const width = 300 / (last - first);
        ticks.slice(1).forEach((tick, index) => {
            expect((tick.day - ticks[index]!.day) * width).toBeGreaterThan(30);
        });
    });
});
