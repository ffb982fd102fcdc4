import { unzipSync } from 'fflate';

/** One file of a bundle, by its path; undefined where there is none, or where this is no ZIP file. Unpacks nothing else. */
export function bundledFile(bundle: Uint8Array, path: string): Uint8Array | undefined {
    try {
        return unzipSync(bundle, { filter: ({ name }) => name === path })[path];
    } catch {
        return undefined;
    }
}
