import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringIntoView, fit, isInView, keepInPlace, type Point, type View, zoom } from './zoom.ts';

const pane = { width: 400, height: 300 };

/** Which point of the map lies under a point of the pane. */
const under = (view: View, at: Point) => ({
    x: (view.left + at.x) / view.scale,
    y: (view.top + at.y) / view.scale,
});

describe('fit', () => {
    test('shows all of a wide and of a high map', () => {
        for (const map of [
            { width: 3000, height: 500 },
            { width: 300, height: 900 },
        ]) {
            const { scale } = fit(map, pane);
            expect(map.width * scale).toBeLessThanOrEqual(pane.width + 1e-9);
            expect(map.height * scale).toBeLessThanOrEqual(pane.height + 1e-9);
        }
    });

    test('shows the width of a map in rows', () => {
        expect(fit({ width: 800, height: 9000 }, pane, true).scale).toBe(0.5);
    });

    test('leaves a small map as it was drawn', () => {
        expect(fit({ width: 50, height: 50 }, pane).scale).toBe(1);
    });

    test('gives a usable scale for a pane that has no size yet', () => {
        expect(fit({ width: 50, height: 50 }, { width: 0, height: 0 }).scale).toBeGreaterThan(0);
    });
});

describe('zoom', () => {
    test('keeps the point under the pointer where it is', () => {
        const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
        fc.assert(
            fc.property(
                number(0.2, 3),
                number(0, 900),
                number(0, 900),
                number(0.5, 2),
                (scale, left, top, factor) => {
                    const view = { scale, left, top };
                    const at = { x: 123, y: 45 };
                    const after = under(zoom(view, factor, at), at);
                    expect(after.x).toBeCloseTo(under(view, at).x, 6);
                    expect(after.y).toBeCloseTo(under(view, at).y, 6);
                },
            ),
        );
    });

    test('stops at a tenth and at four times the size', () => {
        const view = { scale: 1, left: 0, top: 0 };
        expect(zoom(view, 1000, { x: 0, y: 0 }).scale).toBe(4);
        expect(zoom(view, 0.001, { x: 0, y: 0 }).scale).toBe(0.1);
    });
});

describe('bringIntoView', () => {
    const view = { scale: 1, left: 100, top: 50 };

    test('never moves what the reader looks at when the box shows', () => {
        const box = { x: 150, y: 80, width: 100, height: 40 };
        expect(bringIntoView(view, box, pane)).toEqual(view);
        expect(isInView(view, box, pane)).toBe(true);
    });

    test('moves only in the direction in which the box is out of sight', () => {
        const moved = bringIntoView(view, { x: 900, y: 80, width: 100, height: 40 }, pane);
        expect(isInView(view, { x: 900, y: 80, width: 100, height: 40 }, pane)).toBe(false);
        expect(moved.top).toBe(50);
        const middle = 900 + 50 - moved.left;
        expect(middle).toBe(pane.width / 2);
    });

    test('shows the start of a box that is larger than the pane', () => {
        expect(bringIntoView(view, { x: 900, y: 80, width: 1000, height: 40 }, pane).left).toBe(900);
    });
});

test('keepInPlace lets the map grow around what is looked at', () => {
    const view = { scale: 0.5, left: 200, top: 0 };
    const moved = keepInPlace(view, { x: 800, y: 100 }, { x: 1000, y: 140 });
    expect(moved).toEqual({ scale: 0.5, left: 300, top: 20 });
});
