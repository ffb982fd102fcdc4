// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { endLines } from './line-ends.ts';
import { safeElements } from './safe-svg.ts';

test('lines of a text and texts of a node are words apart', () => {
    const [node, title] = safeElements(
        '<g><text><tspan>Find</tspan><tspan>the cause</tspan></text><text>5 min</text></g><text>Log it</text>',
    )!;
    endLines(node!);
    endLines(title!);
    expect(node!.textContent).toBe('Find the cause 5 min ');
    expect(node!.querySelectorAll('text > tspan:not([font-size="0"])')).toHaveLength(2);
    expect(title!.textContent).toBe('Log it ');
});
