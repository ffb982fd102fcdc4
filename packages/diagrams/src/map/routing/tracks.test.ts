import { describe, expect, it } from 'vitest';
import { assignTracks, circles, mustPrecede, type Stretch, type TrackEnd } from './tracks.ts';

/** An end on the middle line of a row (an odd slot), to the left (−1) or right (1) of a gutter. */
const at = (slot: number, side: -1 | 1, offset = 0): TrackEnd => ({ slot, side, offset });
const stretch = (a: TrackEnd, b: TrackEnd): Stretch => ({ a, b });

describe('assignTracks', () => {
    it('lets stretches share a track that do not touch', () => {
        const above = stretch(at(1, -1), at(3, 1));
        const below = stretch(at(5, -1), at(7, 1));
        expect(assignTracks([above, below])).toEqual({ tracks: [0, 0], count: 1 });
        expect(assignTracks([])).toEqual({ tracks: [], count: 0 });
    });

    it('puts the one that leaves a row before the one that arrives in it: else they would lie on each other', () => {
        const arrives = stretch(at(7, -1), at(3, 1));
        const leaves = stretch(at(3, -1), at(9, 1));
        expect(mustPrecede(leaves, arrives)).toBe(true);
        expect(mustPrecede(arrives, leaves)).toBe(false);
        expect(assignTracks([arrives, leaves]).tracks).toEqual([1, 0]);
    });

    it('does not mind two lines at one row that are far enough apart', () => {
        const arrives = stretch(at(7, -1), at(3, 1, 12));
        const leaves = stretch(at(3, -1, 0), at(9, 1));
        expect(mustPrecede(leaves, arrives)).toBe(false);
    });

    it('nests lines so that they do not cross', () => {
        // Two lines from the left go down: the upper one has to turn behind the lower one.
        const upper = stretch(at(1, -1), at(5, 1));
        const lower = stretch(at(3, -1), at(7, 1));
        expect(assignTracks([upper, lower]).tracks).toEqual([1, 0]);
        expect(assignTracks([lower, upper]).tracks).toEqual([0, 1]);
    });
});

describe('circles', () => {
    it('finds one stretch of each ring of stretches that must all precede the next', () => {
        const down = stretch(at(1, -1), at(5, 1));
        const up = stretch(at(5, -1), at(1, 1));
        const apart = stretch(at(9, -1), at(11, 1));
        expect(circles([down, up, apart])).toHaveLength(1);
        expect(circles([down, apart])).toEqual([]);
    });
});
