import { shippedFamily } from '../font/family.ts';
import { encodePng } from './encode.ts';

/** What the rasteriser works with; each is asked for at most once. */
export interface Rasterising {
    /** Gives its WebAssembly. */
    wasm(): Promise<Uint8Array<ArrayBuffer>>;
    /** Gives the shipped font, as `trueTypeFontsWithoutKerning` does: a thread has it from another, and need not unpack it again. */
    fonts(): readonly Uint8Array[];
}

/**
 * Draws an SVG of this package as a PNG, the same bytes on every machine: with the shipped font alone, nothing of the
 * machine. A character that the font lacks (Arabic, Chinese, emoji) becomes an empty box; `charactersWithoutSign` tells
 * which. `scale` is the number of pixels for each pixel of the drawing: 1, or 2 for print and sharp screens.
 *
 * @throws Error when the WebAssembly cannot be loaded, or when the SVG is none
 */
export async function pngOf(
    svg: string,
    scale: number,
    rasterising: Rasterising,
): Promise<Uint8Array<ArrayBuffer>> {
    drawing ??= start(rasterising).catch(error => {
        drawing = undefined;
        throw error;
    });
    const { Resvg, fontBuffers } = await drawing;
    const drawn = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: scale },
        font: { fontBuffers, defaultFontFamily: shippedFamily, sansSerifFamily: shippedFamily },
    });
    try {
        const image = drawn.render();
        try {
            const { width, height } = image;
            const pixels = new Int32Array(image.pixels.buffer);
            // The rasteriser writes any picture, but takes four times as long for a drawing, and writes more.
            return encodePng({ width, height, pixels }) ?? image.asPng().slice();
        } finally {
            image.free();
        }
    } finally {
        drawn.free();
    }
}

let drawing: Promise<Rasteriser> | undefined;

interface Rasteriser {
    readonly Resvg: typeof import('@resvg/resvg-wasm')['Resvg'];
    readonly fontBuffers: Uint8Array[];
}

async function start({ wasm, fonts }: Rasterising): Promise<Rasteriser> {
    const [{ initWasm, Resvg }, bytes] = await Promise.all([import('@resvg/resvg-wasm'), wasm()]);
    await initWasm(bytes);
    return { Resvg, fontBuffers: [...fonts()] };
}
