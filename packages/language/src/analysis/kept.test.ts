import { expect, test } from 'vitest';
import { Kept, letGoOfAll } from './kept.ts';

test('a value is made once for each part, until all is let go', () => {
    const made: string[] = [];
    const kept = new Kept((part: { name: string }) => {
        made.push(part.name);
        return part.name.length;
    });
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect([kept.of(one), kept.of(other), kept.of(one)]).toEqual([3, 5, 3]);
    expect(made).toEqual(['one', 'other']);
    letGoOfAll();
    expect(kept.of(one)).toBe(3);
    expect(made).toEqual(['one', 'other', 'one']);
});
