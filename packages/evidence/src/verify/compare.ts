import { digest } from '../bundle/digest.ts';
import type { Manifest } from '../bundle/manifest.ts';
import { manifestPath, signaturePath, sumsPath } from '../bundle/manifest.ts';
import { safePath } from '../bundle/names.ts';
import type { ZipEntry } from './read-zip.ts';
import type { BundleProblem } from './verify.ts';

/** Names that unpack to somewhere else, or onto each other, and what is no plain file or folder. */
export function nameProblems(entries: readonly ZipEntry[]): BundleProblem[] {
    const problems: BundleProblem[] = [];
    const seen = new Map<string, string>();
    const folders = new Set(entries.flatMap(({ path }) => foldersOf(path)).map(anyCase));
    for (const { path, trick } of entries) {
        const plain = path.replace(/\/$/, '');
        const key = anyCase(plain);
        const other = seen.get(key);
        if (safePath(plain) !== plain) {
            problems.push(named(path, 'has a name that is not safe to unpack.'));
        } else if (other === path) {
            problems.push(named(path, 'is in the bundle more than once.'));
        } else if (other !== undefined) {
            problems.push(named(path, `is unpacked over ${shown(other)} on many machines.`));
        }
        if (plain === path && folders.has(key)) problems.push(named(path, 'is a file and a folder at once.'));
        if (trick !== undefined) problems.push({ ...named(path, `${trick}.`), kind: 'unsafe' });
        seen.set(key, path);
    }
    return problems;
}

/** `a/b/c` stands in `a` and `a/b`. */
function foldersOf(path: string): string[] {
    const segments = path.split('/').slice(0, -1);
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** What many file systems take for the same name is the same. */
function anyCase(path: string): string {
    return path.normalize('NFC').toLowerCase();
}

function named(path: string, what: string): BundleProblem {
    return { kind: 'name', path, message: `${shown(path)} ${what}` };
}

/** Folders in which nothing stands: whoever packs a bundle again adds those that its files stand in, and no others. */
export function emptyFolders(folders: readonly ZipEntry[], files: readonly ZipEntry[]): BundleProblem[] {
    return folders
        .filter(folder => !files.some(file => file.path.startsWith(folder.path)))
        .map(({ path }) => added(path));
}

/** The manifest and the sums say the same twice; where they do not, one of them was edited. */
export function disagreements(sums: ReadonlyMap<string, string>, manifest: Manifest): BundleProblem[] {
    const listed = new Map(manifest.files.map(file => [file.path, file.sha256]));
    const paths = new Set([...listed.keys(), ...sums.keys()].filter(path => path !== manifestPath));
    const problems = [...paths]
        .filter(path => listed.get(path) !== sums.get(path))
        .map(path => ({
            kind: 'manifest' as const,
            path,
            message: `${manifestPath} and ${sumsPath} disagree about ${shown(path)}: one of them was edited.`,
        }));
    return [...problems, ...(sums.has(manifestPath) ? [] : [unlisted])];
}

const unlisted: BundleProblem = {
    kind: 'manifest',
    path: sumsPath,
    message: `${sumsPath} does not list ${manifestPath}.`,
};

/** What a manifest that was made never says, whoever calculated the sums anew. */
export function contradictions(
    present: ReadonlyMap<string, ZipEntry>,
    { files, processes }: Manifest,
): BundleProblem[] {
    const paths = files.map(file => file.path);
    const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
    const sizes = files.filter(({ path, size, sha256 }) => {
        const bytes = present.get(path)?.bytes;
        return bytes && bytes.length !== size && digest(bytes) === sha256;
    });
    const documents = processes.flatMap(({ file }) => file ?? []).filter(file => !paths.includes(file));
    return [
        ...twice.map(path => `it lists ${shown(path)} twice`),
        ...sizes.map(({ path, size }) => `it says that ${shown(path)} has ${size} bytes, which is not so`),
        ...documents.map(path => `it speaks of ${shown(path)}, which it does not list`),
    ].map(why => ({
        kind: 'manifest',
        path: manifestPath,
        message: `${manifestPath} was edited after the bundle was made: ${why}.`,
    }));
}

/** Each file of the archive against what it should be, by path. */
export function differences(
    present: ReadonlyMap<string, ZipEntry>,
    wanted: ReadonlyMap<string, string>,
): BundleProblem[] {
    const sumOf = new Map(
        [...present].flatMap(([path, { bytes }]) => (bytes ? [[path, digest(bytes)]] : [])),
    );
    const unwanted = [...present.keys()].filter(path => !wanted.has(path) && !ofTheSeal.includes(path));
    const problems: BundleProblem[] = [];
    for (const [path, sum] of wanted) {
        if (present.has(path)) {
            const found = sumOf.get(path);
            if (found !== undefined && found !== sum) problems.push(changed(path));
            continue;
        }
        const now = unwanted.find(candidate => sumOf.get(candidate) === sum);
        if (now === undefined) {
            problems.push({ kind: 'missing', path, message: `${shown(path)} is missing.` });
        } else {
            unwanted.splice(unwanted.indexOf(now), 1);
            problems.push({ kind: 'renamed', path, message: `${shown(path)} was renamed to ${shown(now)}.` });
        }
    }
    return [...problems, ...unwanted.map(added)];
}

/** What the sums do not list by themselves. */
const ofTheSeal: readonly string[] = [sumsPath, manifestPath, signaturePath];

/** The word about what the bundle was made without. */
export function added(path: string): BundleProblem {
    return { kind: 'added', path, message: `${shown(path)} was added: the bundle was made without it.` };
}

function changed(path: string): BundleProblem {
    return path === manifestPath
        ? { kind: 'manifest', path, message: `${manifestPath} was edited after the bundle was made.` }
        : {
              kind: 'changed',
              path,
              message: `${shown(path)} is not the file that was put in: its content differs.`,
          };
}

/** A path for a message: control and direction characters made visible. */
export function shown(path: string): string {
    return path.replace(/\p{C}/gu, character => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
