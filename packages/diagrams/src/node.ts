/** Pictures as files of pixels, in Node. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The rasteriser: beside the program when it is built, else in the package that brings it. For `pngOf`. */
export async function resvgWasm(): Promise<Uint8Array<ArrayBuffer>> {
    const beside = fileURLToPath(new URL('resvg.wasm', import.meta.url));
    return readFile(beside).catch(() => {
        const require = createRequire(import.meta.url);
        return readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
    });
}
