/** Files that a bundle copies from the disk. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeFiles } from '@process-as-code/language/node';
import type { BundleIo } from './bundle/bundle.ts';
import { sizeWords } from './bundle/size.ts';

/** Whoever saves a file is done with it by then. */
const attempts = 3;

/**
 * Reads files by URI: none outside the given folders, symbolic links followed, none that is larger than `limit` bytes, and
 * none half old, half new. What is refused is said in words.
 */
export function fileReader(roots: readonly string[], limit: number): BundleIo['read'] {
    const files = new NodeFiles(() => roots);
    return async uri => {
        for (let attempt = 0; attempt < attempts; attempt++) {
            const bytes = await readOnce(files, uri, limit);
            if (bytes) return bytes;
        }
        throw new Error('it was changed while it was read; wait until it is saved, and export again');
    };
}

/** Nothing where the file changed meanwhile. */
async function readOnce(files: NodeFiles, uri: string, limit: number): Promise<Uint8Array | undefined> {
    await refuseUnfit(files, uri);
    const path = fileURLToPath(uri);
    const file = await opened(path);
    try {
        const before = await file.stat({ bigint: true });
        if (!before.isFile()) throw new Error('it is not an ordinary file');
        // A link may have been turned round: what was opened has to be what lies inside.
        await refuseUnfit(files, uri);
        const there = await stat(path, { bigint: true }).catch(() => undefined);
        if (there?.ino !== before.ino || there.dev !== before.dev) return undefined;
        if (before.size > limit) throw new Error(`it is larger than ${sizeWords(limit)}`);
        const bytes = await contentOf(file, Number(before.size));
        const after = await file.stat({ bigint: true });
        return after.size === before.size && after.mtimeNs === before.mtimeNs ? bytes : undefined;
    } finally {
        await file.close();
    }
}

async function refuseUnfit(files: NodeFiles, uri: string): Promise<void> {
    const { state } = await files.facts(uri, false);
    if (state !== 'present') throw new Error(refusals[state]);
}

const refusals = {
    missing: 'there is no such file',
    folder: 'it is a folder, not a file',
    outside: 'it lies outside the folder',
    unreadable: 'it cannot be read',
    bundled: 'this is a copy of an evidence bundle, in which it stands elsewhere',
} as const;

async function opened(path: string): Promise<FileHandle> {
    try {
        // A pipe would wait for somebody to write into it. Windows has no such flag.
        return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException;
        throw new Error(troubles[code] ?? `it cannot be read (${code})`);
    }
}

const troubles: Readonly<Record<string, string>> = {
    ENOENT: refusals.missing,
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    EBUSY: 'another program holds it open',
};

/** So many bytes from the beginning; nothing where the file ends before. */
async function contentOf(file: FileHandle, size: number): Promise<Uint8Array | undefined> {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
        const { bytesRead } = await file.read(bytes, at, size - at, at);
        if (bytesRead === 0) return undefined;
        at += bytesRead;
    }
    return bytes;
}
