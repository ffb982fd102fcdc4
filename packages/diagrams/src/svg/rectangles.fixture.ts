import type { Rect } from '../map/scene.ts';

type Point = readonly [number, number];

/** Positions are rounded to two decimals: sums of a few of them may differ by this. */
export const rounding = 0.05;

/** Whether a rectangle lies in another one, the border included. */
export function contains(outer: Rect, inner: Rect): boolean {
    return (
        inner.x >= outer.x - rounding &&
        inner.y >= outer.y - rounding &&
        inner.x + inner.width <= outer.x + outer.width + rounding &&
        inner.y + inner.height <= outer.y + outer.height + rounding
    );
}

/** Whether two rectangles have more than a border in common. */
export function overlap(a: Rect, b: Rect): boolean {
    return (
        Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > rounding &&
        Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > rounding
    );
}

/** Whether any part of a segment lies inside a rectangle: what remains of it when it is clipped (Liang and Barsky). */
export function cuts([ax, ay]: Point, [bx, by]: Point, box: Rect): boolean {
    let [from, to] = [0, 1];
    const sides = [
        [ax - bx, ax - box.x],
        [bx - ax, box.x + box.width - ax],
        [ay - by, ay - box.y],
        [by - ay, box.y + box.height - ay],
    ] as const;
    for (const [direction, room] of sides) {
        if (direction === 0) {
            if (room <= 0) return false;
        } else if (direction < 0) from = Math.max(from, room / direction);
        else to = Math.min(to, room / direction);
    }
    return to - from > 1e-6;
}

/** The rectangle without its outermost pixels. */
export function inner({ x, y, width, height }: Rect, by: number): Rect {
    return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
