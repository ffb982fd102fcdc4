import { describe, expect, test } from 'vitest';
import { fittingTabs } from './tabs.ts';

const widths = [50, 60, 70, 80];

describe('tabs', () => {
    test('all are shown where there is room', () => {
        expect(fittingTabs(widths, 260, 0, 20)).toEqual([0, 1, 2, 3]);
    });

    test('the last ones go where there is none, so that the button for them fits', () => {
        expect(fittingTabs(widths, 259, 0, 20)).toEqual([0, 1, 2]);
        expect(fittingTabs(widths, 150, 1, 20)).toEqual([0, 1]);
    });

    test('the chosen one stays', () => {
        expect(fittingTabs(widths, 200, 3, 20)).toEqual([0, 3]);
        expect(fittingTabs(widths, 10, 2, 20)).toEqual([2]);
    });
});
