import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngOf } from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { describe, expect, it } from 'vitest';
import { joined } from './orientation.ts';
import { withoutTraces } from './pictures.ts';

/** Made with Pillow: "Jane Secret", camera, place and time wherever a format takes them, turned by a quarter (6), and more behind the end. */
const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)));
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The picture as somebody sees it who knows of no EXIF. */
async function seen(bytes: Uint8Array, type: string): Promise<string> {
    const data = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"><image width="24" height="16" href="${data}"/></svg>`;
    return Buffer.from(await pngOf(svg, 1, rasterisingInNode)).toString('base64');
}

describe.each([
    ['photo.jpg', 'jpeg', 'ICC_PROFILE'],
    ['screen.png', 'png', 'pHYs'],
    ['web.webp', 'webp', 'ICCP'],
])('%s', (name, type, needed) => {
    const bytes = sample(name);
    const { bytes: plain, isLeftAsIs } = withoutTraces(bytes, name);

    it('says nothing of who, where, when and with what', () => {
        expect(latin(bytes)).toMatch(/Jane Secret/);
        expect(latin(plain)).not.toMatch(/Secret|Jane|2026|Model X|8BIM|xmp|behind|tEXt|zTXt|iTXt|tIME|XMP/i);
        expect(isLeftAsIs).toBe(false);
    });

    it('looks the same: the picture, its colours, and how it is turned', async () => {
        expect(await seen(plain, type)).toBe(await seen(bytes, type));
        expect(latin(plain)).toContain(needed);
        // The tag 0x0112, one number of two bytes, 6: turn it by a quarter.
        expect(latin(plain)).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06');
    });

    it('is left as it is the next time', () => {
        expect(withoutTraces(plain, name).bytes).toEqual(plain);
    });

    it('cut off anywhere it is never taken for a whole one with its traces', () => {
        for (let end = 0; end < bytes.length; end += 7) {
            const part = bytes.subarray(0, end);
            const { bytes: left, isLeftAsIs } = withoutTraces(part, name);
            expect(isLeftAsIs || !latin(left).includes('Jane Secret')).toBe(true);
        }
    });

    it('with any byte changed it does not fail', () => {
        for (let at = 0; at < bytes.length; at++) {
            const changed = bytes.slice();
            changed[at] = 0xff - changed[at]!;
            expect(() => withoutTraces(changed, name)).not.toThrow();
        }
    });
});

describe('other pictures', () => {
    it('what needs nothing taken from it stays the same, byte by byte', () => {
        for (const name of ['plain.webp', 'cmyk.jpg'])
            expect(withoutTraces(sample(name), name)).toEqual({ bytes: sample(name), isLeftAsIs: false });
    });

    it('a moving one keeps its frames', () => {
        const { bytes } = withoutTraces(sample('moving.webp'), 'moving.webp');
        expect(latin(sample('moving.webp'))).toMatch(/Secret/);
        expect(latin(bytes)).not.toMatch(/Secret|EXIF|XMP/);
        expect(latin(bytes).split('ANMF')).toHaveLength(3);
    });

    it('a preview in the head of a JPEG goes too', () => {
        const bytes = sample('cmyk.jpg');
        const preview = [1, 1, 0x53, 0x65, 0x63];
        const app0 = [0xff, 0xe0, 0, 16 + 3, ...Buffer.from('JFIF\0'), 1, 2, 1, 0, 72, 0, 72, ...preview];
        const withPreview = joined([bytes.subarray(0, 2), Uint8Array.from(app0), bytes.subarray(2)]);
        expect(latin(withPreview)).toContain('Sec');
        expect(latin(withoutTraces(withPreview, 'a.jpg').bytes)).not.toContain('Sec');
    });

    it('is known by what it holds, not by its name', () => {
        expect(latin(withoutTraces(sample('photo.jpg'), 'photo.png').bytes)).not.toContain('Secret');
        expect(latin(withoutTraces(sample('photo.jpg'), 'evidence').bytes)).not.toContain('Secret');
    });

    it('says of what it cannot read that it is left as it is', () => {
        expect(withoutTraces(new Uint8Array([0, 0, 0, 24]), 'IMG_1.HEIC').isLeftAsIs).toBe(true);
        expect(withoutTraces(sample('photo.jpg').subarray(0, 300), 'a').isLeftAsIs).toBe(true);
        expect(withoutTraces(new Uint8Array(), 'empty.csv')).toEqual({
            bytes: new Uint8Array(),
            isLeftAsIs: false,
        });
    });
});
