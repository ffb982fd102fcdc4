import type { Anchor, Box, Shape } from './picture.ts';
import { type Area, type Paragraph, textHeight, textLabels } from './text.ts';

/** How a box with text looks. */
export interface CardLook extends Pick<Box, 'fill' | 'stroke' | 'strokeWidth' | 'radius' | 'dash'> {
    readonly anchor?: Anchor;
    /** Where the text stands in a box that is higher than it needs; in the middle where none is given. */
    readonly align?: 'top';
    /** Between border and text, at the sides and above and below. */
    readonly padding?: readonly [sides: number, ends: number];
}

const usualPadding = [10, 8] as const;

/** The height that a card needs for its text. */
export function cardHeight(paragraphs: readonly Paragraph[], width: number, look: CardLook = {}): number {
    const [sides, ends] = look.padding ?? usualPadding;
    return textHeight(paragraphs, width - 2 * sides) + 2 * ends;
}

/** A box with its text. `height` must be at least what `cardHeight` says. */
export function card(
    paragraphs: readonly Paragraph[],
    area: Area & { readonly height: number },
    look: CardLook,
): Shape[] {
    const { anchor, padding, align, ...paint } = look;
    const { x, y, width, height } = area;
    const [sides, ends] = padding ?? usualPadding;
    const room = width - 2 * sides;
    const top = align === 'top' ? y + ends : y + (height - textHeight(paragraphs, room)) / 2;
    return [
        { type: 'box', x, y, width, height, ...paint },
        ...textLabels(paragraphs, { x: x + sides, y: top, width: room }, anchor),
    ];
}
