import { digest } from '../bundle/digest.ts';
import type { Manifest } from '../bundle/manifest.ts';
import { manifestPath, sumsPath } from '../bundle/manifest.ts';
import type { VerifyingKey } from '../sign/keys.ts';
import { contradictions, differences, disagreements, emptyFolders, nameProblems, shown } from './compare.ts';
import { readManifest, readSums } from './listed.ts';
import type { ZipEntry } from './read-zip.ts';
import { readZip, UnreadableZip } from './read-zip.ts';
import { type SignatureCheck, signatureOf, signatureProblems } from './signature.ts';

/** What is wrong with a bundle, in words; `path` names the file where it is one file. */
export interface BundleProblem {
    readonly kind:
        | 'unreadable'
        | 'changed'
        | 'missing'
        | 'added'
        | 'renamed'
        | 'manifest'
        | 'name'
        | 'unsafe'
        | 'signature';
    readonly path?: string;
    readonly message: string;
}

export interface Verification {
    /** True when nothing is wrong. */
    readonly whole: boolean;
    readonly problems: readonly BundleProblem[];
    /** Number of files that were compared. */
    readonly files: number;
    /** Absent when there is none that can be read. */
    readonly manifest?: Manifest;
    /**
     * SHA-256 of the sums, and by that of everything. Whoever noted it when the bundle was made can tell it from one
     * that was made anew.
     */
    readonly seal?: string;
    /** Where the manifest says that the bundle was signed. */
    readonly signature?: SignatureCheck;
}

/**
 * Is a bundle whole and unchanged? Compares each file with the manifest and the sums, and both with each other; where
 * there is a key, also whether it was signed with that. Takes any bytes: what is no bundle is a problem in the answer,
 * never an exception.
 */
export function verifyBundle(bytes: Uint8Array, key?: VerifyingKey): Verification {
    let entries: ZipEntry[];
    try {
        entries = readZip(bytes);
    } catch (error) {
        const why = error instanceof UnreadableZip ? error.message : 'it is damaged';
        const message = `This is not a whole ZIP file: ${why}.`;
        return { whole: false, problems: [{ kind: 'unreadable', message }], files: 0 };
    }
    const folders = entries.filter(isFolder);
    const files = entries.filter(entry => !isFolder(entry));
    const present = new Map(files.map(entry => [entry.path, entry]));
    const problems = [...nameProblems(entries), ...emptyFolders(folders, files), ...readProblems(files)];
    const sums = readSums(present.get(sumsPath)?.bytes);
    const manifest = readManifest(present.get(manifestPath)?.bytes);
    if (!sums) problems.push(unusable(present, sumsPath));
    if (!manifest) problems.push(unusable(present, manifestPath));
    if (sums && manifest) problems.push(...disagreements(sums, manifest));
    const vouched = manifest && isVouched(present, sums) ? manifest : undefined;
    if (sums && vouched) problems.push(...contradictions(present, vouched));
    if (sums || manifest) problems.push(...differences(present, wanted(sums, vouched)));
    const signature = manifest && signatureOf(manifest, key);
    if (sums || manifest) problems.push(...signatureProblems(present, manifest, key));
    return {
        whole: problems.length === 0,
        problems,
        files: files.length,
        ...(manifest ? { manifest } : {}),
        ...(sums ? { seal: digest(present.get(sumsPath)!.bytes!) } : {}),
        ...(signature ? { signature } : {}),
    };
}

/** Is the manifest the one that was made, as far as the sums tell? */
function isVouched(
    present: ReadonlyMap<string, ZipEntry>,
    sums: ReadonlyMap<string, string> | undefined,
): boolean {
    const found = present.get(manifestPath)?.bytes;
    return !sums || (found !== undefined && sums.get(manifestPath) === digest(found));
}

/** The sum that each file should have: the manifest's word where the sums vouch for it, else that of the sums. */
function wanted(
    sums: ReadonlyMap<string, string> | undefined,
    vouched: Manifest | undefined,
): ReadonlyMap<string, string> {
    const listed = vouched?.files.map(file => [file.path, file.sha256] as const) ?? [];
    return new Map([...(sums ?? []), ...listed]);
}

function isFolder(entry: ZipEntry): boolean {
    return entry.path.endsWith('/') && entry.bytes?.length === 0;
}

function readProblems(files: readonly ZipEntry[]): BundleProblem[] {
    return files
        .filter(entry => entry.problem !== undefined)
        .map(({ path, problem }) => ({
            kind: 'changed',
            path,
            message: `${shown(path)} is damaged: ${problem}.`,
        }));
}

function unusable(present: ReadonlyMap<string, ZipEntry>, path: string): BundleProblem {
    return present.has(path)
        ? { kind: 'manifest', path, message: `${path} is not as the bundle was made: it cannot be read.` }
        : { kind: 'missing', path, message: `${path} is missing, so this is not a whole evidence bundle.` };
}
