import { expect, it } from 'vitest';
import { measureText } from '../font/measure.ts';
import { rasterisingInNode } from '../node.ts';
import { pngOf } from './png.ts';

/** Width and height of a PNG, in pixels; throws when it is none. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
}

function svg(text: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="'Source Sans 3', Arial"><rect width="200" height="40" fill="#fff"/><text x="5" y="25" font-size="16">${text}</text></svg>`;
}

const draw = (text: string, scale = 1): Promise<Uint8Array> => pngOf(svg(text), scale, rasterisingInNode);

it('is as large as the drawing, or twice as large', async () => {
    expect(sizeOf(await draw('Log the complaint'))).toEqual([200, 40]);
    expect(sizeOf(await draw('Log the complaint', 2))).toEqual([400, 80]);
});

it('draws text, in every language that the font has, and the same bytes each time', async () => {
    const texts = ['', 'Tŷ', 'Gŵyl', 'Ψη', 'Жи'];
    const drawn = await Promise.all(texts.map(text => draw(text)));
    expect(new Set(drawn.map(bytes => Buffer.from(bytes).toString('base64'))).size).toBe(texts.length);
    expect(await draw('Gŵyl')).toEqual(await draw('Gŵyl'));
    // ŵ is a letter of its own, not the box of what is missing.
    expect(await draw('ŵ')).not.toEqual(await draw('確'));
});

it('puts each letter where the measure of texts has it', async () => {
    const letters = [...'AVATAR To You'];
    const widths = letters.map((_, index) => measureText(letters.slice(0, index).join(''), 16, 400));
    const placed = svg(letters.join('')).replace('x="5"', `x="${widths.map(width => 5 + width).join(' ')}"`);
    expect(await draw(letters.join(''))).toEqual(await pngOf(placed, 1, rasterisingInNode));
});

it('draws what is bold in bold', async () => {
    const bold = svg('Gŵyl').replace('font-size', 'font-weight="600" font-size');
    expect(await pngOf(bold, 1, rasterisingInNode)).not.toEqual(await draw('Gŵyl'));
});

it('shows a box for what the font lacks', async () => {
    expect(await draw('確')).not.toEqual(await draw(''));
    expect(await draw('確')).toEqual(await draw('認'));
});

it('says that a text is no drawing, and goes on', async () => {
    await expect(pngOf('no drawing', 1, rasterisingInNode)).rejects.toThrow();
    expect(sizeOf(await draw('still here'))).toEqual([200, 40]);
});

it('keeps what shines through', async () => {
    const colours = 2;
    const coloursAndOpacity = 6;
    const sortOf = (png: Uint8Array): number => png[25]!;
    expect(sortOf(await draw('opaque'))).toBe(colours);
    const bare = svg('bare').replace(/<rect[^>]*>/, '');
    expect(sortOf(await pngOf(bare, 1, rasterisingInNode))).toBe(coloursAndOpacity);
});
