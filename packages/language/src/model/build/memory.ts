import type { AstNode, Reference } from 'langium';
import type { Place, Ref } from '../element.ts';
import type { DocumentModel } from '../types.ts';

/** All that reading an element depended on besides its own text. */
export interface Trace {
    /** Id of the element around it. */
    readonly owner: string | undefined;
    /** Line of the element, from 0. */
    readonly line: number;
    /** How often an id had been given in the file before the element, and after it. */
    readonly taken: Map<string, { readonly before: number; after: number }>;
    readonly refs: {
        readonly reference: Reference;
        node: AstNode | undefined;
        readonly target: Ref['target'];
    }[];
    readonly paths: (readonly [path: string, target: string | undefined])[];
    readonly impossible: DocumentModel['impossible'][number][];
}

/** What reading an element has given. */
export interface Remembered extends Trace {
    readonly model: unknown;
}

/**
 * The models of elements by their syntax, for documents that somebody writes in: as long as an element stays in the tree, and what it
 * refers to stays what it is, its model is taken from here instead of being built again.
 */
export class Memory {
    private readonly known = new WeakMap<AstNode, Remembered>();

    get(node: AstNode): Remembered | undefined {
        return this.known.get(node);
    }

    set(node: AstNode, remembered: Remembered): void {
        this.known.set(node, remembered);
    }
}

/** A part of a model, so many lines farther down. */
export function movedDown<T>(part: T, lines: number): T {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part))
        return (part.length === 0 ? part : part.map(each => movedDown(each, lines))) as T;
    if ('endLine' in part) {
        const place = part as unknown as Place;
        return { ...part, line: place.line + lines, endLine: place.endLine + lines };
    }
    const copy = { ...part } as Record<string, unknown>;
    for (const name in copy) if (typeof copy[name] === 'object') copy[name] = movedDown(copy[name], lines);
    return copy as T;
}
