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

/** What is compressed already: doing it again takes long and gains nothing. */
const packed = /\.(docx|xlsx|pptx|zip|png|jpe?g|gif|webp|mp[34]|m4[av])$/i;

/** So much is compressed at once before somebody else gets a turn and a cancellation is noticed. */
const chunkSize = 1 << 20;

/**
 * The files as a ZIP archive, in the order given. The same files give the same bytes on every machine.
 *
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function zipped(files: readonly BundleFile[], signal?: AbortSignal): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const zip = new Zip((error, part) => {
        if (error) throw error;
        parts.push(part);
    });
    for (const file of files) {
        const entry = packed.test(file.path)
            ? new ZipPassThrough(file.path)
            : new ZipDeflate(file.path, { level: 6 });
        entry.mtime = everyEntryDate;
        zip.add(entry);
        let at = 0;
        do {
            signal?.throwIfAborted();
            const end = at + chunkSize;
            entry.push(file.bytes.subarray(at, end), end >= file.bytes.length);
            at = end;
            if (at < file.bytes.length) await turn();
        } while (at < file.bytes.length);
    }
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
