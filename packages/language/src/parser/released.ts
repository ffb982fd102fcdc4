import {
    type AstNode,
    AstUtils,
    type CompositeCstNode,
    type CstNode,
    type GrammarAST,
    type RootCstNode,
} from 'langium';
import type { Range } from 'vscode-languageserver';
import { Link } from '../linking/link.ts';

/** Of so many released documents that somebody has asked for their syntax it stays, those asked last. */
const KEPT = 20;

/**
 * Lets go of the concrete syntax of documents, which takes as much memory as all that is made of it, and is asked for only where
 * somebody reads or writes the text. Nodes and references stay who they are; whoever asks one for its syntax makes the text be read
 * again, for all of them. Where references stand is known without that.
 */
export class SyntaxStore {
    private readonly read: (text: string) => AstNode;
    private readonly restored = new Set<AstNode>();

    /** `read` gives the syntax tree of a text. */
    constructor(read: (text: string) => AstNode) {
        this.read = read;
    }

    /** Lets go of the syntax of a document; nothing may be built of it at the moment. */
    release(root: AstNode): void {
        const cst = root.$cstNode as RootCstNode | undefined;
        if (!cst || cst instanceof ReleasedNode) return;
        this.restored.delete(root);
        const syntax = new Syntax(root, cst.fullText, this);
        for (const node of AstUtils.streamAst(root)) {
            const written = node as unknown as Written;
            for (const [key, value] of Object.entries(node)) {
                // What the parser has filled one by one has room for more.
                if (Array.isArray(value)) written[key] = value.slice();
            }
            for (const link of linksIn(node)) link.$refNode &&= new ReleasedName(syntax, link, link.$refNode);
            // An empty text has no syntax.
            written.$cstNode &&=
                node === root ? new ReleasedRoot(syntax, node) : new ReleasedNode(syntax, node);
        }
    }

    /** Gives every node and every reference of a document its syntax. The same text makes the same tree. */
    restore(root: AstNode, text: string): void {
        const twins = AstUtils.streamAst(this.read(text)).iterator();
        for (const node of AstUtils.streamAst(root)) {
            const twin = twins.next().value as AstNode;
            const cst = twin.$cstNode as (CstNode & { astNode: AstNode }) | undefined;
            if (cst) cst.astNode = node;
            (node as unknown as Written).$cstNode = cst;
            const references = linksIn(twin);
            linksIn(node).forEach((link, index) => {
                link.$refNode = references[index]!.$refNode;
            });
        }
        this.restored.add(root);
        const [oldest] = this.restored;
        if (oldest && this.restored.size > KEPT) this.release(oldest);
    }
}

/** True when the syntax of a tree is there, whether it was never released or somebody has asked for it. */
export function hasSyntax(root: AstNode): boolean {
    return root.$cstNode !== undefined && !(root.$cstNode instanceof ReleasedNode);
}

interface Written {
    [key: string]: unknown;
    $cstNode?: CstNode | undefined;
}

/** The syntax of a tree that was released. */
class Syntax {
    readonly text: string;
    private readonly root: AstNode;
    private readonly store: SyntaxStore;

    constructor(root: AstNode, text: string, store: SyntaxStore) {
        this.root = root;
        this.text = text;
        this.store = store;
    }

    restore(): void {
        if (!hasSyntax(this.root)) this.store.restore(this.root, this.text);
    }
}

/** Stands for the syntax of a node. */
class ReleasedNode implements CompositeCstNode {
    readonly astNode: AstNode;
    protected readonly syntax: Syntax;

    constructor(syntax: Syntax, node: AstNode) {
        this.syntax = syntax;
        this.astNode = node;
    }

    protected get real(): CompositeCstNode {
        this.syntax.restore();
        return this.astNode.$cstNode as CompositeCstNode;
    }

    get content(): readonly CstNode[] {
        return this.real.content;
    }
    get container(): CompositeCstNode {
        return this.real.container!;
    }
    get root(): RootCstNode {
        return this.real.root;
    }
    get grammarSource(): GrammarAST.AbstractElement {
        return this.real.grammarSource!;
    }
    get text(): string {
        return this.real.text;
    }
    get range(): Range {
        return this.real.range;
    }
    get offset(): number {
        return this.real.offset;
    }
    get length(): number {
        return this.real.length;
    }
    get end(): number {
        return this.real.end;
    }
    get hidden(): boolean {
        return false;
    }
}

/** Stands for the syntax of a whole tree. Its text is known. */
class ReleasedRoot extends ReleasedNode implements RootCstNode {
    get fullText(): string {
        return this.syntax.text;
    }

    override get root(): RootCstNode {
        return this;
    }
}

/** Stands for the syntax of a reference. Where it stands is known. */
class ReleasedName implements CstNode {
    readonly offset: number;
    readonly length: number;
    private readonly line: number;
    private readonly character: number;
    private readonly endLine: number;
    private readonly endCharacter: number;
    private readonly syntax: Syntax;
    private readonly link: Link;

    constructor(syntax: Syntax, link: Link, { offset, length, range: { start, end } }: CstNode) {
        this.syntax = syntax;
        this.link = link;
        this.offset = offset;
        this.length = length;
        this.line = start.line;
        this.character = start.character;
        this.endLine = end.line;
        this.endCharacter = end.character;
    }

    private get real(): CstNode {
        this.syntax.restore();
        return this.link.$refNode!;
    }

    get astNode(): AstNode {
        return this.link.container;
    }
    get end(): number {
        return this.offset + this.length;
    }
    get range(): Range {
        return {
            start: { line: this.line, character: this.character },
            end: { line: this.endLine, character: this.endCharacter },
        };
    }
    get text(): string {
        return this.syntax.text.slice(this.offset, this.end);
    }
    get hidden(): boolean {
        return false;
    }
    get container(): CompositeCstNode {
        return this.real.container!;
    }
    get root(): RootCstNode {
        return this.real.root;
    }
    get grammarSource(): GrammarAST.AbstractElement {
        return this.real.grammarSource!;
    }
    /** Of a name with dots. */
    get content(): readonly CstNode[] | undefined {
        return (this.real as CompositeCstNode).content;
    }
    /** Of a name without dots. */
    get tokenType(): unknown {
        return (this.real as unknown as { tokenType?: unknown }).tokenType;
    }
}

function linksIn(node: AstNode): Link[] {
    return Object.values(node)
        .flat()
        .filter(value => value instanceof Link);
}
