import type { Place } from '../model/element.ts';
import type { Scope } from './scope.ts';

/** A kind of element that an expectation may name, for whatever type of element. */
export interface Kind {
    /** `stakeholder approval` */
    readonly one: string;
    readonly many: string;
    /** How each feature is put into words. */
    readonly features: ReadonlyMap<string, Phrase>;
    items(scope: Scope): Item[];
}

/** Something that is recorded. */
export interface Item {
    readonly label: string;
    readonly place: Place;
    readonly phrases: ReadonlyMap<string, Phrase>;
    has(feature: string): boolean;
}

/**
 * Where the words of a feature stand in a sentence: "No **granted** approval **by a customer** with **a date** **before the
 * change** is recorded".
 */
export interface Phrase {
    readonly at: 'adjective' | 'of' | 'with' | 'after';
    readonly words: string;
}

/** A feature: its words, and whether an element has it. */
export interface Feature<T> {
    readonly phrase: Phrase;
    readonly test: (element: T, scope: Scope) => boolean;
}

/** Where the elements of a kind come from, what they are called and where they stand. */
export interface Source<T> {
    readonly elements: (scope: Scope) => readonly T[];
    readonly label: (element: T, scope: Scope) => string;
    readonly place: (element: T) => Place;
}

/** Makes a kind, so that the rest of the code need not know the type of its elements. */
export function defineKind<T>(
    one: string,
    many: string,
    source: Source<T>,
    features: Readonly<Record<string, Feature<T>>>,
): Kind {
    const byName = new Map(Object.entries(features));
    const phrases = new Map([...byName].map(([name, feature]) => [name, feature.phrase]));
    return {
        one,
        many,
        features: phrases,
        items: scope =>
            source.elements(scope).map(element => ({
                label: source.label(element, scope),
                place: source.place(element),
                phrases,
                has: name => byName.get(name)?.test(element, scope) ?? false,
            })),
    };
}

type Test<T> = Feature<T>['test'];

/** A feature told as `with a date`. */
export function having<T>(words: string, test: Test<T>): Feature<T> {
    return { phrase: { at: 'with', words }, test };
}

/** A feature told before the noun: `front-line role`. */
export function being<T>(words: string, test: Test<T>): Feature<T> {
    return { phrase: { at: 'adjective', words }, test };
}

/** A feature told right behind the noun: `engagement of a customer`. */
export function of<T>(words: string, test: Test<T>): Feature<T> {
    return { phrase: { at: 'of', words }, test };
}

/** A feature told last: `KPI set before the process went live`. */
export function after<T>(words: string, test: Test<T>): Feature<T> {
    return { phrase: { at: 'after', words }, test };
}
