import { expect, test } from 'vitest';
import { sparkline } from './sparkline.ts';

test.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    [[14, 13.5, 11, 8.5, 7.8], '█▇▅▂▁'],
    [[5, 5, 5], '▄▄▄'],
    [[-10, 0, -5], '▁█▅'],
])('%j', (values, bars) => {
    expect(sparkline(values)).toBe(bars);
});

test('of a long series shows the end', () => {
    expect(sparkline([100, ...Array.from({ length: 24 }, (_, index) => index)])).toMatch(/^▁.*█$/);
    expect(sparkline(Array.from({ length: 60 }, (_, index) => index))).toHaveLength(24);
});
