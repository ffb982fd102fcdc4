import { evidenceIn, type Workspace } from '@process-as-code/language';
import type { CheckedText } from '../privacy/privacy.ts';
import { textOf } from '../privacy/texts.ts';
import type { BundleInput, BundleIo } from './bundle.ts';
import { encoded } from './digest.ts';
import type { LeftOut } from './manifest.ts';
import { PathRegister, safePath } from './names.ts';
import { type PlannedFile, ready } from './planned.ts';
import type { Scope } from './scope.ts';

/** Where each copied file stands in the bundle, by URI. */
export type SourcePaths = ReadonlyMap<string, string>;

/**
 * A path below `source/` for each document and each results file, laid out as on the disk, so that the copy opens and
 * checks as it stands. What they have in common above, evidence included, is left out: it says where somebody keeps his
 * files. So no path in a document leads out of `source/`, though what it names may stand in `evidence/` or not be copied.
 */
export function sourcePaths(scope: Scope, confidential: ReadonlySet<string>): SourcePaths {
    const shown = pathsBelow(scope, confidential);
    const register = new PathRegister();
    return new Map(
        copied(scope, confidential).map(uri => [
            uri,
            register.take(`source/${safePath(shown(uri)) || 'file'}`),
        ]),
    );
}

/** Names a file as somebody knows it who stands in the folder that holds all that is copied and all that is named. */
export function pathsBelow(scope: Scope, confidential: ReadonlySet<string>): (uri: string) => string {
    const evidence = scope.documents.flatMap(evidenceIn).flatMap(item => item.file?.target ?? []);
    const base = commonFolder([...copied(scope, confidential), ...evidence]);
    return uri => decoded(uri.slice(base.length));
}

function copied(scope: Scope, confidential: ReadonlySet<string>): string[] {
    const documents = scope.documents.map(document => document.file);
    const data = resultsFiles(scope).filter(uri => !confidential.has(uri));
    return [...new Set([...documents, ...data])].toSorted();
}

export interface Sources {
    readonly files: readonly PlannedFile[];
    readonly texts: readonly CheckedText[];
    readonly leftOut: readonly LeftOut[];
    readonly remarks: readonly string[];
}

/** The copies, with what could not be copied. */
export async function sourceFiles(paths: SourcePaths, input: BundleInput, io: BundleIo): Promise<Sources> {
    const files: PlannedFile[] = [];
    const texts: CheckedText[] = [];
    const leftOut: LeftOut[] = [];
    const remarks: string[] = [];
    for (const [uri, path] of paths) {
        io.signal?.throwIfAborted();
        const text = input.sources.get(uri);
        try {
            const bytes = text === undefined ? await io.read(uri) : encoded(withoutMark(text));
            files.push(ready({ path, part: 'sources', bytes }));
            texts.push({ uri, file: path.slice('source/'.length), text: text ?? textOf(bytes) });
        } catch (error) {
            io.signal?.throwIfAborted();
            leftOut.push({ what: path, why: 'it could not be read' });
            remarks.push(`${path} is left out: ${reason(error)}`);
        }
    }
    return { files, texts, leftOut, remarks };
}

/** An editor has no byte-order mark in its text, so the copy has none either. */
function withoutMark(text: string): string {
    return text.replace(/^\uFEFF/, '');
}

/** Why something could not be read, as the end of a sentence. */
export function reason(error: unknown): string {
    const text = error instanceof Error ? error.message : String(error);
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

function resultsFiles({ documents, workspace }: Scope): string[] {
    return documents
        .flatMap(document => document.processes)
        .flatMap(process => process.kpis)
        .flatMap(kpi => kpi.resultsFile?.target ?? [])
        .filter(uri => isPresent(workspace, uri));
}

/** Is a file there, as far as is known? */
export function isPresent(workspace: Workspace, uri: string): boolean {
    const state = workspace.files.get(uri)?.state;
    return state === undefined || state === 'present';
}

/** The folder that holds all of them, with its last `/`. */
function commonFolder(uris: readonly string[]): string {
    const folders = uris.map(uri => uri.slice(0, uri.lastIndexOf('/') + 1));
    let common = folders[0] ?? '';
    while (folders.some(folder => !folder.startsWith(common))) {
        common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    }
    return common;
}

function decoded(path: string): string {
    try {
        return decodeURIComponent(path);
    } catch {
        return path;
    }
}
