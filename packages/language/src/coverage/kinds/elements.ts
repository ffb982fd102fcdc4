import type { Element } from '../../model/element.ts';
import { titleOf } from '../../model/lookup.ts';
import type { Process } from '../../model/types.ts';
import type { Source } from '../kind.ts';
import type { Scope } from '../scope.ts';

export { isKnown, isWritten } from '../../analysis/recorded.ts';

/** An element together with the process that it is part of. */
export interface Part<T> {
    readonly element: T;
    readonly process: Process;
}

/** What a definition of elements says of which they are, what they are called and where they stand. */
export function elementsFrom<T extends Element>(elements: (scope: Scope) => readonly T[]): Source<T> {
    return { elements, label: titleOf, place: element => element.anchor };
}

/** The same for elements of each process. */
export function elementsOf<T extends Element>(select: (process: Process) => readonly T[]): Source<T> {
    return elementsFrom(scope => scope.processes.flatMap(select));
}

/** The same where a feature asks for the process as well. */
export function partsOf<T extends Element>(select: (process: Process) => readonly T[]): Source<Part<T>> {
    return {
        elements: scope =>
            scope.processes.flatMap(process => select(process).map(element => ({ element, process }))),
        label: ({ element }) => titleOf(element),
        place: ({ element }) => element.anchor,
    };
}
