import { fontFiles } from './files.generated.ts';
import type { FontWeight } from './measure.ts';
import { kerning } from './subset.ts';
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
    kerned ??= both(writeTrueType);
    return kerned;
}

/**
 * The same without kerning, for pictures: their texts are as wide as `measureText` says, and a picture is drawn in a tenth less time.
 */
export function trueTypeFontsWithoutKerning(): readonly Uint8Array[] {
    unkerned ??= both(({ flavour, tables }) =>
        writeTrueType({ flavour, tables: new Map([...tables].filter(([name]) => !kerning.includes(name))) }),
    );
    return unkerned;
}

let kerned: readonly Uint8Array[] | undefined;
let unkerned: readonly Uint8Array[] | undefined;

function both(make: (font: Font) => Uint8Array): readonly Uint8Array[] {
    return ([400, 600] as const).map(weight => make(sourceSans(weight)));
}

function bytesOf(base64: string): Uint8Array {
    const signs = atob(base64);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
    return bytes;
}
