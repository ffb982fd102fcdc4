import { type FontStyle, type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import type { NodeDetail } from '../plan/details.ts';

/** A piece of small print in a box, with its place from the middle of the box, in pixels. */
export interface SmallPrint {
    readonly role: NodeDetail['role'];
    readonly text: Wrapped;
    /** To the left edge of the text, and to its top. */
    readonly x: number;
    readonly y: number;
}

/** Small print that is broken into lines, but has no place yet. */
export interface Lines {
    readonly role: NodeDetail['role'];
    readonly text: Wrapped;
}

/** Left of a text, for its sign. */
export const signRoom = 18;
/** Between the name and the small print, and between two pieces of it. */
export const smallGap = 8;
const between = 2;

/** Small print no wider than `width` with its sign. */
export function wrapSmall(details: readonly NodeDetail[], width: number): Lines[] {
    return details.map(({ role, text }) => ({
        role,
        text: wrapText(text, smallStyle(role), width - (hasSign(role) ? signRoom : 0)),
    }));
}

/** What an overlay says stands out. */
export function smallStyle(role: NodeDetail['role']): FontStyle {
    return role === 'figure' ? typography.strong : typography.detail;
}

/** What an overlay says, and what differs, stands without a sign. */
export function hasSign(role: NodeDetail['role']): boolean {
    return role !== 'figure' && role !== 'difference';
}

export function heightOf(lines: readonly Lines[]): number {
    if (lines.length === 0) return 0;
    return lines.reduce((sum, { text }) => sum + text.height + between, smallGap - between);
}

/** Width with signs. */
export function widthOf(lines: readonly Lines[]): number {
    return Math.max(0, ...lines.map(({ role, text }) => text.width + (hasSign(role) ? signRoom : 0)));
}

/** Pieces below each other from `top`, at `left` (in boxes), or around the middle (in decisions). */
export function stack(lines: readonly Lines[], top: number, left: number | undefined): SmallPrint[] {
    let y = top + smallGap;
    return lines.map(({ role, text }) => {
        const sign = hasSign(role) ? signRoom : 0;
        const x = left === undefined ? (sign - text.width) / 2 : left + sign;
        const placed = { role, text, x, y };
        y += text.height + between;
        return placed;
    });
}
