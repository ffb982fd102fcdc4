/** Reading workspaces from the disk: for the command line and the language server in Node. */
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, URI } from 'langium';
import { RootedPaths } from './linking/paths.ts';
import type { FileFacts, Workspace } from './model/types.ts';
import { createProcServices, type ProcCoreServices } from './services.ts';
import { type FileReader, factsOf } from './workspace/files.ts';
import { importedBy, readModels } from './workspace/models.ts';

export { formatText } from './format/format.ts';

/** The call or its input cannot be used; the message says why and what to do. */
export class UsageError extends Error {}

export interface Opened {
    readonly workspace: Workspace;
    /** Texts by URI: what the call named and what that imports. */
    readonly sources: ReadonlyMap<string, string>;
    /** URIs of the documents the call named, without what they import; sorted. */
    readonly targets: readonly string[];
    /** URI of the folder to which paths are shown relative: the current one. */
    readonly root: string;
}

export interface OpenOptions {
    /** The text that `-` stands for. */
    readonly stdin?: string;
    /** Called when what the call names is read, and nothing has been made of it yet. */
    readonly onRead?: () => void;
}

/**
 * Reads the named files and folders (every `*.proc` below one, without `node_modules` and dot folders; `-` is
 * `options.stdin`), what they import, and what they say of other files. Nothing outside the folder of a named file and
 * its parents up to the version-control root is read. Throws a `UsageError` where nothing can be read.
 */
export async function openWorkspace(paths: readonly string[], options: OpenOptions = {}): Promise<Opened> {
    const sources = new Map<string, string>();
    const roots = new Set<string>();
    for (const path of paths) {
        if (path === '-') {
            sources.set(uriOf(resolve('stdin.proc')), options.stdin ?? '');
            roots.add(resolve('.'));
        } else {
            await addPath(path, sources, roots);
        }
    }
    options.onRead?.();
    const targets = [...sources.keys()].sort();
    const uris = [...roots].map(root => URI.file(root));
    const services = createProcServices(EmptyFileSystem, new RootedPaths(() => uris));
    await addImports(services, sources, roots);
    const documents = await readModels(services, sources);
    const files = await factsOf(documents.values(), new NodeFiles(() => [...roots]));
    return { workspace: { documents, files }, sources, targets, root: uriOf(resolve('.')) };
}

/** The path of a file as people see it: relative to a folder where it lies below it, else whole. Slashes on every system. */
export function relativePath(root: string, uri: string): string {
    if (!uri.startsWith('file:')) return uri;
    const path = relative(fileURLToPath(root), fileURLToPath(uri));
    const shown = path.startsWith('..') ? fileURLToPath(uri) : path;
    return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** Looks at files on the disk, and at none outside the given folders, symbolic links followed. */
export class NodeFiles implements FileReader {
    private readonly roots: () => readonly string[];

    constructor(roots: () => readonly string[]) {
        this.roots = roots;
    }

    async facts(uri: string, withText: boolean): Promise<FileFacts> {
        const path = fileURLToPath(uri);
        try {
            if (!(await isReallyInside(this.roots(), path))) return { state: 'outside' };
            const found = await stat(path);
            if (found.isDirectory()) return { state: 'folder' };
            if (!withText) return { state: 'present', size: found.size };
            return { state: 'present', size: found.size, text: await readFile(path, 'utf8') };
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return { state: 'unreadable' };
            if (isInBundle(path)) return { state: 'bundled' };
            if (withText) return { state: 'missing' };
            return { state: 'missing', beside: await filesBeside(this.roots(), path) };
        }
    }
}

/** Below the `source` folder of an unpacked evidence bundle, beside which its manifest and its sums stand. */
function isInBundle(path: string): boolean {
    for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
        const beside = (name: string) => existsSync(join(dirname(folder), name));
        if (basename(folder) === 'source' && beside('manifest.json') && beside('SHA256SUMS')) return true;
    }
    return false;
}

/** No more names than these are looked at to find the one that was meant. */
const mostBeside = 500;

async function filesBeside(roots: readonly string[], path: string): Promise<string[]> {
    const folder = dirname(path);
    if (!(await isReallyInside(roots, folder))) return [];
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter(entry => entry.isFile())
        .map(entry => entry.name)
        .sort()
        .slice(0, mostBeside);
}

/** The folder with the version control's own folder in or above the given one; the given one where there is none. */
export function versionControlRoot(folder: string): string {
    for (let current = folder; ; current = dirname(current)) {
        if (['.git', '.hg', '.svn'].some(name => existsSync(join(current, name)))) return current;
        if (dirname(current) === current) return folder;
    }
}

async function addPath(path: string, sources: Map<string, string>, roots: Set<string>): Promise<void> {
    const absolute = resolve(path);
    const found = await stat(absolute).catch(() => undefined);
    if (!found)
        throw new UsageError(`${path}: there is no such file or folder. Check the name and where you are.`);
    roots.add(versionControlRoot(found.isDirectory() ? absolute : dirname(absolute)));
    const files = found.isDirectory() ? await documentsBelow(absolute) : [absolute];
    if (files.length === 0) throw new UsageError(`${path}: there is no .proc file in this folder.`);
    for (const file of files) {
        if (!file.endsWith('.proc')) throw new UsageError(`${path}: this is not a .proc file.`);
        sources.set(uriOf(file), await read(file));
    }
}

async function read(file: string): Promise<string> {
    try {
        return await readFile(file, 'utf8');
    } catch (error) {
        throw new UsageError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
}

async function documentsBelow(folder: string): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            if (entry.name !== 'node_modules' && !entry.name.startsWith('.'))
                found.push(...(await documentsBelow(path)));
        } else if (entry.isFile() && entry.name.endsWith('.proc')) {
            found.push(path);
        }
    }
    return found.sort();
}

/** Adds what the sources import, and what that imports. A file that cannot be read stays away: a rule speaks of it. */
async function addImports(
    services: ProcCoreServices,
    sources: Map<string, string>,
    roots: ReadonlySet<string>,
): Promise<void> {
    // A Map goes on to the entries that are added while it is walked.
    for (const [uri, text] of sources) {
        for (const imported of importedBy(services, uri, text)) {
            if (sources.has(imported)) continue;
            const path = fileURLToPath(imported);
            const allowed = await isReallyInside([...roots], path).catch(() => false);
            const content = allowed ? await readFile(path, 'utf8').catch(() => undefined) : undefined;
            if (content !== undefined) sources.set(imported, content);
        }
    }
}

async function isReallyInside(roots: readonly string[], path: string): Promise<boolean> {
    // A file that is not there is judged by its folder, so that "missing" is told from "outside".
    const real = existsSync(path) ? await realpath(path) : path;
    const realRoots = await Promise.all(roots.map(root => realpath(root)));
    return [...realRoots, ...roots].some(
        root => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep),
    );
}

function uriOf(path: string): string {
    return URI.file(path).toString();
}
