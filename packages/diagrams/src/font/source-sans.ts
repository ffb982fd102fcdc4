import { fontFiles } from './files.generated.ts';
import type { FontWeight } from './measure.ts';
import { type Font, readWoff, writeTrueType } from './woff.ts';

const read = new Map<FontWeight, Font>();

/** A weight of the shipped font, unpacked when first asked for. */
export function sourceSans(weight: FontWeight): Font {
    let font = read.get(weight);
    if (!font) {
        font = readWoff(bytesOf(fontFiles[weight]));
        read.set(weight, font);
    }
    return font;
}

/** The shipped font, regular and semibold, as TrueType files: for programs that set text without a browser. */
export function trueTypeFonts(): readonly Uint8Array[] {
    trueType ??= ([400, 600] as const).map(weight => writeTrueType(sourceSans(weight)));
    return trueType;
}

let trueType: readonly Uint8Array[] | undefined;

function bytesOf(base64: string): Uint8Array {
    const signs = atob(base64);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
    return bytes;
}
