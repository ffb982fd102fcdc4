import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../verify/read-zip.ts';
import { encoded } from './digest.ts';
import { zipped } from './zip.ts';

describe('the archive', () => {
    it('holds what was put in, large files and empty ones', async () => {
        const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 251);
        const files = [
            { path: 'a/ä.txt', bytes: encoded('Größe') },
            { path: 'empty', bytes: new Uint8Array() },
            { path: 'large.bin', bytes: large },
        ];
        const bytes = await zipped(files);
        const unpacked = unzipSync(bytes);
        expect(Object.keys(unpacked)).toEqual(['a/ä.txt', 'empty', 'large.bin']);
        for (const { path, bytes: content } of files)
            expect(Buffer.compare(unpacked[path]!, content)).toBe(0);
        expect(readZip(bytes).every(entry => entry.bytes)).toBe(true);
    });

    it('carries the same date in every entry', async () => {
        const bytes = Buffer.from(await zipped([{ path: 'a', bytes: encoded('a') }]));
        // Noon on 1 January 1980, in the format of MS-DOS.
        expect(bytes.readUInt16LE(10)).toBe(12 << 11);
        expect(bytes.readUInt16LE(12)).toBe((0 << 9) | (1 << 5) | 1);
    });

    it('stops in the middle of a large file', async () => {
        const stop = new AbortController();
        const made = zipped([{ path: 'large', bytes: new Uint8Array(20_000_000) }], stop.signal);
        setTimeout(() => stop.abort(new Error('enough')), 1);
        await expect(made).rejects.toThrow('enough');
    });
});
