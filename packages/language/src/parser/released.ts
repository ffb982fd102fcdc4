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
import { type ReleasedTree, releaseNode } from './node.ts';

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
        if (!cst || cst instanceof ReleasedRoot) return;
        this.restored.delete(root);
        for (const node of AstUtils.streamAst(root)) {
            for (const link of linksIn(node)) link.$refNode &&= new ReleasedName(link, link.$refNode);
            if (node !== root) releaseNode(node);
        }
        (root as Written).$cstNode = new ReleasedRoot(root, cst.fullText, this);
    }

    /** Gives every node and every reference of a document its syntax. The same text makes the same tree. */
    restore(root: AstNode, text: string): void {
        const twins = AstUtils.streamAst(this.read(text)).iterator();
        for (const node of AstUtils.streamAst(root)) {
            const twin = twins.next().value as AstNode;
            const cst = twin.$cstNode as (CstNode & { astNode: AstNode }) | undefined;
            if (cst) cst.astNode = node;
            (node as Written).$cstNode = cst;
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
    return root.$cstNode !== undefined && !(root.$cstNode instanceof ReleasedRoot);
}

type Written = { -readonly [property in '$cstNode']?: CstNode | undefined };

/** Stands for the syntax of a whole tree. Its text is known. */
class ReleasedRoot implements RootCstNode, ReleasedTree {
    readonly fullText: string;
    readonly astNode: AstNode;
    private readonly store: SyntaxStore;

    constructor(root: AstNode, text: string, store: SyntaxStore) {
        this.astNode = root;
        this.fullText = text;
        this.store = store;
    }

    restore(): void {
        if (!hasSyntax(this.astNode)) this.store.restore(this.astNode, this.fullText);
    }

    private get real(): RootCstNode {
        this.restore();
        return this.astNode.$cstNode as RootCstNode;
    }

    get root(): RootCstNode {
        return this;
    }
    get content(): readonly CstNode[] {
        return this.real.content;
    }
    get container(): CompositeCstNode {
        return this.real.container!;
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

/** Stands for the syntax of a reference. Where it stands is known. */
class ReleasedName implements CstNode {
    readonly offset: number;
    readonly length: number;
    private readonly line: number;
    private readonly character: number;
    private readonly link: Link;

    constructor(link: Link, { offset, length, range: { start } }: CstNode) {
        this.link = link;
        this.offset = offset;
        this.length = length;
        this.line = start.line;
        this.character = start.character;
    }

    private get tree(): RootCstNode {
        return AstUtils.findRootNode(this.link.container).$cstNode as RootCstNode;
    }

    private get real(): CstNode {
        const { tree } = this;
        if (tree instanceof ReleasedRoot) tree.restore();
        return this.link.$refNode;
    }

    get astNode(): AstNode {
        return this.link.container;
    }
    get end(): number {
        return this.offset + this.length;
    }
    get range(): Range {
        const { line, character, length } = this;
        const start = { line, character };
        // Most say what is written; between the dots of others there may be anything.
        if (length === this.link.$refText.length)
            return { start, end: { line, character: character + length } };
        const lines = this.text.split(/\r\n?|\n/);
        const before = lines.length === 1 ? character : 0;
        return {
            start,
            end: { line: line + lines.length - 1, character: before + lines.at(-1)!.length },
        };
    }
    get text(): string {
        return this.tree.fullText.slice(this.offset, this.end);
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
