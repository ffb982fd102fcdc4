import { Kept } from '../analysis/kept.ts';
import { imported, importersOf } from '../analysis/visibility.ts';
import { evidenceIn } from '../model/lookup.ts';
import type { DocumentModel, Workspace } from '../model/types.ts';

/**
 * The files of a workspace about which the rules may say something else than in an earlier one: those that changed, what these see and
 * what sees them, and those whose findings come from farther away. With the same options, of all others they say the same.
 */
export function affectedFiles(before: Workspace, after: Workspace): ReadonlySet<string> {
    const { documents } = after;
    const isOther =
        !hasSameKeys(before.documents, documents) ||
        !isSame(before.files, after.files) ||
        isBeyondDraft(before) !== isBeyondDraft(after);
    if (isOther) return new Set(documents.keys());
    const changed = [...documents.values()].filter(
        ({ file }) => before.documents.get(file) !== documents.get(file),
    );
    const affected = new Set(changed.map(({ file }) => file));
    if (changed.length === 0) return affected;
    for (const { file } of changed) {
        for (const workspace of [before, after]) {
            const document = workspace.documents.get(file)!;
            for (const other of imported(workspace, document)) affected.add(other.file);
            for (const other of importersOf(workspace, document)) affected.add(other.file);
        }
    }
    for (const document of documents.values()) if (farSighted.of(document)) affected.add(document.file);
    return affected;
}

/** True when some process is at a stage at which one may ask what is used: see `name-unused`. */
export function isBeyondDraft({ documents }: Workspace): boolean {
    for (const { processes } of documents.values()) {
        if (processes.some(process => process.stage.value !== 'draft')) return true;
    }
    return false;
}

/**
 * A name that nobody knows may be declared anywhere. What evidence counts for, and what else is said of a process in other
 * evaluations, may stand in files that neither see this one nor are seen by it.
 */
const farSighted = new Kept((document: DocumentModel): boolean => {
    const { unresolved, portfolios, evaluations, improvements } = document;
    const lists = [unresolved, portfolios, evaluations, improvements, evidenceIn(document)];
    return lists.some(list => list.length > 0);
});

function hasSameKeys<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
    return a.size === b.size && b.keys().every(key => a.has(key));
}

function isSame<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
    return a.size === b.size && b.entries().every(([key, value]) => a.get(key) === value);
}
