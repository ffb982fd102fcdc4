import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Mistake } from './mistake.ts';

/**
 * Writes a file beside its place and renames it, so that a reader never sees half of it and a failure leaves the old one.
 * Follows a symbolic link, keeps the permissions. Throws what the file system says.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then(
        found => found.mode,
        () => undefined,
    );
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
        await writeFile(beside, content, { flag: 'wx' });
        if (mode !== undefined) await chmod(beside, mode);
        await rename(beside, target);
    } catch (error) {
        await rm(beside, { force: true });
        throw Object.assign(error as Error, { path });
    }
}

/** Refuses to write a picture or a bundle over somebody's text. */
export function refuseSource(output: string): void {
    if (extname(output).toLowerCase() === '.proc')
        throw new Mistake(
            `${output} would be written over a document. Choose a name that does not end in .proc`,
        );
}
