import { Gathered, hasSameItems, turned } from '../model/gathered.ts';
import type { DocumentModel, Workspace } from '../model/types.ts';

const cache = new WeakMap<Workspace, Map<string, readonly DocumentModel[]>>();

/** The documents that a document sees: itself, what it imports directly or through an imported file, nearest first. */
export function imported(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    let known = cache.get(workspace);
    if (!known) {
        known = new Map();
        cache.set(workspace, known);
    }
    let seen = known.get(document.file);
    if (!seen) {
        seen = closure(workspace, document);
        known.set(document.file, seen);
    }
    return seen;
}

/** The packs that ship with the product. */
const shipped = new Gathered<readonly DocumentModel[], readonly DocumentModel[]>({
    part: document => (document.builtin ? [document] : []),
    isSame: hasSameItems,
    gather: parts => [...parts].flatMap(([, documents]) => documents),
});

/** What `imported` gives, and the packs that ship with the product. */
export function visible(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    const seen = imported(workspace, document);
    return [...seen, ...shipped.of(workspace).filter(other => !seen.includes(other))];
}

/** The files that import a file themselves, by its URI. */
const importers = new Gathered<readonly string[], ReadonlyMap<string, readonly string[]>>({
    part: ({ imports }) => imports.flatMap(({ target }) => target ?? []),
    isSame: hasSameItems,
    gather: turned,
});

/** The documents that see a document because they import it, directly or through an imported file. */
export function importersOf(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    const direct = importers.of(workspace);
    const seen = new Set([document.file]);
    for (const file of seen) for (const importer of direct.get(file) ?? []) seen.add(importer);
    seen.delete(document.file);
    return [...seen].map(file => workspace.documents.get(file)!);
}

function closure(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    const seen = new Set([document]);
    for (const current of seen) for (const target of targetsOf(workspace, current)) seen.add(target);
    return [...seen];
}

const targets = new WeakMap<Workspace, Map<DocumentModel, readonly DocumentModel[]>>();

/** What a document imports itself. Many see the same files: to look each up by its name again and again would take long. */
function targetsOf(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    const known = targets.get(workspace) ?? new Map<DocumentModel, readonly DocumentModel[]>();
    targets.set(workspace, known);
    let found = known.get(document);
    if (!found) {
        found = document.imports.flatMap(({ target = '' }) => workspace.documents.get(target) ?? []);
        known.set(document, found);
    }
    return found;
}
