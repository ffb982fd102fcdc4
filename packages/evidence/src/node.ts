/** The bundle on the disk: reads what is named, writes the archive beside and renames it. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionControlRoot } from '@process-as-code/language/node';
import { buildBundle } from './bundle/build.ts';
import type { Bundle, BundleInput, BundleIo } from './bundle/bundle.ts';
import { BundleError } from './bundle/bundle.ts';
import { sizeLimit } from './bundle/size.ts';
import { rasteriserBeside } from './node-rasteriser.ts';
import { fileReader } from './node-read.ts';
import { typesetterBeside } from './node-typesetter.ts';
import { replaceFile } from './node-write.ts';

export interface WriteOptions extends Pick<BundleIo, 'agree' | 'progress' | 'signal'> {
    /**
     * Folders outside of which nothing is read, symbolic links followed. Without them: the folder of each document, or
     * its version-control root.
     */
    readonly roots?: readonly string[];
    /** Whether it is the only bundle of this program: what is loaded for it is let go as soon as possible. */
    readonly isOnly?: boolean;
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
    const { roots, isOnly = false, ...wishes } = options;
    const io = { ...nodeIo(input, roots), typesetter: typesetterBeside(!isOnly) };
    const bundle = await buildBundle(input, { ...io, ...wishes });
    await replaceFile(target, bundle.bytes, options.signal);
    return bundle;
}

/** Lets the threads load what they make such a bundle with, while whoever wants it reads what it is made of. */
export function warmUp({ without = [] }: Pick<BundleInput, 'without'>): void {
    if (!without.includes('pdf')) typesetterBeside(true).warmUp();
    if (!without.includes('docx') || !(without.includes('diagrams') || without.includes('png')))
        rasteriserBeside.warmUp();
}

/** How a bundle of this input is made from the disk. `roots` as in the options of `writeBundle`. */
export function nodeIo(input: BundleInput, roots: readonly string[] = rootsOf(input)): BundleIo {
    return {
        read: fileReader(roots, sizeLimit(input)),
        typesetter: typesetterBeside(true),
        rasteriser: rasteriserBeside,
    };
}

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
