import type { FontStyle } from '../font/wrap.ts';

export const boxWidth = 152;
/** Before each box: room for its waiting. */
export const gapWidth = 68;
export const pitch = boxWidth + gapWidth;
/** From the border of a box to its text. */
export const inset = 8;

export const strong: FontStyle = { size: 13.5, weight: 600, leading: 17 };
export const plain: FontStyle = { size: 12, weight: 400, leading: 15 };
export const bold: FontStyle = { size: 12, weight: 600, leading: 15 };
/** The name of a state. */
export const stateStyle: FontStyle = { size: 16, weight: 600, leading: 21 };
export const total: FontStyle = { size: 16, weight: 600, leading: 21 };

/** A place on the page. */
export interface Spot {
    readonly x: number;
    readonly y: number;
}
