import { crc32 } from '@process-as-code/diagrams';
import { bytesOf, exifOf, joined, orientationOf, startsWith } from './orientation.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** What may stand beside the picture: how its colours and its size are meant, and how it moves. */
const kept = /^(?:tRNS|gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/**
 * A PNG without what was written beside the picture: texts, EXIF, the time, whatever programs of their own add, and what stands
 * behind its end. The picture, its colours and how it is turned stay. Nothing where the bytes are no PNG.
 */
export function plainPng(bytes: Uint8Array): Uint8Array | undefined {
    if (!startsWith(bytes, signature)) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const parts = [bytes.subarray(0, signature.length)];
    let orientation = 1;
    let at = signature.length;
    while (at + 12 <= bytes.length) {
        const size = view.getUint32(at);
        const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
        const end = at + 12 + size;
        if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return undefined;
        if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4));
        // A capital says that no picture can be drawn without it.
        else if (/^[A-Z]/.test(type) || kept.test(type)) parts.push(bytes.subarray(at, end));
        if (type === 'IEND') return joined(withTurn(parts, orientation));
        at = end;
    }
    return undefined;
}

/** Behind the head of the picture, which comes first. */
function withTurn(parts: readonly Uint8Array[], orientation: number): readonly Uint8Array[] {
    return orientation === 1 ? parts : parts.toSpliced(2, 0, chunk('eXIf', exifOf(orientation)));
}

function chunk(type: string, content: Uint8Array): Uint8Array {
    const named = joined([bytesOf(type), content]);
    return joined([number(content.length), named, number(crc32(named))]);
}

function number(value: number): Uint8Array {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return bytes;
}
