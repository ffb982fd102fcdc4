import { type AstNode, GrammarUtils } from 'langium';
import type { Place } from '../../model/element.ts';
import { elementsOf } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { AnyElement, DocumentModel } from '../../model/types.ts';

const byAnchor = new WeakMap<DocumentModel, ReadonlyMap<string, AnyElement>>();

/** What bears the name or the text that begins at a point, counted from 0; computed once for each model. */
export function elementAt(
    model: DocumentModel,
    start: { readonly line: number; readonly character: number },
): AnyElement | undefined {
    let elements = byAnchor.get(model);
    if (!elements) {
        elements = new Map([...elementsOf(model).values()].map(element => [keyOf(element.anchor), element]));
        byAnchor.set(model, elements);
    }
    return elements.get(`${start.line + 1}:${start.character + 1}`);
}

/** The element of the model that a node of the tree became. */
export function elementFor(model: DocumentModel, node: AstNode): AnyElement | undefined {
    for (const property of ['name', 'label', 'text']) {
        const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
        if (cst) return elementAt(model, cst.range.start);
    }
    return undefined;
}

/** The innermost element that holds a place. */
export function elementAround(model: DocumentModel, place: Place): AnyElement | undefined {
    let innermost: AnyElement | undefined;
    for (const element of elementsOf(model).values()) {
        if (!contains(element.place, place)) continue;
        if (!innermost || contains(innermost.place, element.place)) innermost = element;
    }
    return innermost;
}

export function samePlace(a: Place, b: Place): boolean {
    return a.file === b.file && a.line === b.line && a.column === b.column;
}

function keyOf(place: Place): string {
    return `${place.line}:${place.column}`;
}
