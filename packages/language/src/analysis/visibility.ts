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

/** What `imported` gives, and the packs that ship with the product. */
export function visible(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    const seen = imported(workspace, document);
    const builtin = [...workspace.documents.values()].filter(other => other.builtin && !seen.includes(other));
    return [...seen, ...builtin];
}

const importing = new WeakMap<Workspace, ReadonlyMap<string, readonly DocumentModel[]>>();

/** The documents that see a document because they import it, directly or through an imported file. */
export function importersOf(workspace: Workspace, document: DocumentModel): readonly DocumentModel[] {
    let direct = importing.get(workspace);
    if (!direct) {
        direct = directImporters(workspace);
        importing.set(workspace, direct);
    }
    const seen = new Set([document]);
    for (const { file } of seen) for (const importer of direct.get(file) ?? []) seen.add(importer);
    seen.delete(document);
    return [...seen];
}

function directImporters(workspace: Workspace): ReadonlyMap<string, readonly DocumentModel[]> {
    const importers = new Map<string, DocumentModel[]>();
    for (const document of workspace.documents.values()) {
        for (const { target } of document.imports) {
            if (target === undefined) continue;
            const known = importers.get(target);
            if (known) known.push(document);
            else importers.set(target, [document]);
        }
    }
    return importers;
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
