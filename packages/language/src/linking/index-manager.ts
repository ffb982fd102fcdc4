import {
    type AstNode,
    AstUtils,
    DefaultIndexManager,
    type LangiumDocument,
    type MultiReference,
    type Reference,
    URI,
} from 'langium';

/** Knows for each document what it refers to, and by which names. Of single references nothing is kept: the tree has them. */
export class ProcIndexManager extends DefaultIndexManager {
    private readonly targets = new Map<string, ReadonlySet<string>>();
    /** The documents that refer, by the one that is referred to. */
    private readonly sources = new Map<string, Set<string>>();
    /** What stands in the references of a document, found or not: the whole name, and its parts where it has dots. */
    private readonly names = new Map<string, ReadonlySet<string>>();

    /** The documents that refer to what stands in one, sorted; itself where it does. */
    referringTo(target: URI): URI[] {
        return [...(this.sources.get(target.toString()) ?? [])].sort().map(uri => URI.parse(uri));
    }

    /** Whether a linked document refers, or would like to, by one of these names. */
    mentions(document: URI, names: ReadonlySet<string>): boolean {
        for (const name of this.names.get(document.toString()) ?? []) if (names.has(name)) return true;
        return false;
    }

    override async updateReferences(document: LangiumDocument): Promise<void> {
        const source = document.uri.toString();
        this.removeReferences(document.uri);
        this.names.set(source, new Set(document.references.flatMap(({ $refText }) => partsOf($refText))));
        const roots = new Set(document.references.flatMap(targetsOf).map(AstUtils.findRootNode));
        const targets = new Set([...roots].flatMap(({ $document }) => $document?.uri.toString() ?? []));
        this.targets.set(source, targets);
        for (const target of targets) {
            const known = this.sources.get(target);
            if (known) known.add(source);
            else this.sources.set(target, new Set([source]));
        }
    }

    override removeReferences(uri: URI): void {
        const source = uri.toString();
        for (const target of this.targets.get(source) ?? []) this.sources.get(target)?.delete(source);
        this.targets.delete(source);
        this.names.delete(source);
    }
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
