import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { ProcIndexManager } from '../../linking/index-manager.ts';
import { Link } from '../../linking/link.ts';
import type { ProcCoreServices } from '../../services.ts';
import { holderOf, type NamedNode, nameSegment, segmentsOf } from './names.ts';

/** A reference that means something, as a whole or by the part before its dot. There may be many: details are made when asked for. */
export class Occurrence {
    readonly document: LangiumDocument;
    readonly reference: Link;
    private readonly target: NamedNode;

    constructor(document: LangiumDocument, reference: Link, target: NamedNode) {
        this.document = document;
        this.reference = reference;
        this.target = target;
    }

    /** The part that means the target. */
    get range(): Range {
        return segmentsOf(this.reference).find(({ target }) => target === this.target)!.range;
    }

    /** What holds the reference. */
    get container(): AstNode {
        return this.reference.container;
    }

    /** The property of the container that holds it. */
    get property(): string {
        return this.reference.property;
    }
}

/** The references of a document by what they mean. */
interface Links {
    readonly whole: ReadonlyMap<AstNode, readonly Link[]>;
    /** `Process.Name` by the process. */
    readonly beforeDot: ReadonlyMap<AstNode, readonly Link[]>;
}

/** A document that is linked again gets a new list of references. */
const linksOf = new WeakMap<LangiumDocument['references'], Links>();

/** Finds who refers to something. The index tells in which documents to look, their links what they mean: no text is read. */
export class Occurrences {
    private readonly index: () => ProcIndexManager;

    constructor(services: ProcCoreServices) {
        this.index = () => services.shared.workspace.IndexManager as ProcIndexManager;
    }

    /** All references to a declaration, in the order of files and texts. */
    of(target: NamedNode): Occurrence[] {
        return this.referring(target).flatMap(document => this.within(document, target));
    }

    /** Those of one document. */
    within(document: LangiumDocument, target: NamedNode): Occurrence[] {
        const { whole, beforeDot } = links(document);
        return inText([...(whole.get(target) ?? []), ...(beforeDot.get(target) ?? [])]).map(
            reference => new Occurrence(document, reference, target),
        );
    }

    /** How many references mean the declaration itself, and the first of them: those in the file `from` come first. */
    count(
        target: NamedNode,
        most: number,
        from: string,
    ): { readonly all: number; readonly first: Occurrence[] } {
        const documents = this.referring(target);
        const near = documents.filter(document => document.uri.toString() === from);
        const first: Occurrence[] = [];
        let all = 0;
        for (const document of new Set([...near, ...documents])) {
            const references = links(document).whole.get(target) ?? [];
            all += references.length;
            if (first.length === most) continue;
            for (const reference of inText(references).slice(0, most - first.length)) {
                first.push(new Occurrence(document, reference, target));
            }
        }
        return { all, first };
    }

    /** Where a declaration has its name. */
    declaration(
        target: NamedNode,
    ): { readonly document: LangiumDocument; readonly range: Range } | undefined {
        const name = nameSegment(target);
        return name && { document: AstUtils.getDocument(target), range: name.range };
    }

    private referring(target: NamedNode): readonly LangiumDocument[] {
        return this.index().referringTo(AstUtils.getDocument(target).uri);
    }
}

function links(document: LangiumDocument): Links {
    let found = linksOf.get(document.references);
    if (!found) {
        const references = document.references
            .filter(reference => reference instanceof Link)
            .filter(({ ref, $refNode }) => ref && $refNode);
        const qualified = references.filter(
            ({ ref, $refText }) => $refText.includes('.') && $refText !== (ref as NamedNode).name,
        );
        found = {
            whole: Map.groupBy(references, ({ ref }) => ref!),
            beforeDot: Map.groupBy(qualified, ({ ref }) => holderOf(ref!)!),
        };
        linksOf.set(document.references, found);
    }
    return found;
}

function inText(references: readonly Link[]): readonly Link[] {
    return references.length < 2
        ? references
        : [...references].sort((a, b) => a.$refNode!.offset - b.$refNode!.offset);
}
