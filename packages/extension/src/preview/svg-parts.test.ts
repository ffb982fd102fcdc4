import { expect, test } from 'vitest';
import { neededBy, wholeOf } from './svg-parts.ts';

const first = wholeOf({ id: '1', parts: ['a', 'b', 'c'] }, undefined);
const second = wholeOf({ id: '2', base: '1', parts: [[0, 1], 'x', [2, 3]] }, first);

test('a picture of which only the differences came is whole with the one before', () => {
    expect(second.parts).toEqual(['a', 'x', 'c']);
    expect(() => wholeOf({ id: '3', base: '2', parts: [[0, 3]] }, first)).toThrow('is gone');
});

test('a page that has the one before needs only the differences, any other all of it', () => {
    expect(neededBy('1', second)).toEqual({ id: '2', base: '1', parts: [[0, 1], 'x', [2, 3]] });
    expect(neededBy('0', second)).toEqual({ id: '2', parts: ['a', 'x', 'c'] });
    expect(neededBy(undefined, first)).toEqual({ id: '1', parts: ['a', 'b', 'c'] });
});
