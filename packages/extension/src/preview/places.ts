import type { NodePlace, Preview } from '@process-as-code/language/protocol';
import type { Place } from './messages.ts';

/** What names places that the page shows. */
export type Named = Pick<Preview, 'matrices'>;

/**
 * The id of what lies at a position of the text; the innermost where they enclose each other. Line and column start
 * at 1.
 */
export function nodeAt(
    places: readonly NodePlace[] | undefined,
    file: string,
    line: number,
    column: number,
): string | undefined {
    let found: NodePlace | undefined;
    for (const node of places ?? []) {
        if (node.place.file !== file || !contains(node.place, line, column)) continue;
        if (!found || startsLater(node.place, found.place)) found = node;
    }
    return found?.id;
}

/** Whether a picture names this place: the page may ask for no other. */
export function names(picture: Named, place: Place): boolean {
    return placesOf(picture).some(known => same(known, place));
}

/** Whether a file of evidence is one that a picture names. */
export function namesFile({ matrices }: Named, file: string): boolean {
    return matrices
        .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
        .some(({ evidence }) => evidence.some(item => item.file === file));
}

function placesOf({ matrices }: Named): Place[] {
    const criteria = matrices.flatMap(matrix => matrix.outcomes).flatMap(outcome => outcome.criteria);
    return [
        ...criteria,
        ...criteria.flatMap(({ expectations }) => expectations.flatMap(({ places }) => places)),
        ...criteria.flatMap(({ evidence }) => evidence),
    ].map(({ place }) => place);
}

function contains(place: Place, line: number, column: number): boolean {
    const afterStart = line > place.line || (line === place.line && column >= place.column);
    const beforeEnd = line < place.endLine || (line === place.endLine && column <= place.endColumn);
    return afterStart && beforeEnd;
}

function startsLater(a: Place, b: Place): boolean {
    return a.line > b.line || (a.line === b.line && a.column >= b.column);
}

function same(a: Place, b: Place): boolean {
    return (
        a.file === b.file &&
        a.line === b.line &&
        a.column === b.column &&
        a.endLine === b.endLine &&
        a.endColumn === b.endColumn
    );
}
