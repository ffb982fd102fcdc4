import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Colours of a PNG with a palette. */
const most = 256;

/** Writes a screenshot anew with the 256 colours that are most frequent in it, which takes a third of the room. */
export async function makeSmall(png: string, near: Page): Promise<void> {
    const page = await near.context().newPage();
    try {
        const source = `data:image/png;base64,${await readFile(png, 'base64')}`;
        const [width, height, drawn] = await page.evaluate<[number, number, string]>(
            `(${pixelsOf})(${JSON.stringify(source)})`,
        );
        const pixels = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
        await writeFile(png, withPalette(width, height, pixels));
    } finally {
        await page.close();
    }
}

// In the page: width, height, and four bytes for each pixel.
const pixelsOf = `async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const reader = new FileReader();
    reader.readAsDataURL(new Blob([canvas.getImageData(0, 0, width, height).data]));
    await new Promise(done => (reader.onload = done));
    return [width, height, reader.result];
}`;

function withPalette(width: number, height: number, pixels: Buffer): Buffer {
    const colours = Array.from({ length: width * height }, (_, at) => pixels.readUIntBE(at * 4, 3));
    const counts = new Map<number, number>();
    for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    const palette = [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([colour]) => colour);
    const index = new Map([...counts.keys()].map(colour => [colour, nearest(palette, colour)]));
    // Each row begins with its filter: none.
    const rows = Buffer.alloc(height * (width + 1));
    colours.forEach((colour, at) => {
        rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index.get(colour)!;
    });
    const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    return Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        chunk('IHDR', head),
        chunk('PLTE', Buffer.from(palette.flatMap(parts))),
        chunk('IDAT', deflateSync(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}

function nearest(palette: readonly number[], colour: number): number {
    const wanted = parts(colour);
    const distance = (other: number) =>
        parts(other).reduce((sum, part, at) => sum + (part - wanted[at]!) ** 2, 0);
    return palette.reduce((best, other, at) => (distance(other) < distance(palette[best]!) ? at : best), 0);
}

function parts(colour: number): number[] {
    return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
}
