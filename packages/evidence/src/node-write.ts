/** How a bundle takes its place on the disk. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BundleError } from './bundle/bundle.ts';

/**
 * Writes a file beside its place and renames it: what was there stays as it was until the new one is complete, and nothing
 * is left beside on failure. Follows a symbolic link and keeps the permissions.
 *
 * @throws BundleError that says why; the signal's reason when aborted
 */
export async function replaceFile(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    const target = await realpath(path).catch(() => path);
    const beside = join(dirname(target), `.${randomUUID()}.part`);
    try {
        const mode = await modeOf(target);
        const file = await open(beside, 'wx');
        try {
            await file.writeFile(bytes, signal ? { signal } : {});
            if (mode !== undefined) await file.chmod(mode);
            await file.sync();
        } finally {
            await file.close();
        }
        signal?.throwIfAborted();
        await rename(beside, target);
    } catch (error) {
        // Where it could not be made, there is nothing to remove.
        await rm(beside, { force: true }).catch(() => undefined);
        signal?.throwIfAborted();
        const { code = String(error) } = error as NodeJS.ErrnoException;
        throw new BundleError(`${path} cannot be written: ${troubles[code] ?? code}.`);
    }
}

/** The permissions of the file that is there. What is protected against writing is not replaced either. */
async function modeOf(target: string): Promise<number | undefined> {
    const there = await stat(target).catch(() => undefined);
    if (!there?.isFile()) return undefined;
    await (await open(target, 'r+')).close();
    return there.mode & 0o777;
}

const troubles: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder does not exist',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there, or another program holds the file open',
    EBUSY: 'another program holds the file open',
    EROFS: 'nothing can be written there',
    EISDIR: 'it is a folder',
    ENOTEMPTY: 'it is a folder',
    EEXIST: 'it is a folder',
    ENOSPC: 'there is no room left on the disk',
    EDQUOT: 'there is no room left on the disk',
    ENAMETOOLONG: 'its name is too long',
};
