import { fontFiles } from './files.generated.ts';
import type { FontWeight } from './measure.ts';
import { charactersOf } from './subset.ts';
import { type Font, readWoff, writeTrueType } from './woff.ts';

/** Some of the characters of the font: Latin, Greek, Cyrillic … */
export interface FontPart {
    readonly font: Font;
    /** The glyph of each character. */
    readonly characters: ReadonlyMap<number, number>;
}

const read = new Map<FontWeight, readonly FontPart[]>();

/** The parts of the shipped font; a character is taken from the first that has it. Unpacked when first asked for. */
export function sourceSans(weight: FontWeight): readonly FontPart[] {
    let parts = read.get(weight);
    if (!parts) {
        parts = fontFiles
            .filter(file => file.weight === weight)
            .map(({ woff }) => {
                const font = readWoff(Uint8Array.from(atob(woff), sign => sign.charCodeAt(0)));
                return { font, characters: charactersOf(font) };
            });
        read.set(weight, parts);
    }
    return parts;
}

/** The shipped font, regular and semibold, as TrueType files: for programs that set text without a browser. */
export function trueTypeFonts(): Uint8Array[] {
    return ([400, 600] as const).flatMap(weight => sourceSans(weight).map(({ font }) => writeTrueType(font)));
}
