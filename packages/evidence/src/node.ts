/** The bundle on the disk: reads what is named, writes the archive beside and renames it. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resvgWasm } from '@process-as-code/diagrams/node';
import { NodeFiles, versionControlRoot } from '@process-as-code/language/node';
import { buildBundle } from './bundle/build.ts';
import type { Bundle, BundleInput, BundleIo } from './bundle/bundle.ts';
import { BundleError } from './bundle/bundle.ts';
import { typstWasm } from './node-wasm.ts';

/** A larger file is no evidence that anyone can be sent. In bytes. */
const largestFile = 250 * 1024 * 1024;

export interface WriteOptions extends Pick<BundleIo, 'progress' | 'signal'> {
    /**
     * Folders outside of which nothing is read, symbolic links followed. Without them: the folder of each document, or
     * its version-control root.
     */
    readonly roots?: readonly string[];
}

/**
 * Builds the bundle and puts it at `path`. What was there stays as it was until the new bundle is complete; on failure
 * or cancellation nothing changes.
 *
 * @throws BundleError with a sentence for people; the signal's reason when aborted
 */
export async function writeBundle(
    path: string,
    input: BundleInput,
    options: WriteOptions = {},
): Promise<Bundle> {
    const target = resolve(path);
    await refuseInputs(target, input);
    const { progress, signal } = options;
    const bundle = await buildBundle(input, {
        read: fileReader(options.roots ?? rootsOf(input)),
        typst: typstWasm,
        resvg: resvgWasm,
        ...(progress ? { progress } : {}),
        ...(signal ? { signal } : {}),
    });
    await replace(target, bundle.bytes, signal);
    return bundle;
}

/** Reads files by URI, and none outside the given folders. What is refused is said in words. */
export function fileReader(roots: readonly string[]): BundleIo['read'] {
    const files = new NodeFiles(() => roots);
    return async uri => {
        const { state, size = 0 } = await files.facts(uri, false);
        if (state !== 'present') throw new Error(refusals[state]);
        const path = fileURLToPath(uri);
        if (!(await stat(path)).isFile()) throw new Error('it is not an ordinary file');
        if (size > largestFile) throw new Error('it is larger than 250 MB');
        try {
            return await readFile(path);
        } catch (error) {
            throw new Error(`it cannot be read (${codeOf(error)})`);
        }
    };
}

const refusals = {
    missing: 'there is no such file',
    folder: 'it is a folder, not a file',
    outside: 'it lies outside the folder',
    unreadable: 'it cannot be read',
    bundled: 'this is a copy of an evidence bundle, in which it stands elsewhere',
} as const;

function rootsOf(input: BundleInput): string[] {
    const files = [...input.sources.keys()].filter(uri => uri.startsWith('file:'));
    return [...new Set(files.map(uri => versionControlRoot(dirname(fileURLToPath(uri)))))];
}

/** The bundle must not take the place of what it is made from, by whatever name it is called. */
async function refuseInputs(target: string, input: BundleInput): Promise<void> {
    const there = await stat(target).catch(() => undefined);
    if (!there?.isFile()) return;
    for (const uri of [...input.sources.keys(), ...input.workspace.files.keys()]) {
        const file = uri.startsWith('file:')
            ? await stat(fileURLToPath(uri)).catch(() => undefined)
            : undefined;
        if (file?.dev === there.dev && file.ino === there.ino) {
            throw new BundleError(
                `${target} is part of what is exported. Choose another name for the bundle.`,
            );
        }
    }
}

async function replace(target: string, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
    const beside = join(dirname(target), `.${randomUUID()}.part`);
    try {
        const file = await open(beside, 'wx');
        try {
            await file.writeFile(bytes, signal ? { signal } : {});
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
        throw new BundleError(`${target} cannot be written: ${troubles[codeOf(error)] ?? codeOf(error)}.`);
    }
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

function codeOf(error: unknown): string {
    return (error as NodeJS.ErrnoException).code ?? String(error);
}
