// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { endLines } from './line-ends.ts';
import { safeSvg } from './safe-svg.ts';

test('lines of a text and texts of a node are words apart', () => {
    const svg = safeSvg(
        '<svg xmlns="http://www.w3.org/2000/svg"><g><text><tspan>Find</tspan><tspan>the cause</tspan></text><text>5 min</text></g></svg>',
    )!;
    endLines(svg);
    expect(svg.textContent).toBe('Find the cause 5 min ');
    expect(svg.querySelectorAll('text > tspan:not([font-size="0"])')).toHaveLength(2);
});
