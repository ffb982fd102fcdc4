import { crc32 } from './crc32.ts';
import { Deflate } from './deflate.ts';
import { sayPixels } from './repeated.ts';
import { summedUp } from './summed-up.ts';

/**
 * A picture as its pixels, row by row: red in the lowest byte of each, then green, blue and how opaque it is. The numbers have a
 * sign: without one they were too large for what engines keep without an object for each.
 */
export interface Pixels {
    readonly width: number;
    readonly height: number;
    readonly pixels: Int32Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits each of red, green and blue; the usual compression and filter, not interlaced. */
const sort = [8, 2, 0, 0, 0];
/** Compressed by Deflate with a window of 32 KB, fast. */
const zlibHeader = [0x78, 0x01];

/**
 * A drawing as a PNG, the same bytes on every machine: https://www.w3.org/TR/png-3/. Nothing where something shines through it: how
 * opaque it is cannot be said here.
 */
export function encodePng(picture: Pixels): Uint8Array<ArrayBuffer> | undefined {
    const { width, height } = picture;
    const { checksum, isOpaque } = summedUp(picture);
    if (!isOpaque) return undefined;
    const deflate = new Deflate();
    sayPixels(picture, deflate);
    return joined([
        signature,
        ...chunk('IHDR', [uint32(width), uint32(height), sort]),
        ...chunk('IDAT', [zlibHeader, deflate.end(), uint32(checksum)]),
        ...chunk('IEND', []),
    ]);
}

type Bytes = Uint8Array | readonly number[];

function chunk(name: string, content: readonly Bytes[]): Bytes[] {
    const checked = joined([Array.from(name, sign => sign.charCodeAt(0)), ...content]);
    return [uint32(checked.length - name.length), checked, uint32(crc32(checked))];
}

function uint32(value: number): number[] {
    return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function joined(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
