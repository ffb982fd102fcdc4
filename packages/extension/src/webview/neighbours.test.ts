import { expect, test } from 'vitest';
import { neighbour } from './neighbours.ts';

/*  0  1     2
 *     3
 *        4     */
const boxes = [
    [0, 0],
    [100, 0],
    [300, 0],
    [110, 80],
    [200, 200],
].map(([x, y]) => ({ x: x!, y: y!, width: 60, height: 40 }));

test.each([
    [0, 'right', 1],
    [1, 'right', 2],
    [2, 'left', 1],
    [1, 'down', 3],
    [3, 'down', 4],
    [4, 'up', 3],
    [3, 'up', 1],
] as const)('from %i %s to %i', (from, direction, to) => {
    expect(neighbour(boxes, from, direction)).toBe(to);
});

test('there is nothing behind the edge', () => {
    expect(neighbour(boxes, 0, 'left')).toBeUndefined();
    expect(neighbour(boxes, 2, 'up')).toBeUndefined();
    expect(neighbour([boxes[0]!], 0, 'right')).toBeUndefined();
});
