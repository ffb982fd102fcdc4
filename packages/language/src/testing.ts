/** For tests of every package: models of texts, without a disk. */
import { EmptyFileSystem, URI } from 'langium';
import { RootedPaths } from './linking/paths.ts';
import type { DocumentModel, FileFacts, Workspace } from './model/types.ts';
import { createProcServices, type ProcCoreServices } from './services.ts';
import { factsOf } from './workspace/files.ts';
import { readModels } from './workspace/models.ts';

export interface Modelled {
    readonly workspace: Workspace;
    /** The first of the given files. */
    readonly document: DocumentModel;
}

const ROOT = 'file:///work/';

let services: ProcCoreServices | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * The model of one text (as `main.proc`) or of several files by their names; files that do not end in `.proc` are data.
 * Throws when a text has syntax errors, unless `broken` says that it should.
 */
export function modelOf(
    files: string | Readonly<Record<string, string>>,
    options: { readonly broken?: boolean } = {},
): Promise<Modelled> {
    const all = typeof files === 'string' ? { 'main.proc': files } : files;
    // One reader serves all tests of a process, one after the other: to make it takes longer than most tests do.
    const result = queue.then(() => read(all, options.broken ?? false));
    queue = result.catch(() => undefined);
    return result;
}

async function read(files: Readonly<Record<string, string>>, broken: boolean): Promise<Modelled> {
    services ??= createProcServices(EmptyFileSystem, new RootedPaths(() => [URI.parse(ROOT)]));
    const sources = new Map(
        Object.entries(files)
            .filter(([name]) => name.endsWith('.proc'))
            .map(([name, text]) => [uriOf(name), text]),
    );
    const documents = await readModels(services, sources);
    const shared = services.shared.workspace;
    await shared.DocumentBuilder.update(
        [],
        [...sources.keys()].map(uri => URI.parse(uri)),
    );
    const document = documents.get(uriOf(Object.keys(files)[0]!))!;
    const problem = [...documents.values()].flatMap(each => each.problems)[0];
    if (problem && !broken) throw new Error(`line ${problem.place.line}: ${problem.message}`);
    const facts = await factsOf(documents.values(), { facts: async uri => factsIn(files, uri) });
    return { workspace: { documents, files: facts }, document };
}

function factsIn(files: Readonly<Record<string, string>>, uri: string): FileFacts {
    const path = decodeURIComponent(uri.slice(ROOT.length));
    const text = files[path];
    if (text !== undefined) return { state: 'present', size: text.length, text };
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = Object.keys(files)
        .filter(name => name.startsWith(folder) && !name.slice(folder.length).includes('/'))
        .map(name => name.slice(folder.length));
    return { state: 'missing', beside };
}

function uriOf(name: string): string {
    return URI.parse(ROOT + name).toString();
}
