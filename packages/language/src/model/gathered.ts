import type { DocumentModel, Workspace } from './types.ts';

/** What is gathered of which parts of the documents, and when two such parts say the same. */
export interface Gathering<P, T> {
    part(document: DocumentModel): P;
    isSame(one: P, other: P): boolean;
    /** Depends on nothing but the parts, which come one by one with the URIs of their files. */
    gather(parts: Iterable<readonly [file: string, part: P]>): T;
}

/**
 * What is gathered from all documents of a workspace, such as who imports what. With every key there is a new workspace in which one
 * document of a thousand is another: as long as that one says the same, what was gathered for the workspace before still holds.
 */
export class Gathered<P, T> {
    private readonly gathering: Gathering<P, T>;
    private readonly known = new WeakMap<Workspace, T>();
    private latest: { readonly workspace: WeakRef<Workspace>; readonly value: T } | undefined;

    constructor(gathering: Gathering<P, T>) {
        this.gathering = gathering;
    }

    of(workspace: Workspace): T {
        let value = this.known.get(workspace);
        if (value === undefined) {
            value = this.asBefore(workspace) ?? this.gather(workspace);
            this.known.set(workspace, value);
            this.latest = { workspace: new WeakRef(workspace), value };
        }
        return value;
    }

    private asBefore({ documents }: Workspace): T | undefined {
        const before = this.latest?.workspace.deref()?.documents;
        if (before?.size !== documents.size) return undefined;
        const { part, isSame } = this.gathering;
        for (const [file, document] of documents) {
            const old = before.get(file);
            if (old === document) continue;
            if (!old || !isSame(part(old), part(document))) return undefined;
        }
        return this.latest?.value;
    }

    private gather({ documents }: Workspace): T {
        const { part, gather } = this.gathering;
        return gather(documents.entries().map(([file, document]) => [file, part(document)] as const));
    }
}

/** Lists are the same that hold the same things in the same order. */
export function hasSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
    return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** All items of lists, in the order of the names of their files. */
export function inOrder<T>(lists: Iterable<readonly [file: string, list: readonly T[]]>): T[] {
    const filled = Iterator.from(lists).filter(([, list]) => list.length > 0);
    return [...filled].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list);
}

/** Who names what, turned round: by what is named, the files that name it. */
export function turned(
    named: Iterable<readonly [file: string, others: Iterable<string>]>,
): ReadonlyMap<string, readonly string[]> {
    const naming = new Map<string, string[]>();
    for (const [file, others] of named) {
        for (const other of others) {
            const known = naming.get(other);
            if (known) known.push(file);
            else naming.set(other, [file]);
        }
    }
    return naming;
}
