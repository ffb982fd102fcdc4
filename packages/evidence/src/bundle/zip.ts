import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of the bundle. */
export interface BundleFile {
    /** With `/` between folders. */
    readonly path: string;
    readonly bytes: Uint8Array;
    /** Where a workplace document comes from. */
    readonly from?: string;
}

/**
 * ZIP files carry local time without a zone: the same hour everywhere, at noon, so that no zone's clock change can
 * move it.
 */
const everyEntryDate = new Date(1980, 0, 1, 12);

/** Doing it again takes long and gains nothing. */
const compressedAlready = /\.(docx|xlsx|pptx|zip|png|jpe?g|gif|webp|mp[34]|m4[av])$/i;

/** So much is compressed at once before somebody else gets a turn and a cancellation is noticed. */
const chunkSize = 1 << 20;

/** A file as it stands in an archive, compressed where that gains something. */
export interface Packed {
    readonly path: string;
    /** Before it was compressed, in bytes. */
    readonly size: number;
    /** Adds it to an archive. */
    addTo(zip: Zip): void;
}

/**
 * The files as a ZIP archive, in the order given. The same files give the same bytes on every machine.
 *
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function zipped(files: readonly BundleFile[], signal?: AbortSignal): Promise<Uint8Array> {
    const all: Packed[] = [];
    for (const file of files) all.push(await pack(file, signal));
    return archive(all);
}

/**
 * Compresses a file as the archive will hold it.
 *
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function pack({ path, bytes }: BundleFile, signal?: AbortSignal): Promise<Packed> {
    const entry = compressedAlready.test(path)
        ? new ZipPassThrough(path)
        : new ZipDeflate(path, { level: 6 });
    entry.mtime = everyEntryDate;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    entry.ondata = (error, part) => {
        if (error) throw error;
        parts.push(part);
    };
    let at = 0;
    do {
        signal?.throwIfAborted();
        const end = at + chunkSize;
        entry.push(bytes.subarray(at, end), end >= bytes.length);
        at = end;
        if (at < bytes.length) await turn();
    } while (at < bytes.length);
    return {
        path,
        size: bytes.length,
        addTo(zip) {
            zip.add(entry);
            for (const [index, part] of parts.entries()) entry.ondata(null, part, index === parts.length - 1);
        },
    };
}

/** An archive of files that are packed, in the order given. */
export function archive(files: readonly Packed[]): Uint8Array {
    const parts: Uint8Array[] = [];
    const zip = new Zip((error, part) => {
        if (error) throw error;
        parts.push(part);
    });
    for (const file of files) file.addTo(zip);
    zip.end();
    return joined(parts);
}

/** Lets what else is waiting run first. */
export function turn(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, 0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
