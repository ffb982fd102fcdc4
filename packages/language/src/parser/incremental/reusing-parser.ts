import type { IToken } from 'chevrotain';
import { type CompositeCstNode, type CstNode, type GrammarAST, LangiumParser } from 'langium';
import type { Cursor } from '../cursor.ts';
import { isOnLineOf } from '../mistakes/tokens.ts';
import { moveSyntax } from './move.ts';
import { leavesOf, type Unchanged, wordsOf } from './unchanged.ts';

type Feature = Parameters<LangiumParser['subrule']>[3];

/** What Langium's parser keeps to itself of the tree that it makes. */
interface Tree {
    readonly nodeBuilder: {
        readonly current: CompositeCstNode;
        addHiddenNodes(tokens: IToken[]): void;
        appendChild(parent: CompositeCstNode, child: CstNode): void;
    };
    readonly lexerResult: { readonly hidden: IToken[] };
    extractHiddenTokens(token: IToken): IToken[];
    getAssignment(feature: Feature): { readonly assignment?: GrammarAST.Assignment };
    assign(operator: string, property: string, value: unknown, syntax: CstNode): void;
}

const NONE: ReadonlyMap<number, Unchanged> = new Map();

/** Takes statements that it has read before, and that a change has not touched, as they are. */
export abstract class ReusingParser extends LangiumParser {
    protected abstract readonly cursor: Cursor;
    /** What the statements of the innermost block begin with, as far as it was read. */
    protected begun: ReadonlySet<string> = new Set();
    private unchanged: ReadonlyMap<number, Unchanged> = NONE;

    /** Reads with these at hand, by where they begin. */
    protected reusing<R>(unchanged: ReadonlyMap<number, Unchanged>, read: () => R): R {
        this.unchanged = unchanged;
        try {
            return read();
        } finally {
            this.unchanged = NONE;
        }
    }

    override subrule(...call: Parameters<LangiumParser['subrule']>): void {
        const statement = this.unchanged.size > 0 ? this.statementFor(call[3]) : undefined;
        if (statement) this.take(statement, call[3]);
        else super.subrule(...call);
    }

    /** The statement that begins here, if the parser would come to it in the same way as before, and find the same tokens. */
    private statementFor(feature: Feature): Unchanged | undefined {
        const { cursor } = this;
        const token = cursor.look(1);
        const found = this.unchanged.get(token.startOffset);
        if (!found || found.syntax.grammarSource !== feature) return undefined;
        if (cursor.spoilt || !cursor.isUntouched || isOnLineOf(cursor.look(0), token)) return undefined;
        if (found.begun !== wordsOf(this.begun)) return undefined;
        if (found.syntax.range.start.character !== token.startColumn! - 1) return undefined;
        let at = 1;
        for (const leaf of leavesOf(found.syntax)) {
            const now = cursor.look(at++);
            if (now.startOffset !== leaf.offset + found.offset || now.tokenType !== leaf.tokenType)
                return undefined;
            if (now.image.length !== leaf.length) return undefined;
        }
        return found;
    }

    private take({ syntax, node, offset }: Unchanged, feature: Feature): void {
        const tree = this as unknown as Tree;
        const token = this.cursor.look(1);
        const lines = token.startLine! - 1 - syntax.range.start.line;
        tree.nodeBuilder.addHiddenNodes(tree.extractHiddenTokens(token));
        for (const _ of leavesOf(syntax)) this.cursor.skip(1);
        moveSyntax(syntax, { offset, lines });
        // Its comments are in it.
        const { hidden } = tree.lexerResult;
        const inside = hidden.findIndex(({ startOffset }) => startOffset > syntax.end);
        hidden.splice(0, inside < 0 ? hidden.length : inside);
        tree.nodeBuilder.appendChild(tree.nodeBuilder.current, syntax);
        const { operator, feature: property } = tree.getAssignment(feature).assignment!;
        tree.assign(operator, property, node, syntax);
    }
}
