import type { ForeseenFile } from './bundle.ts';
import type { BundleFile } from './zip.ts';

/** A file that the bundle will hold, and how it is made once somebody wants it. */
export interface PlannedFile extends ForeseenFile {
    /** Who makes the most of it, perhaps in a thread of his own: it is begun before the others, which are made meanwhile. */
    readonly helper?: 'typesetter' | 'rasteriser';
    /** What the helper does for it, before it is made without him. */
    prepare?(): Promise<unknown>;
    make(): Uint8Array | Promise<Uint8Array>;
}

/** A file whose content is there already. */
export function ready(file: Omit<ForeseenFile, 'size'> & BundleFile): PlannedFile {
    const { bytes, ...about } = file;
    return { ...about, size: bytes.length, make: () => bytes };
}

/** The same answer each time, worked out the first time that it is asked for. */
export function once<T>(work: () => T): () => T {
    let known: { readonly value: T } | undefined;
    return () => {
        known ??= { value: work() };
        return known.value;
    };
}

/** Order of paths, the same in every locale. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
