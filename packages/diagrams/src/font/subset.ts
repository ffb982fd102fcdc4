import { type Font, viewOf } from './woff.ts';

/** What a browser needs to draw text without kerning and ligatures, which the measured widths do not have either. */
const kept = ['OS/2', 'head', 'hhea', 'maxp', 'name', 'gasp'];
/** Kerning, which typesetters use and pictures do not, and the table it refers to. */
export const kerning = ['GDEF', 'GPOS'];

/** The glyph of each character that a TrueType font has, by code points. */
export function charactersOf({ tables }: Font): Map<number, number> {
    const cmap = tables.get('cmap')!;
    const view = viewOf(cmap);
    const found = new Map<number, number>();
    for (let index = 0; index < view.getUint16(2); index++) {
        const at = view.getUint32(8 + 8 * index);
        if (view.getUint16(at) === 12) readGroups(viewOf(cmap.subarray(at)), found);
    }
    return found;
}

/**
 * The same font with the glyphs of these characters alone, without the programs that fit them to pixels; every other
 * glyph is empty. Numbers of glyphs stay.
 */
export function subset(font: Font, points: readonly number[]): Font {
    const known = charactersOf(font);
    const characters = points.filter(point => known.has(point)).sort((a, b) => a - b);
    const glyphs = new Glyphs(font);
    const used = new Set<number>([0]);
    const waiting = [0, ...characters.map(point => known.get(point)!)];
    for (const glyph of waiting) {
        used.add(glyph);
        for (const part of glyphs.partsOf(glyph)) if (!used.has(part)) waiting.push(part);
    }
    const tables = new Map<string, Uint8Array>(
        kept.flatMap(name => {
            const table = font.tables.get(name);
            return table ? [[name, table] as const] : [];
        }),
    );
    tables.set('hmtx', widthsOf(font, used));
    tables.set('post', postWithoutNames(font.tables.get('post')!));
    tables.set('cmap', cmapOf(characters.map(point => [point, known.get(point)!])));
    for (const [name, table] of glyphs.only(used)) tables.set(name, table);
    return { flavour: font.flavour, tables };
}

/** `cmap` of format 12: https://learn.microsoft.com/typography/opentype/spec/cmap */
function readGroups(view: DataView, found: Map<number, number>): void {
    for (let at = 16; at < 16 + 12 * view.getUint32(12); at += 12) {
        const [start, end, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
        for (let point = start; point <= end; point++) found.set(point, glyph + point - start);
    }
}

/** `cmap` of format 12, a group for each character. */
function cmapOf(characters: readonly (readonly [point: number, glyph: number])[]): Uint8Array {
    const bytes = new Uint8Array(28 + 12 * characters.length);
    const view = viewOf(bytes);
    view.setUint16(2, 1);
    view.setUint16(4, 3);
    view.setUint16(6, 10);
    view.setUint32(8, 12);
    view.setUint16(12, 12);
    view.setUint32(16, bytes.length - 12);
    view.setUint32(24, characters.length);
    for (const [index, [point, glyph]] of characters.entries()) {
        view.setUint32(28 + 12 * index, point);
        view.setUint32(32 + 12 * index, point);
        view.setUint32(36 + 12 * index, glyph);
    }
    return bytes;
}

/** `hmtx`, of these glyphs alone: zeros take no room in a packed font. */
function widthsOf({ tables }: Font, used: ReadonlySet<number>): Uint8Array {
    const all = tables.get('hmtx')!;
    // Behind the last width, which the glyphs that follow share, stand two bytes for each of them.
    const count = viewOf(tables.get('hhea')!).getUint16(34);
    const widths = all.slice();
    for (let glyph = 0; glyph < count - 1; glyph++)
        if (!used.has(glyph)) widths.fill(0, 4 * glyph, 4 * glyph + 4);
    return widths;
}

/** Version 3 says that glyphs have no names. */
function postWithoutNames(post: Uint8Array): Uint8Array {
    const bytes = post.slice(0, 32);
    viewOf(bytes).setUint32(0, 0x00030000);
    return bytes;
}

/** The outlines of a font: https://learn.microsoft.com/typography/opentype/spec/glyf */
class Glyphs {
    readonly #outlines: Uint8Array;
    readonly #starts: readonly number[];
    readonly #isLong: boolean;

    constructor({ tables }: Font) {
        this.#outlines = tables.get('glyf')!;
        const places = viewOf(tables.get('loca')!);
        this.#isLong = viewOf(tables.get('head')!).getUint16(50) === 1;
        this.#starts = Array.from({ length: viewOf(tables.get('maxp')!).getUint16(4) + 1 }, (_, glyph) =>
            this.#isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph),
        );
    }

    /** The glyphs that an accented letter is put together from. */
    partsOf(glyph: number): number[] {
        const bytes = this.#bytes(glyph);
        if (bytes.length === 0) return [];
        const view = viewOf(bytes);
        const parts: number[] = [];
        if (view.getInt16(0) >= 0) return parts;
        for (let at = 10, flags = moreParts; flags & moreParts; ) {
            flags = view.getUint16(at);
            parts.push(view.getUint16(at + 2));
            at += 4 + (flags & wordArguments ? 4 : 2);
            at += flags & scaled ? 2 : flags & scaledBoth ? 4 : flags & transformed ? 8 : 0;
        }
        return parts;
    }

    /** The tables with the outlines of these glyphs. */
    only(used: ReadonlySet<number>): [name: 'glyf' | 'loca', table: Uint8Array][] {
        const count = this.#starts.length - 1;
        const outlines = Array.from({ length: count }, (_, glyph) =>
            used.has(glyph) ? withoutProgram(this.#bytes(glyph)) : empty,
        );
        const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
        const loca = new Uint8Array((count + 1) * (this.#isLong ? 4 : 2));
        const places = viewOf(loca);
        let end = 0;
        for (const [glyph, bytes] of outlines.entries()) {
            glyf.set(bytes, end);
            end += bytes.length;
            if (this.#isLong) places.setUint32(4 * (glyph + 1), end);
            else places.setUint16(2 * (glyph + 1), end / 2);
        }
        return [
            ['glyf', glyf],
            ['loca', loca],
        ];
    }

    #bytes(glyph: number): Uint8Array {
        return this.#outlines.subarray(this.#starts[glyph], this.#starts[glyph + 1]);
    }
}

/** A simple outline tells its ends, then the program, then its points; in one put together from others it is last. */
function withoutProgram(outline: Uint8Array): Uint8Array {
    const view = viewOf(outline);
    const contours = outline.length === 0 ? -1 : view.getInt16(0);
    if (contours < 0) return outline;
    const at = 10 + 2 * contours;
    const size = view.getUint16(at);
    const rest = outline.subarray(at + 2 + size);
    // Outlines begin at multiples of four bytes.
    const short = new Uint8Array(Math.ceil((at + 2 + rest.length) / 4) * 4);
    short.set(outline.subarray(0, at));
    short.set(rest, at + 2);
    return short;
}

const empty = new Uint8Array();
const moreParts = 0x20;
const wordArguments = 0x01;
const scaled = 0x08;
const scaledBoth = 0x40;
const transformed = 0x80;
