import { describe, expect, it } from 'vitest';
import { Fenwick } from './fenwick.ts';

describe('Fenwick', () => {
    it('sums what was added before a place', () => {
        const counts = new Fenwick(10);
        counts.add(0, 1);
        counts.add(4, 2);
        counts.add(9, 5);
        counts.add(4, -1);
        expect([0, 1, 4, 5, 9, 10, 99].map(place => counts.before(place))).toEqual([0, 1, 1, 2, 2, 7, 7]);
    });
});
