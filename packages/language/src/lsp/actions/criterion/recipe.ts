import type { Element, Place } from '../../../model/element.ts';
import type { Process, Workspace } from '../../../model/types.ts';
import type { Draft } from './draft.ts';

/** What a feature adds: words in the heading of the element, clauses in its braces. */
export interface Part {
    readonly head?: string;
    readonly clauses?: readonly string[];
}

/** How a feature is written; a comment stands where only a person knows the fact. */
export interface FeatureRecipe<E extends Element> {
    /** Writes elsewhere what belongs elsewhere; `name` is that of the element. */
    readonly part: (draft: Draft, name: string) => Part;
    /** Where the words of the heading go in an element that is there. */
    readonly at?: (element: E, draft: Draft) => Place | undefined;
    /** False where the element says something else instead, so that a new one is needed. */
    readonly fits?: (element: E) => boolean;
}

/** How elements of a kind are written and completed. */
export interface Recipe<E extends Element = Element> {
    /** The elements of a process to which a feature can be added. */
    readonly elements: (process: Process, workspace: Workspace) => readonly E[];
    /** Features that no element has together with another of these. */
    readonly conflicts?: readonly string[];
    /** In the order in which their words stand. */
    readonly features: Readonly<Record<string, FeatureRecipe<E>>>;
    /** Writes a new one: gets its name, the words of the features for its heading, and its clauses. */
    readonly write: (
        draft: Draft,
        head: string,
        clauses: readonly string[],
        features: ReadonlySet<string>,
    ) => void;
    readonly name?: (draft: Draft) => string;
}

/** Makes a recipe; inside, the type of its elements is known. */
export function recipe<E extends Element>(made: Recipe<E>): Recipe {
    return made as unknown as Recipe;
}

/** A feature that is a clause. */
export function clause<E extends Element>(
    text: string | ((draft: Draft) => string),
    fits?: (element: E) => boolean,
): FeatureRecipe<E> {
    return {
        part: draft => ({ clauses: [typeof text === 'string' ? text : text(draft)] }),
        ...(fits ? { fits } : {}),
    };
}

/** A feature that stands in the heading; behind all of the element where nothing else is said. */
export function words<E extends Element>(
    text: string | ((draft: Draft) => string),
    at: (element: E, draft: Draft) => Place | undefined = element => element.place,
    fits?: (element: E) => boolean,
): FeatureRecipe<E> {
    return {
        part: draft => ({ head: typeof text === 'string' ? text : text(draft) }),
        at,
        ...(fits ? { fits } : {}),
    };
}

/** A fact that nobody can make up: a comment says what to write. */
export function asked<E extends Element>(what: string): FeatureRecipe<E> {
    return { part: () => ({ clauses: [`// Still to record: ${what}`] }) };
}
