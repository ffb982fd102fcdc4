import { digest } from '../bundle/digest.ts';
import type { Manifest } from '../bundle/manifest.ts';
import { manifestPath, sumsPath } from '../bundle/manifest.ts';
import type { ZipEntry } from './read-zip.ts';
import type { BundleProblem } from './verify.ts';

/** Names that unpack to somewhere else, or onto each other. */
export function nameProblems(files: readonly ZipEntry[]): BundleProblem[] {
    const problems: BundleProblem[] = [];
    const seen = new Set<string>();
    for (const { path } of files) {
        const key = path.normalize('NFC').toLowerCase();
        const climbs = path.split('/').some(segment => segment === '..' || segment === '.' || segment === '');
        if (climbs || /[\\:\p{Cc}]/u.test(path)) {
            problems.push({
                kind: 'name',
                path,
                message: `${shown(path)} has a name that is not safe to unpack.`,
            });
        } else if (seen.has(key)) {
            problems.push({ kind: 'name', path, message: `${shown(path)} is in the bundle more than once.` });
        }
        seen.add(key);
    }
    return problems;
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
    return sums.has(manifestPath)
        ? problems
        : [
              ...problems,
              { kind: 'manifest', path: sumsPath, message: `${sumsPath} does not list ${manifestPath}.` },
          ];
}

/** Each file of the archive against what it should be, by path. */
export function differences(
    present: ReadonlyMap<string, ZipEntry>,
    wanted: ReadonlyMap<string, string>,
): BundleProblem[] {
    const sumOf = new Map(
        [...present].flatMap(([path, { bytes }]) => (bytes ? [[path, digest(bytes)]] : [])),
    );
    const added = [...present.keys()].filter(
        path => !wanted.has(path) && path !== sumsPath && path !== manifestPath,
    );
    const problems: BundleProblem[] = [];
    for (const [path, sum] of wanted) {
        if (present.has(path)) {
            const found = sumOf.get(path);
            if (found !== undefined && found !== sum) problems.push(changed(path));
            continue;
        }
        const now = added.find(candidate => sumOf.get(candidate) === sum);
        if (now === undefined) {
            problems.push({ kind: 'missing', path, message: `${shown(path)} is missing.` });
        } else {
            added.splice(added.indexOf(now), 1);
            problems.push({ kind: 'renamed', path, message: `${shown(path)} was renamed to ${shown(now)}.` });
        }
    }
    return [
        ...problems,
        ...added.map(path => ({
            kind: 'added' as const,
            path,
            message: `${shown(path)} was added: the bundle was made without it.`,
        })),
    ];
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
