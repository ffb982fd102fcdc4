import { advances } from './metrics.generated.ts';

export type FontWeight = 400 | 600;

/** Share of the font size from the middle of a line down to the base line on which its capitals look centred. */
export const baselineShift = 0.34;

const tables = { 400: widthTable(400), 600: widthTable(600) };
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Width of a text on one line, in the unit of `size` (the font size), in Source Sans 3.
 * Characters that the font lacks are taken as wide as scripts of their kind usually are in the fonts that stand in.
 */
export function measureText(text: string, size: number, weight: FontWeight): number {
    const table = tables[weight];
    let width = 0;
    for (let index = 0; index < text.length; index++) {
        const known = table.get(text.charCodeAt(index));
        if (known === undefined) return measureForeign(text, size, table);
        width += known;
    }
    return (width * size) / 1000;
}

/** The characters of a text as a reader counts them: an emoji of several code points is one. */
export function characters(text: string): string[] {
    return isPlain(text) ? [...text] : Array.from(graphemes.segment(text), part => part.segment);
}

/**
 * The characters of a text that the shipped font has no sign for, each once, in the order in which they come: in a
 * PNG and a PDF, which take nothing from the machine, they become empty boxes.
 */
export function charactersWithoutSign(text: string): string[] {
    const foreign = [...new Set(text)].filter(sign => isUnknown(sign.codePointAt(0)!));
    if (foreign.length === 0) return [];
    const found = new Set(foreign);
    return [...new Set(characters(text))].filter(character => [...character].some(sign => found.has(sign)));
}

/** Joiners, controls and blanks are nothing to be seen, and `�` stands for what cannot be shown anyway. */
function isUnknown(point: number): boolean {
    return (
        point !== 0xfffd &&
        !tables[400].has(point) &&
        !/[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(String.fromCodePoint(point))
    );
}

/** No character of it joins with another. */
function isPlain(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x300) return false;
    return true;
}

function measureForeign(text: string, size: number, table: ReadonlyMap<number, number>): number {
    let width = 0;
    for (const character of characters(text)) {
        const first = character.codePointAt(0)!;
        width += character.length === 1 || !isWide(first) ? sumOf(character, table) : 1250;
    }
    return (width * size) / 1000;
}

function sumOf(character: string, table: ReadonlyMap<number, number>): number {
    let width = 0;
    for (const part of character)
        width += table.get(part.codePointAt(0)!) ?? fallbackWidth(part.codePointAt(0)!);
    return width;
}

function fallbackWidth(point: number): number {
    if (/\p{Mark}|\p{Cf}/u.test(String.fromCodePoint(point))) return 0;
    if (isWide(point)) return 1250;
    // Chinese, Japanese, Korean and their full-width forms stand in squares.
    if ((point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xd7ff)) return 1000;
    if ((point >= 0xf900 && point <= 0xfaff) || (point >= 0xff00 && point <= 0xff60) || point >= 0x20000)
        return 1000;
    return 700;
}

/** Emoji and pictures. */
function isWide(point: number): boolean {
    return (point >= 0x1f000 && point <= 0x1ffff) || (point >= 0x2600 && point <= 0x27bf);
}

function widthTable(weight: FontWeight): ReadonlyMap<number, number> {
    const table = new Map<number, number>();
    for (const [first, widths] of advances[weight]) {
        widths.forEach((width, index) => {
            table.set(first + index, width);
        });
    }
    return table;
}
