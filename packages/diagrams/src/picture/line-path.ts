import { round } from '../svg/xml.ts';
import type { Line, Point } from './picture.ts';

/** Length of an arrow head; its width is six sevenths of it. */
const headLength = 8;

/** The path of a line; it ends inside its arrow head. */
export function linePath({ points, arrow }: Line): string {
    const last = points.at(-1)!;
    const before = points.at(-2) ?? last;
    const end = arrow ? towards(last, before, Math.min(headLength - 2, distance(last, before))) : last;
    return `M${[...points.slice(0, -1), end].map(pair).join('L')}`;
}

/** The triangle at the end of a line. */
export function arrowHead({ points }: Line): string {
    const tip = points.at(-1)!;
    const before = points.at(-2) ?? tip;
    const base = towards(tip, before, headLength);
    const half = (headLength * 3) / 7;
    const whole = distance(tip, before) || 1;
    const [ux, uy] = [(tip[0] - before[0]) / whole, (tip[1] - before[1]) / whole];
    const left: Point = [base[0] - uy * half, base[1] + ux * half];
    const right: Point = [base[0] + uy * half, base[1] - ux * half];
    return `M${[tip, left, right].map(pair).join('L')}Z`;
}

function towards(from: Point, to: Point, length: number): Point {
    const whole = distance(from, to) || 1;
    return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}

function distance(a: Point, b: Point): number {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function pair([x, y]: Point): string {
    return `${round(x)} ${round(y)}`;
}
