import { describe, expect, it } from 'vitest';
import { type SignalRule, xmr } from './xmr.ts';

const at = (values: readonly number[], rule: SignalRule): number[] =>
    xmr(values)!
        .signals.filter(signal => signal.rule === rule)
        .map(signal => signal.index);

describe('limits', () => {
    it('need six values', () => {
        expect(xmr([])).toBeUndefined();
        expect(xmr([1, 2, 3, 4, 5])).toBeUndefined();
        expect(xmr([1, 2, 3, 4, 5, 6])).toBeDefined();
    });

    it('lie 2.66 mean moving ranges from the mean; a step may be 3.268 of them', () => {
        // Mean 11; steps 2, 2, 2, 2, 2.
        const found = xmr([10, 12, 10, 12, 10, 12])!;
        expect(found.mean).toBe(11);
        expect(found.meanRange).toBe(2);
        expect(found.lower).toBeCloseTo(5.68);
        expect(found.upper).toBeCloseTo(16.32);
        expect(found.rangeLimit).toBeCloseTo(6.536);
        expect(found.signals).toEqual([]);
    });

    it('are one line where nothing varies, and nothing is a signal', () => {
        const same = Array.from({ length: 12 }, () => 0.1 + 0.2);
        expect(xmr(same)).toMatchObject({ meanRange: 0, signals: [] });
        expect(xmr(same)!.upper).toBe(xmr(same)!.lower);
    });

    it('hold for values below zero', () => {
        expect(xmr([-10, -12, -10, -12, -10, -12])!.mean).toBe(-11);
    });
});

describe('signals', () => {
    it('a value outside the limits, and the steps to it and from it', () => {
        const values = [10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11];
        expect(at(values, 'limit')).toEqual([5]);
        expect(at(values, 'range')).toEqual([5, 6]);
    });

    it('eight in a row on one side of the mean, not seven', () => {
        const swing = (level: number, count: number) =>
            Array.from({ length: count }, (_, index) => level + (index % 2 === 0 ? 0.9 : -0.9));
        expect(at([...swing(10, 8), ...swing(12, 8)], 'run')).toEqual(
            Array.from({ length: 16 }, (_, i) => i),
        );
        expect(at([...swing(10, 7), ...swing(12, 7)], 'run')).toEqual([]);
    });

    it('a value on the mean ends a run', () => {
        expect(at([1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 3, 3, 3, 2, 3, 3, 3, 3], 'run')).toEqual([]);
    });

    it('three of four nearer to a limit than to the mean', () => {
        // Mean 10, mean moving range 1: nearer to the upper limit from 11.33, to the lower one from 8.67.
        const calm = [10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9];
        const high = [...calm, 11.5, 11.5, 10, 11.5];
        expect(at(high, 'near-limit')).toEqual([12, 13, 15]);
        expect(at([...calm, 11.5, 10, 10, 11.5], 'near-limit')).toEqual([]);
        expect(at([...calm, 11.6, 8, 11.6, 8], 'near-limit')).toEqual([]);
    });

    it('does not depend on the unit', () => {
        const values = [0.31, 0.3, 0.32, 0.27, 0.25, 0.24, 0.2, 0.17, 0.15, 0.14];
        const times = values.map(value => value * 1e6);
        expect(xmr(times)!.signals).toEqual(xmr(values)!.signals);
        expect(xmr(values)!.signals.length).toBeGreaterThan(0);
    });
});
