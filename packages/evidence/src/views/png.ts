import { pngOf, type Rasterising } from '@process-as-code/diagrams';

/** Draws pictures of pixels. */
export interface Rasteriser {
    /** A PNG with so many pixels for each of the drawing's own. The same SVG gives the same bytes. */
    draw(svg: string, scale: number): Promise<Uint8Array>;
}

/** A rasteriser that works in this thread. */
export function rasteriserHere(rasterising: Rasterising): Rasteriser {
    return { draw: (svg, scale) => pngOf(svg, scale, rasterising) };
}

/** Draws an SVG of this package as a PNG. */
export type DrawPng = (svg: string) => Promise<Uint8Array>;

/** Pixels for each of the drawing's own: sharp on paper and on most screens. */
const sharpness = 1.5;

/** A larger drawing is less sharp, down to its own size: time and memory go with the pixels. */
const mostPixels = 2_000_000;

/** So many bytes of pictures are kept for the next bundle, in which most of them are the same. */
const mostKept = 16 * 1024 * 1024;

/**
 * Draws pictures, each once as long as it is kept: what stands in the report for Word often is a picture of its own too, and of
 * two bundles in a row most is the same.
 */
export function drawing(rasteriser: Rasteriser): DrawPng {
    return async svg => {
        const known = kept.get(svg) ?? begun.get(svg);
        const png = await (known ?? begin(svg, rasteriser));
        keep(svg, png);
        return png;
    };
}

/** Those that are being drawn. */
const begun = new Map<string, Promise<Uint8Array>>();

function begin(svg: string, rasteriser: Rasteriser): Promise<Uint8Array> {
    const drawn = rasteriser.draw(svg, scaleOf(svg)).finally(() => begun.delete(svg));
    begun.set(svg, drawn);
    return drawn;
}

/** What was used last stands last. */
const kept = new Map<string, Uint8Array>();

function keep(svg: string, png: Uint8Array): void {
    kept.delete(svg);
    kept.set(svg, png);
    let size = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of kept) {
        if (size <= mostKept) return;
        kept.delete(oldest);
        size -= length;
    }
}

function scaleOf(svg: string): number {
    const [, width = '', height = ''] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const pixels = Number(width) * Number(height);
    return Math.min(sharpness, Math.max(1, Math.sqrt(mostPixels / (pixels || 1))));
}
