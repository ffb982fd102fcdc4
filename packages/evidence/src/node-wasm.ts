/** Where Node finds the WebAssembly that reports are made with. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The typesetter: beside the program when it is built, else in the package that brings it. */
export async function typstWasm(): Promise<Uint8Array<ArrayBuffer>> {
    const beside = fileURLToPath(new URL('typst.wasm', import.meta.url));
    return readFile(beside).catch(() => {
        const require = createRequire(import.meta.url);
        return readFile(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
    });
}
