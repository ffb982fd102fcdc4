import { expect, test } from 'vitest';
import { rowWidth } from './row-width.ts';

test.each([
    [900, 1200],
    [750, 1000],
    [760, 1000],
    [300, 700],
    [0, 700],
])('a page of %i px gets rows of %i px', (page, width) => {
    expect(rowWidth(page)).toBe(width);
});
