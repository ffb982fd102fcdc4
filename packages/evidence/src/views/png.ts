import { type LoadWasm, pngOf } from '@process-as-code/diagrams';

/** Draws an SVG of this package as a PNG. */
export type DrawPng = (svg: string) => Promise<Uint8Array>;

/** Pixels for each of the drawing's own: sharp on paper and on most screens. More is dear and gains little. */
const sharpness = 1.5;

/** Draws each picture once: what stands in the report of Word often is a picture of its own too. */
export function drawing(load: LoadWasm): DrawPng {
    const drawn = new Map<string, Promise<Uint8Array>>();
    return svg => {
        const png = drawn.get(svg) ?? pngOf(svg, sharpness, load);
        drawn.set(svg, png);
        return png;
    };
}
