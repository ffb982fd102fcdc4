import type { Element, Ref, TargetId } from '../model/element.ts';
import type { DocumentModel } from '../model/types.ts';

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

const cache = new WeakMap<DocumentModel, readonly Resolved[]>();

function allReferences(document: DocumentModel): readonly Resolved[] {
    let references = cache.get(document);
    if (!references) {
        references = referencesIn(document);
        cache.set(document, references);
    }
    return references;
}

/** A reference that means something. */
export type Resolved = Ref & { readonly target: TargetId };

/** Every reference that a part of the model makes, the unknown ones left out. */
export function referencesIn(part: unknown): Resolved[] {
    const found: Resolved[] = [];
    collect(part, ref => found.push(ref));
    return found;
}

/** The model is plain data, so that nobody has to list where references may stand. */
function collect(value: unknown, visit: (ref: Resolved) => void): void {
    if (Array.isArray(value)) {
        for (const item of value) collect(item, visit);
    } else if (typeof value === 'object' && value !== null) {
        if (isResolved(value)) visit(value);
        else for (const item of Object.values(value)) collect(item, visit);
    }
}

/** A KPI, too, has a name and a target. */
function isResolved(value: object): value is Resolved {
    if (!('target' in value && 'name' in value)) return false;
    const { target } = value;
    return typeof target === 'object' && target !== null && 'id' in target && 'file' in target;
}
