/** Pictures as files of pixels, in Node. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { trueTypeFontsWithoutKerning } from './font/source-sans.ts';
import type { Rasterising } from './png/png.ts';

/** For `pngOf`. */
export const rasterisingInNode: Rasterising = { wasm: resvgWasm, fonts: trueTypeFontsWithoutKerning };

/** The WebAssembly of the rasteriser: beside the program when it is built, else in the package that brings it. */
export async function resvgWasm(): Promise<Uint8Array<ArrayBuffer>> {
    const beside = fileURLToPath(new URL('resvg.wasm', import.meta.url));
    return readFile(beside).catch(() => {
        const require = createRequire(import.meta.url);
        return readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
    });
}
