import type { AstReflection, MultiReference, Reference } from 'langium';
import type { Element, Place } from '../element.ts';
import { elementsOf } from '../lookup.ts';
import { comparePlaces, contains } from '../place.ts';
import type { DocumentModel, UnresolvedRef } from '../types.ts';
import { defined } from './defined.ts';
import { kindsOf } from './ids.ts';
import type { Reader } from './reader.ts';

/** References of a document that nobody can follow, also those in clauses that its model leaves out, each with what is around it. */
export function unresolvedIn(
    model: DocumentModel,
    references: readonly (Reference | MultiReference)[],
    reader: Reader,
    reflection: AstReflection,
): UnresolvedRef[] {
    return references
        .filter(({ error, $refText }) => error !== undefined && $refText !== '')
        .map(({ error, $refText, $refNode }) => {
            const ref = { name: $refText, place: reader.place($refNode) };
            return defined({
                ref,
                expected: kindsOf(reflection.getReferenceType(error!.info)),
                within: innermost(model, ref.place)?.id,
            });
        });
}

/** The last to begin of those around a place: elements lie within each other or apart. */
function innermost(model: DocumentModel, place: Place): Element | undefined {
    let found: Element | undefined;
    for (const element of elementsOf(model).values()) {
        if (!contains(element.place, place)) continue;
        if (!found || comparePlaces(found.place, element.place) <= 0) found = element;
    }
    return found;
}
