import { bytesOf, exifOf, joined, orientationOf, startsWith } from './orientation.ts';

/** The picture, its frames, its transparency and its colours. */
const kept = /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/;

/** Bits by which the head tells what else is there. */
const saysExif = 0x08;
const saysXmp = 0x04;

/**
 * A WebP without what was written beside the picture: EXIF, XMP, whatever programs of their own add, and what stands behind its
 * end. The picture, its colours and how it is turned stay. Nothing where the bytes are no WebP.
 */
export function plainWebp(bytes: Uint8Array): Uint8Array | undefined {
    if (bytes.length < 12 || !startsWith(bytes, 'RIFF') || !startsWith(bytes.subarray(8), 'WEBP'))
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const last = 8 + view.getUint32(4, true);
    if (last > bytes.length) return undefined;
    const parts: Uint8Array[] = [];
    let orientation = 1;
    let head: Uint8Array | undefined;
    let at = 12;
    while (at + 8 <= last) {
        const type = String.fromCharCode(...bytes.subarray(at, at + 4));
        const size = view.getUint32(at + 4, true);
        const end = at + 8 + size;
        if (end > last) return undefined;
        if (type === 'EXIF') orientation = orientationOf(bytes.subarray(at + 8, end));
        if (kept.test(type)) {
            const part = chunk(type, bytes.subarray(at + 8, end));
            if (type === 'VP8X') head = part;
            parts.push(part);
        }
        at = end + (size % 2);
    }
    if (parts.length === 0) return undefined;
    if (head) head[8] = ((head[8] ?? 0) & ~(saysExif | saysXmp)) | (orientation === 1 ? 0 : saysExif);
    if (head && orientation !== 1) parts.push(chunk('EXIF', exifOf(orientation)));
    const content = joined([bytesOf('WEBP'), ...parts]);
    return joined([bytesOf('RIFF'), number(content.length), content]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
    const room = Uint8Array.from({ length: content.length % 2 });
    return joined([bytesOf(type), number(content.length), content, room]);
}

function number(value: number): Uint8Array {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value, true);
    return bytes;
}
