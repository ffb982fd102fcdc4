import {
    type AstNode,
    type AstNodeDescription,
    type CstNode,
    isLinkingError,
    type LinkingError,
    type Reference,
    type RefResolving,
} from 'langium';

/** Finds what a reference means. */
export interface Resolver {
    resolveReference(reference: Reference, node: AstNode, property: string): AstNode | undefined;
}

/** A reference like those of Langium's linker, which also tells where it stands in the tree. */
export class Link implements Reference {
    /** What holds the reference; another node when the tree is settled. */
    container: AstNode;
    /** The property of the container that holds it. */
    readonly property: string;
    readonly $refText: string;
    $refNode: CstNode;
    // Langium's linker keeps here what it finds.
    _ref: AstNode | LinkingError | typeof RefResolving | undefined = undefined;
    private readonly resolver: Resolver;

    constructor(resolver: Resolver, container: AstNode, property: string, refNode: CstNode, refText: string) {
        this.resolver = resolver;
        this.container = container;
        this.property = property;
        this.$refNode = refNode;
        this.$refText = refText;
    }

    get ref(): AstNode | undefined {
        return this.resolver.resolveReference(this, this.container, this.property);
    }

    get error(): LinkingError {
        // Langium's type does not say that there may be none.
        return (isLinkingError(this._ref) ? this._ref : undefined) as LinkingError;
    }

    /** How it was found, which Langium's linker notes, is nothing that anybody asks for. */
    get _nodeDescription(): AstNodeDescription | undefined {
        return undefined;
    }

    set _nodeDescription(_: AstNodeDescription | undefined) {}

    /** Means this from now on; nothing: it is looked up again. */
    lead(target: AstNode | undefined): void {
        this._ref = target;
    }
}
