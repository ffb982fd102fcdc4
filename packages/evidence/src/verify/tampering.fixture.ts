/** For tests of this package: ways to damage a bundle. */
import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { digest } from '../bundle/digest.ts';
import { manifestPath, sumsPath } from '../bundle/manifest.ts';

export type Files = Readonly<Record<string, Uint8Array>>;

/** Packed by another program. */
export function packed(parts: Zippable): Uint8Array {
    return zipSync(parts, { mtime: new Date(2020, 1, 1) });
}

export function without(files: Files, ...paths: readonly string[]): Files {
    return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

export function renamed(files: Files, from: string, to: string): Files {
    return { ...without(files, from), [to]: files[from]! };
}

/** One text of a file replaced by another. */
export function edited(files: Files, path: string, from: string | RegExp, to: string): Files {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]!);
    const other = text.replace(from, to);
    if (other === text) throw new Error(`${path} does not hold ${from}`);
    return { ...files, [path]: strToU8(other) };
}

/** The sums calculated anew, as somebody does who knows how it is made. */
export function summed(files: Files): Files {
    const listed = Object.keys(files).filter(path => !path.startsWith(sumsPath));
    const lines = listed.toSorted().map(path => `${digest(files[path]!)}  ${path}\n`);
    return { ...files, [sumsPath]: strToU8(lines.join('')) };
}

/** The manifest edited and the sums calculated anew. */
export function restated(files: Files, from: string | RegExp, to: string): Files {
    return summed(edited(files, manifestPath, from, to));
}

/** The bits of the mask turned over in one byte. */
export function flipped(bytes: Uint8Array, at: number, mask = 1): Uint8Array {
    const copy = bytes.slice();
    copy[at]! ^= mask;
    return copy;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
    return Uint8Array.from(parts.flatMap(part => [...part]));
}

/** Every occurrence of a name in an archive replaced by one of the same length. */
export function relabelled(bytes: Uint8Array, from: string, to: string): Uint8Array {
    const copy = bytes.slice();
    for (let at = indexOf(copy, from); at >= 0; at = indexOf(copy, from)) copy.set(strToU8(to), at);
    return copy;
}

/** The archive with a number written into the entry of a file in the list of contents. */
export function inDirectory(
    bytes: Uint8Array,
    path: string,
    field: number,
    value: number,
    size: 2 | 4 = 4,
): Uint8Array {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const at = indexOf(copy, path, indexOf(copy, 'PK\u0001\u0002')) - 46 + field;
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    return copy;
}

/** The first place of a text in an archive, or -1. */
export function indexOf(bytes: Uint8Array, text: string, from = 0): number {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(text, from);
}
