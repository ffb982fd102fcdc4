import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { encodePng, type Pixels } from './encode.ts';

const white = 0xffffffff;
const ink = 0xff20140f;

/** A picture whose pixels somebody works out. */
function drawn(width: number, height: number, colour: (x: number, y: number) => number): Pixels {
    const pixels = Int32Array.from({ length: width * height }, (_, at) =>
        colour(at % width, Math.floor(at / width)),
    );
    return { width, height, pixels };
}

/** The chunks of a PNG by name; throws where a checksum is wrong. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
    const bytes = Buffer.from(png);
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < bytes.length; ) {
        const end = at + 8 + bytes.readUInt32BE(at);
        expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
        chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end));
        at = end + 4;
    }
    return chunks;
}

/** What another program unpacks: a zero before each row, then red, green and blue of each pixel. */
function expectSame(picture: Pixels): number {
    const png = encodePng(picture)!;
    const { width, height, pixels } = picture;
    const chunks = chunksOf(png);
    expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
    const rows = Array.from({ length: height }, (_, row) => [
        0,
        ...[...pixels.subarray(row * width, (row + 1) * width)].flatMap(pixel => [
            pixel & 0xff,
            (pixel >> 8) & 0xff,
            (pixel >> 16) & 0xff,
        ]),
    ]);
    expect(inflateSync(chunks.get('IDAT')!).equals(Buffer.from(rows.flat()))).toBe(true);
    return png.length;
}

describe('a drawing as a PNG', () => {
    it('says how large it is, and that it has eight bits of each colour', () => {
        const header = chunksOf(encodePng(drawn(300, 2, () => white))!).get('IHDR')!;
        expect([...header]).toEqual([0, 0, 1, 44, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
    });

    it.each([
        ['one pixel', 1, 1, () => ink],
        ['one column', 1, 40, (_: number, y: number) => (y % 3 ? white : ink)],
        ['an even area, of matches as long as they may be', 258, 90, () => white],
        ['a frame', 120, 80, (x: number, y: number) => (x % 119 && y % 79 ? white : ink)],
        ['rows that differ in their ends', 90, 60, (x: number, y: number) => (x > y ? white : ink)],
        [
            'letters that come again',
            200,
            30,
            (x: number, y: number) => 0xff000000 + (((x % 7) * y * 0x10305) % 0xffffff),
        ],
        ['what lies just within reach, and just beyond it', 10_922, 3, (x: number) => (x % 50 ? white : ink)],
        [
            'a row so long that the one above is out of reach',
            10_923,
            3,
            (x: number) => (x % 50 ? white : ink),
        ],
    ])('holds %s, as another program sees it', (_, width, height, colour) => {
        expectSame(drawn(width, height, colour));
    });

    it('holds what has nothing in it that comes again', () => {
        let random = 1;
        const noise = drawn(210, 210, () => {
            random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
            return (random | 0xff000000) >>> 0;
        });
        expect(expectSame(noise)).toBeLessThan(3 * 210 * 210 * 1.01);
    });

    it('is small where much is even', () => {
        expect(expectSame(drawn(1000, 500, x => (x === 500 ? ink : white)))).toBeLessThan(10_000);
    });
});

it('is nothing where something shines through', () => {
    const even = drawn(4, 4, () => white);
    expect(encodePng(even)).toBeDefined();
    even.pixels[7] = 0xfeffffff;
    expect(encodePng(even)).toBeUndefined();
    expect(encodePng(drawn(1, 1, () => 0))).toBeUndefined();
});
