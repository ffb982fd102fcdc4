import { unzlibSync, zlibSync } from 'fflate';

/** A font as its tables, by their four-letter names. */
export interface Font {
    /** Signature of the format of its outlines. */
    readonly flavour: number;
    readonly tables: ReadonlyMap<string, Uint8Array>;
}

const woffSignature = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const header = 12;
const entry = 16;

/** Reads a font from WOFF 1.0: https://www.w3.org/TR/WOFF/ */
export function readWoff(woff: Uint8Array): Font {
    const view = viewOf(woff);
    const tables = new Map<string, Uint8Array>();
    for (let index = 0; index < view.getUint16(12); index++) {
        const at = woffHeader + woffEntry * index;
        const [offset, packed, size] = [4, 8, 12].map(field => view.getUint32(at + field)) as Three;
        const bytes = woff.subarray(offset, offset + packed);
        tables.set(
            String.fromCharCode(...woff.subarray(at, at + 4)),
            packed < size ? unzlibSync(bytes) : bytes,
        );
    }
    return { flavour: view.getUint32(4), tables };
}

type Three = [number, number, number];

/** Writes a font as WOFF 1.0; the same font gives the same bytes. */
export function writeWoff({ flavour, tables }: Font): Uint8Array {
    const packed = inOrder(tables).map(([name, bytes]) => {
        const small = zlibSync(bytes, { level: 6 });
        return { name, bytes, data: small.length < bytes.length ? small : bytes };
    });
    const start = woffHeader + woffEntry * packed.length;
    const size = packed.reduce((sum, { data }) => sum + padded(data.length), start);
    const woff = new Uint8Array(size);
    const view = viewOf(woff);
    view.setUint32(0, woffSignature);
    view.setUint32(4, flavour);
    view.setUint32(8, size);
    view.setUint16(12, packed.length);
    view.setUint32(
        16,
        packed.reduce((sum, { bytes }) => sum + padded(bytes.length), header + entry * packed.length),
    );
    let end = start;
    for (const [index, { name, bytes, data }] of packed.entries()) {
        const at = woffHeader + woffEntry * index;
        writeName(woff, at, name);
        const fields = [end, data.length, bytes.length, checksum(bytes)];
        fields.forEach((value, field) => {
            view.setUint32(at + 4 + 4 * field, value);
        });
        woff.set(data, end);
        end += padded(data.length);
    }
    return woff;
}

/** Writes a font as TrueType. */
export function writeTrueType({ flavour, tables }: Font): Uint8Array {
    const all = inOrder(tables);
    const start = header + entry * all.length;
    const font = new Uint8Array(all.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
    const view = viewOf(font);
    const power = Math.floor(Math.log2(all.length));
    view.setUint32(0, flavour);
    view.setUint16(4, all.length);
    view.setUint16(6, entry * 2 ** power);
    view.setUint16(8, power);
    view.setUint16(10, entry * (all.length - 2 ** power));
    let end = start;
    for (const [index, [name, bytes]] of all.entries()) {
        const at = header + entry * index;
        writeName(font, at, name);
        const fields = [checksum(bytes), end, bytes.length];
        fields.forEach((value, field) => {
            view.setUint32(at + 4 + 4 * field, value);
        });
        font.set(bytes, end);
        end += padded(bytes.length);
    }
    return font;
}

/** Reads and writes its numbers, big end first. */
export function viewOf(bytes: Uint8Array): DataView {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function inOrder(tables: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
    return [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
}

function writeName(bytes: Uint8Array, at: number, name: string): void {
    for (let index = 0; index < 4; index++) bytes[at + index] = name.charCodeAt(index);
}

/** Sum of the table as numbers of four bytes, with zeros behind its end. */
function checksum(bytes: Uint8Array): number {
    const view = viewOf(bytes);
    const whole = bytes.length - (bytes.length % 4);
    let sum = 0;
    for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) | 0;
    for (let at = whole; at < bytes.length; at++) sum = (sum + (bytes[at]! << (24 - 8 * (at % 4)))) | 0;
    return sum >>> 0;
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
    return Math.ceil(length / 4) * 4;
}
