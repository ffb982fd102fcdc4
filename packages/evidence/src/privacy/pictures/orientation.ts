const orientationTag = 0x0112;

/**
 * How a picture is to be turned, from 1 (as it is) to 8, as its camera noted it: EXIF is a TIFF file without pictures, of which
 * the first directory is read.
 */
export function orientationOf(exif: Uint8Array): number {
    const tiff = startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif;
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
    const isLittle = startsWith(tiff, 'II');
    if (tiff.length < 8 || !(isLittle || startsWith(tiff, 'MM'))) return 1;
    const directory = view.getUint32(4, isLittle);
    if (directory + 2 > tiff.length) return 1;
    const count = view.getUint16(directory, isLittle);
    for (let index = 0; index < count; index++) {
        const entry = directory + 2 + index * 12;
        if (entry + 12 > tiff.length) return 1;
        if (view.getUint16(entry, isLittle) !== orientationTag) continue;
        const value = view.getUint16(entry + 8, isLittle);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

/** EXIF that says nothing but how a picture is to be turned. */
export function exifOf(orientation: number): Uint8Array {
    const tiff = new Uint8Array(26);
    const view = new DataView(tiff.buffer);
    tiff.set([0x4d, 0x4d, 0x00, 0x2a]);
    view.setUint32(4, 8);
    view.setUint16(8, 1);
    view.setUint16(10, orientationTag);
    // One number of two bytes.
    view.setUint16(12, 3);
    view.setUint32(14, 1);
    view.setUint16(18, orientation);
    return tiff;
}

/** Do bytes begin with these, each character standing for one of them? */
export function startsWith(bytes: Uint8Array, text: string): boolean {
    return [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Parts of a file behind each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

export function bytesOf(text: string): Uint8Array {
    return Uint8Array.from(text, character => character.charCodeAt(0));
}
