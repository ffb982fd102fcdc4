import { unzlibSync } from 'fflate';

/** The fonts of the report as TrueType: regular and semibold, for languages in Latin, Greek and Cyrillic letters. */
export async function pdfFonts(): Promise<Uint8Array[]> {
    const { woffFiles } = await import('./fonts.generated.ts');
    return woffFiles.map(file => trueType(Uint8Array.from(atob(file), sign => sign.charCodeAt(0))));
}

const woffHeader = 44;
const woffEntry = 20;
const header = 12;
const entry = 16;

/** Unpacks WOFF 1.0, which is TrueType with each table compressed: https://www.w3.org/TR/WOFF/ */
export function trueType(woff: Uint8Array): Uint8Array {
    const from = new DataView(woff.buffer, woff.byteOffset, woff.length);
    const font = new Uint8Array(from.getUint32(16));
    const to = new DataView(font.buffer);
    const tables = from.getUint16(12);
    const power = Math.floor(Math.log2(tables));
    to.setUint32(0, from.getUint32(4));
    to.setUint16(4, tables);
    to.setUint16(6, entry * 2 ** power);
    to.setUint16(8, power);
    to.setUint16(10, entry * (tables - 2 ** power));
    let end = header + entry * tables;
    for (let index = 0; index < tables; index++) {
        const source = woffHeader + woffEntry * index;
        const target = header + entry * index;
        const [offset, packed, size] = [4, 8, 12].map(at => from.getUint32(source + at)) as [
            number,
            number,
            number,
        ];
        const bytes = woff.subarray(offset, offset + packed);
        to.setUint32(target, from.getUint32(source));
        to.setUint32(target + 4, from.getUint32(source + 16));
        to.setUint32(target + 8, end);
        to.setUint32(target + 12, size);
        font.set(packed < size ? unzlibSync(bytes) : bytes, end);
        end += Math.ceil(size / 4) * 4;
    }
    return font;
}
