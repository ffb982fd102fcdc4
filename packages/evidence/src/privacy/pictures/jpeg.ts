import { bytesOf, exifOf, joined, orientationOf, startsWith } from './orientation.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const exifSegment = 0xe1;
const comment = 0xfe;

/**
 * A JPEG without what was written beside the picture: EXIF, XMP, IPTC, comments, previews, depth maps and films behind its end.
 * The picture itself, its colours and how it is turned stay. Nothing where the bytes are no JPEG.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
    if (!startsWith(bytes, '\xff\xd8')) return undefined;
    const parts: Uint8Array[] = [];
    let orientation = 1;
    let hasPicture = false;
    let at = 2;
    while (at < bytes.length) {
        if (bytes[at] !== 0xff) return undefined;
        const marker = bytes[at + 1];
        // Any number of bytes may fill the room before a marker.
        if (marker === 0xff) at++;
        else if (marker === endOfImage) break;
        else {
            const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
            const end = at + 2 + length;
            if (marker === undefined || length < 2 || end > bytes.length) return undefined;
            const segment = bytes.subarray(at, end);
            if (marker === exifSegment && startsWith(segment.subarray(4), 'Exif\0\0'))
                orientation = orientationOf(segment.subarray(4));
            parts.push(...kept(marker, segment));
            at = end;
            if (marker === startOfScan) {
                hasPicture = true;
                at = endOfScan(bytes, end);
                parts.push(bytes.subarray(end, at));
            }
        }
    }
    if (!hasPicture) return undefined;
    const head = Uint8Array.of(0xff, startOfImage);
    return joined([head, ...turned(orientation), ...parts, Uint8Array.of(0xff, endOfImage)]);
}

/** What a segment is needed for the picture, or nothing. */
function kept(marker: number, segment: Uint8Array): Uint8Array[] {
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (!isApplication) return marker === comment ? [] : [segment];
    const content = segment.subarray(4);
    // Density and version; not the preview behind them.
    if (startsWith(content, 'JFIF\0') && content.length >= 14)
        return [joined([Uint8Array.of(0xff, 0xe0, 0, 16), content.subarray(0, 12), Uint8Array.of(0, 0)])];
    if (startsWith(content, 'ICC_PROFILE\0') || startsWith(content, 'Adobe')) return [segment];
    return [];
}

/** Where the next marker stands behind the compressed picture, in which a marker's first byte is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
    let at = bytes.indexOf(0xff, start);
    while (at >= 0) {
        const next = bytes[at + 1] ?? 0;
        if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
        at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
    }
    return bytes.length;
}

function turned(orientation: number): Uint8Array[] {
    if (orientation === 1) return [];
    const content = joined([bytesOf('Exif\0\0'), exifOf(orientation)]);
    return [joined([Uint8Array.of(0xff, exifSegment, 0, content.length + 2), content])];
}
