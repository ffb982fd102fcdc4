import type { Element, Ref, TargetId } from '../model/element.ts';
import { Gathered, turned } from '../model/gathered.ts';
import type { DocumentModel, Workspace } from '../model/types.ts';

/**
 * Every reference in a document to an element of this or another document. Of things of one kind that share a name, references
 * mean the first.
 */
export function referencesTo(document: DocumentModel, element: Element): Ref[] {
    // The second thing of a name has `~2` at the end of its id; a reference has the name.
    const id = element.id.replace(/~\d+$/, '');
    return allReferences(document).filter(
        ({ target }) =>
            target.id === id && target.kind === element.kind && target.file === element.place.file,
    );
}

/** True when something in the workspace refers to an element; that it is declared where a step gives it does not count. */
export function isReferredTo(workspace: Workspace, element: Element): boolean {
    const home = workspace.documents.get(element.place.file);
    const own = element.kind === 'artifact' ? 1 : 0;
    // Most things are used where they are declared.
    if (home && countIn(home, element) > own) return true;
    const others = referring.of(workspace).get(element.place.file) ?? [];
    return others.some(
        file => file !== element.place.file && countIn(workspace.documents.get(file)!, element) > 0,
    );
}

/** How often a document refers to what, by file and id. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const counts = new WeakMap<DocumentModel, Counts>();

function countIn(document: DocumentModel, { place, id }: Element): number {
    return countsOf(document).get(place.file)?.get(id) ?? 0;
}

function countsOf(document: DocumentModel): Counts {
    const known = counts.get(document);
    if (known) return known;
    const found = new Map<string, Map<string, number>>();
    for (const { target } of allReferences(document)) {
        let ofFile = found.get(target.file);
        if (!ofFile) {
            ofFile = new Map();
            found.set(target.file, ofFile);
        }
        ofFile.set(target.id, (ofFile.get(target.id) ?? 0) + 1);
    }
    counts.set(document, found);
    return found;
}

/** True when a document refers to something in a file, which may be its own. */
export function refersInto(document: DocumentModel, file: string): boolean {
    return countsOf(document).has(file);
}

/** The files that refer into a file, by its URI. */
const referring = new Gathered<Counts, ReadonlyMap<string, readonly string[]>>({
    part: countsOf,
    isSame: (one, other) => one.size === other.size && one.keys().every(file => other.has(file)),
    gather: parts => turned(Iterator.from(parts).map(([file, targets]) => [file, targets.keys()] as const)),
});

const cache = new WeakMap<object, readonly Resolved[]>();

/** Those of each element at the top of a file are kept: most of them stay what they are while somebody writes. */
function allReferences(document: DocumentModel): Resolved[] {
    const elements = Object.values(document)
        .filter(part => Array.isArray(part))
        .flat();
    return elements.flatMap(element => {
        const known = cache.get(element) ?? referencesIn(element);
        cache.set(element, known);
        return known;
    });
}

/** A reference that means something. */
export type Resolved = Ref & { readonly target: TargetId };

/** Every reference that a part of the model makes, the unknown ones left out. */
export function referencesIn(part: unknown): Resolved[] {
    const found: Resolved[] = [];
    if (typeof part === 'object' && part !== null) collect(part, found);
    return found;
}

/** The model is plain data, so that nobody has to list where references may stand. */
function collect(part: object, found: Resolved[]): void {
    if (isResolved(part)) {
        found.push(part);
        return;
    }
    for (const name in part) {
        // Most of a model says where something stands, and that refers to nothing.
        if (name === 'place' || name === 'anchor' || name === 'body') continue;
        const value: unknown = part[name as keyof object];
        if (typeof value !== 'object' || value === null) continue;
        if (!Array.isArray(value)) collect(value, found);
        else for (const item of value) if (typeof item === 'object') collect(item, found);
    }
}

/** A KPI, too, has a name and a target. */
function isResolved(value: Partial<Resolved>): value is Resolved {
    const { name, target } = value;
    return typeof target === 'object' && name !== undefined && 'id' in target && 'file' in target;
}
