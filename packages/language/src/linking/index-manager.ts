import {
    type AstNode,
    AstUtils,
    DefaultIndexManager,
    type LangiumDocument,
    type MultiReference,
    type Reference,
    type URI,
} from 'langium';

interface Linked {
    readonly document: LangiumDocument;
    /** URIs of the documents that it refers to. */
    readonly targets: ReadonlySet<string>;
    /** What stands in its references, found or not: the whole name, and its parts where it has dots. */
    readonly names: ReadonlySet<string>;
}

/** Knows for each document what it refers to, and by which names. Of single references nothing is kept: the tree has them. */
export class ProcIndexManager extends DefaultIndexManager {
    private readonly linked = new Map<string, Linked>();
    /** The documents that refer, by the one that is referred to. */
    private readonly sources = new Map<string, Set<LangiumDocument>>();
    private readonly sorted = new Map<string, readonly LangiumDocument[]>();

    /** The documents that refer to what stands in one, sorted; itself where it does. */
    referringTo(target: URI): readonly LangiumDocument[] {
        const key = target.toString();
        let documents = this.sorted.get(key);
        if (!documents) {
            documents = [...(this.sources.get(key) ?? [])].sort(byName);
            this.sorted.set(key, documents);
        }
        return documents;
    }

    /** Whether a linked document refers, or would like to, by one of these names. */
    mentions(document: URI, names: ReadonlySet<string>): boolean {
        for (const name of this.linked.get(document.toString())?.names ?? [])
            if (names.has(name)) return true;
        return false;
    }

    override async updateReferences(document: LangiumDocument): Promise<void> {
        this.removeReferences(document.uri);
        const names = new Set(document.references.flatMap(({ $refText }) => partsOf($refText)));
        const roots = new Set(document.references.flatMap(targetsOf).map(AstUtils.findRootNode));
        const targets = new Set([...roots].flatMap(({ $document }) => $document?.uri.toString() ?? []));
        this.linked.set(document.uri.toString(), { document, names, targets });
        for (const target of targets) {
            this.sorted.delete(target);
            const known = this.sources.get(target);
            if (known) known.add(document);
            else this.sources.set(target, new Set([document]));
        }
    }

    override removeReferences(uri: URI): void {
        const source = uri.toString();
        const linked = this.linked.get(source);
        if (!linked) return;
        for (const target of linked.targets) {
            this.sorted.delete(target);
            this.sources.get(target)?.delete(linked.document);
        }
        this.linked.delete(source);
    }
}

function byName(a: LangiumDocument, b: LangiumDocument): number {
    return a.uri.toString() < b.uri.toString() ? -1 : 1;
}

/** A dot may part a process from a name in it, or belong to the id of a criterion. */
function partsOf(name: string): string[] {
    const dot = name.indexOf('.');
    return dot < 0 ? [name] : [name, name.slice(0, dot), name.slice(dot + 1)];
}

function targetsOf(reference: Reference | MultiReference): AstNode[] {
    if ('items' in reference) return reference.items.map(({ ref }) => ref);
    return reference.ref ? [reference.ref] : [];
}
