import { describe, expect, it } from 'vitest';
import { type LaneLink, orderLanes } from './lane-order.ts';

const middle = (count: number) => Array<'middle'>(count).fill('middle');
const link = (a: number, b: number, weight = 1): LaneLink => ({ a, b, weight });
const length = (order: readonly number[], links: readonly LaneLink[]) =>
    links.reduce((sum, { a, b, weight }) => sum + weight * Math.abs(order.indexOf(a) - order.indexOf(b)), 0);

describe('orderLanes', () => {
    it('keeps the given order where nothing speaks against it', () => {
        expect(orderLanes(middle(4), [])).toEqual([0, 1, 2, 3]);
        expect(orderLanes([], [])).toEqual([]);
    });

    it('puts lanes side by side that hand work to each other', () => {
        expect(orderLanes(middle(3), [link(0, 2, 5), link(2, 1)])).toEqual([0, 2, 1]);
    });

    it('leaves the customer on top and what is not assigned at the bottom, whatever the links', () => {
        expect(
            orderLanes(['bottom', 'middle', 'top', 'middle'], [link(0, 2, 9), link(3, 2), link(1, 0)]),
        ).toEqual([2, 3, 1, 0]);
    });

    it('finds the shortest of all orders for few lanes', () => {
        for (let seed = 1; seed <= 20; seed++) {
            const links = randomLinks(seed, 5, 8);
            const best = Math.min(...permutations([0, 1, 2, 3, 4]).map(order => length(order, links)));
            expect(length(orderLanes(middle(5), links), links)).toBe(best);
        }
    });

    it('shortens hand-offs among many lanes, in a moment', () => {
        const links = Array.from({ length: 119 }, (_, index) =>
            link((index * 7) % 120, ((index + 1) * 7) % 120, 2),
        );
        const order = orderLanes(middle(120), links);
        expect([...order].sort((a, b) => a - b)).toEqual([...middle(120).keys()]);
        expect(length(order, links)).toBeLessThan(length([...middle(120).keys()], links) / 2);
    });
});

function randomLinks(seed: number, lanes: number, count: number): LaneLink[] {
    let state = seed;
    const next = () => {
        state = (state * 48271) % 2147483647;
        return state;
    };
    return Array.from({ length: count }, () => link(next() % lanes, next() % lanes, 1 + (next() % 3)));
}

function permutations(list: readonly number[]): number[][] {
    if (list.length < 2) return [[...list]];
    return list.flatMap((first, at) => permutations(list.toSpliced(at, 1)).map(rest => [first, ...rest]));
}
