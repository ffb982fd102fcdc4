import type { Element, Ref } from '../model/element.ts';
import type { DocumentModel } from '../model/types.ts';

/**
 * Every reference in a document to an element of this or another document. Of things of one kind that share a name, references
 * mean the first.
 */
export function referencesTo(document: DocumentModel, element: Element): Ref[] {
    // The second thing of a name has `~2` at the end of its id; a reference has the name.
    const id = element.id.replace(/~\d+$/, '');
    const found: Ref[] = [];
    collect(document, ref => {
        const { target } = ref;
        if (target?.id === id && target.kind === element.kind && target.file === element.place.file) {
            found.push(ref);
        }
    });
    return found;
}

/** The model is plain data, so that nobody has to list where references may stand. */
function collect(value: unknown, visit: (ref: Ref) => void): void {
    if (Array.isArray(value)) {
        for (const item of value) collect(item, visit);
    } else if (typeof value === 'object' && value !== null) {
        if (isResolved(value)) visit(value);
        else for (const item of Object.values(value)) collect(item, visit);
    }
}

function isResolved(value: object): value is Ref {
    return 'target' in value && typeof value.target === 'object' && value.target !== null && 'name' in value;
}
