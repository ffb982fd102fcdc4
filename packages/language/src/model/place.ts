import type { Place } from './element.ts';

/** True when the inner place lies within the outer one of the same file; both may be the same. */
export function contains(outer: Place, inner: Place): boolean {
    return (
        outer.file === inner.file &&
        !isBefore(inner.line, inner.column, outer.line, outer.column) &&
        !isBefore(outer.endLine, outer.endColumn, inner.endLine, inner.endColumn)
    );
}

/** Order of the text: negative when `a` begins before `b`. Of two files the one whose name comes first. */
export function comparePlaces(a: Place, b: Place): number {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}

/** The point before a place. */
export function before(place: Place): Place {
    return { ...place, endLine: place.line, endColumn: place.column };
}

/** The point behind a place. */
export function behind(place: Place): Place {
    return { ...place, line: place.endLine, column: place.endColumn };
}

/** The place of a range that counts from 0. */
export function placeOf(
    file: string,
    { start, end }: { readonly start: Position; readonly end: Position },
): Place {
    return {
        file,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
    };
}

interface Position {
    readonly line: number;
    readonly character: number;
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
    return line < otherLine || (line === otherLine && column < otherColumn);
}
