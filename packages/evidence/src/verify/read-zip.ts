import { crc32 } from '@process-as-code/diagrams';
import { inflateSync } from 'fflate';
import { type Beside, trickOf } from './zip-tricks.ts';

/** An entry of an archive: its content, or in words why that cannot be read. */
export interface ZipEntry {
    readonly path: string;
    readonly bytes?: Uint8Array;
    readonly problem?: string;
    /** What makes it something else than a plain file or folder, as the end of a sentence. */
    readonly trick?: string;
}

/** An archive that cannot be read at all; the message says why. */
export class UnreadableZip extends Error {}

/** What a bundle may unpack to; an archive that claims more is not unpacked. */
const largestContent = 1024 * 1024 * 1024;
/** Deflate cannot pack tighter than this. */
const tightest = 1032;

/** How it was compressed, sums that follow the content, names in UTF-8. */
const knownFlags = 0b1000_0000_1110;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const dataDescriptor = 0x08074b50;

interface DirectoryEntry extends Omit<Beside, 'extras'> {
    readonly extra: Uint8Array;
    readonly flags: number;
    readonly method: number;
    readonly crc: number;
    readonly packed: number;
    readonly size: number;
    readonly offset: number;
}

/**
 * Every entry of a ZIP archive in the order of its directory, read strictly: names have to agree wherever they are
 * written, and every byte has to belong to an entry, so that nothing hides between the entries.
 *
 * @throws UnreadableZip when the archive is damaged as a whole, encrypted, or would unpack to more than
 *     `largestContent` bytes
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        const { entries, start } = readDirectory(bytes, view);
        refuseUnfit(entries);
        const extents = entries.map(entry => extent(bytes, view, entry));
        refuseGaps(extents, start);
        return entries.map((entry, index) => {
            const own = extents[index]!;
            const trick = trickOf({ ...entry, extras: [entry.extra, own.extra] });
            return { ...unpacked(bytes, entry, own), ...(trick === undefined ? {} : { trick }) };
        });
    } catch (error) {
        if (error instanceof RangeError)
            throw new UnreadableZip('parts of it are cut off or point outside of it');
        throw error;
    }
}

function readDirectory(bytes: Uint8Array, view: DataView): { entries: DirectoryEntry[]; start: number } {
    const end = bytes.length - 22;
    if (end < 0 || view.getUint32(end, true) !== endOfDirectory) {
        throw new UnreadableZip(
            'it does not end as a ZIP file ends; it may have been cut off, or something was added',
        );
    }
    const count = view.getUint16(end + 10, true);
    const size = view.getUint32(end + 12, true);
    const start = view.getUint32(end + 16, true);
    const simple = [4, 6, 20].every(field => view.getUint16(end + field, true) === 0);
    if (!simple || view.getUint16(end + 8, true) !== count || start + size !== end) {
        throw new UnreadableZip('its list of contents does not agree with itself');
    }
    const entries: DirectoryEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
        if (view.getUint32(at, true) !== directoryEntry)
            throw new UnreadableZip('its list of contents is damaged');
        const nameEnd = at + 46 + view.getUint16(at + 28, true);
        const extraEnd = nameEnd + view.getUint16(at + 30, true);
        const name = bytes.subarray(at + 46, nameEnd);
        const comment = view.getUint16(at + 32, true);
        entries.push({
            path: decoded(name),
            name,
            extra: bytes.subarray(nameEnd, extraEnd),
            comment,
            attributes: view.getUint32(at + 38, true),
            flags: view.getUint16(at + 8, true),
            method: view.getUint16(at + 10, true),
            crc: view.getUint32(at + 16, true),
            packed: view.getUint32(at + 20, true),
            size: view.getUint32(at + 24, true),
            offset: view.getUint32(at + 42, true),
        });
        at = extraEnd + comment;
    }
    if (at !== end) throw new UnreadableZip('its list of contents is damaged');
    return { entries, start };
}

/** Names that are not UTF-8 come from another tool; what does not decode shows as a replacement character. */
function decoded(name: Uint8Array): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(name);
}

function refuseUnfit(entries: readonly DirectoryEntry[]): void {
    const whole = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (whole > largestContent) throw new UnreadableZip('it would unpack to more than 1 GB');
    if (entries.some(entry => entry.size > entry.packed * tightest + 64)) {
        throw new UnreadableZip('it claims to unpack to more than it can hold');
    }
    if (entries.some(entry => entry.flags & ~knownFlags))
        throw new UnreadableZip('it is encrypted or of an unknown kind');
}

/** Where an entry stands, and whether its own header says the same as the list of contents. */
interface Extent {
    readonly start: number;
    readonly data: number;
    readonly end: number;
    readonly agrees: boolean;
    readonly extra: Uint8Array;
}

function extent(bytes: Uint8Array, view: DataView, entry: DirectoryEntry): Extent {
    const start = entry.offset;
    if (view.getUint32(start, true) !== localEntry)
        throw new UnreadableZip('its list of contents points nowhere');
    const nameEnd = start + 30 + view.getUint16(start + 26, true);
    const data = nameEnd + view.getUint16(start + 28, true);
    const end = data + entry.packed;
    const extra = bytes.subarray(nameEnd, data);
    const samePath = decoded(bytes.subarray(start + 30, nameEnd)) === entry.path;
    const sameForm =
        view.getUint16(start + 6, true) === entry.flags && view.getUint16(start + 8, true) === entry.method;
    const agrees = samePath && sameForm;
    const own = { start, data, extra };
    if (!(entry.flags & 8)) return { ...own, end, agrees: agrees && sameSums(view, start + 14, entry) };
    const marked = view.getUint32(end, true) === dataDescriptor ? 4 : 0;
    return { ...own, end: end + marked + 12, agrees: agrees && sameSums(view, end + marked, entry) };
}

function sameSums(view: DataView, at: number, { crc, packed, size }: DirectoryEntry): boolean {
    return [crc, packed, size].every((value, index) => view.getUint32(at + 4 * index, true) === value);
}

function refuseGaps(extents: readonly Extent[], directory: number): void {
    let at = 0;
    for (const { start, end } of extents.toSorted((a, b) => a.start - b.start)) {
        if (start !== at) throw new UnreadableZip('its entries overlap, or something stands between them');
        at = end;
    }
    if (at !== directory)
        throw new UnreadableZip('something stands between its entries and its list of contents');
}

function unpacked(bytes: Uint8Array, entry: DirectoryEntry, { data, agrees }: Extent): ZipEntry {
    const { path } = entry;
    if (!agrees) return { path, problem: 'its own header and the list of contents of the archive differ' };
    const packed = bytes.subarray(data, data + entry.packed);
    const content =
        entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.size) : undefined;
    if (!content) return { path, problem: 'its content is damaged' };
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
        return { path, problem: 'its content is not what was packed' };
    }
    return { path, bytes: content };
}

/** The fixed buffer keeps a lying entry from growing beyond its stated size. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
    try {
        return inflateSync(packed, { out: new Uint8Array(size) });
    } catch {
        return undefined;
    }
}
