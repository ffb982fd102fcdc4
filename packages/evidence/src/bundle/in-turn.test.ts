import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const items = Array.from({ length: 9 }, (_, index) => index);

describe('work for many items', () => {
    it('is done for as many at once as wanted, each when the one four before it is done', async () => {
        const steps: string[] = [];
        const made = inTurn(items, 4, async item => {
            steps.push(`begin ${item}`);
            await new Promise(resolve => setTimeout(resolve, 3 * (9 - item)));
            steps.push(`end ${item}`);
            return 10 * item;
        });
        expect(await Promise.all(made)).toEqual(items.map(item => 10 * item));
        for (const item of items.slice(4))
            expect(steps.indexOf(`begin ${item}`)).toBeGreaterThan(steps.indexOf(`end ${item - 4}`));
        expect(steps.slice(0, 4)).toEqual(items.slice(0, 4).map(item => `begin ${item}`));
    });

    it('fails where the one four before it failed, and is not begun', async () => {
        const begun: number[] = [];
        const made = inTurn(items, 4, async item => {
            begun.push(item);
            if (item === 2) throw new Error('no room');
        });
        const ends = await Promise.allSettled(made);
        expect(ends.map(({ status }) => status === 'fulfilled')).toEqual(items.map(item => item % 4 !== 2));
        expect(begun).not.toContain(6);
    });
});
