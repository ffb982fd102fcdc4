import { ZipPassThrough } from 'fflate';

/** The checksum of ZIP archives and of PNG pictures. */
export function crc32(content: Uint8Array): number {
    const counter = new ZipPassThrough('');
    counter.ondata = () => {};
    counter.push(content, true);
    return counter.crc >>> 0;
}
