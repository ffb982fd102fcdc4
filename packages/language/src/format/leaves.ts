import { type AstNode, AstUtils, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** A word, sign, text or comment of a document, and what has to be known of it to put white space around it. */
export interface Leaf {
    readonly offset: number;
    readonly end: number;
    readonly image: string;
    readonly comment: boolean;
    /** A comment that goes on to the end of its line. */
    readonly endsLine: boolean;
    /** The statement that begins here. */
    readonly statement: AstNode | undefined;
    /** Goes on with a statement; a comment: stands before something that does. */
    readonly goesOn: boolean;
    /** Goes on with something of which the model keeps the words as they are written, such as `-20` or `92 %`. */
    readonly inValue: boolean;
    /** A keyword that is a name here: at the start of a line it might be the keyword. */
    readonly soft: boolean;
}

/** The properties that hold what stands in a block or in a file, one statement a line. */
const STATEMENTS: ReadonlySet<string | undefined> = new Set([
    'imports',
    'elements',
    'clauses',
    'nodes',
    'branches',
    'goals',
    'criteria',
    'expectations',
    'rows',
]);

/** What the model repeats as it is written. */
const VALUES: ReadonlySet<string> = new Set([
    ast.Expectation.$type,
    ast.Measure.$type,
    ast.Money.$type,
    ast.Percent.$type,
    ast.Duration.$type,
    ast.TimeRange.$type,
]);

/** All of a document but its white space, in the order of the text. */
export function leavesOf(root: ast.Document): Leaf[] {
    const { statements, values } = beginningsOf(root);
    const leaves: Writable<Leaf>[] = [];
    let valueEnd = 0;
    const visit = (node: CstNode): void => {
        if (isCompositeCstNode(node)) for (const child of node.content) visit(child);
        if (!isLeafCstNode(node)) return;
        const { offset, end, text, hidden, tokenType } = node;
        const statement = hidden ? undefined : statements.get(offset);
        leaves.push({
            offset,
            end,
            image: text,
            comment: hidden,
            endsLine: tokenType.name === 'SL_COMMENT',
            statement,
            goesOn: !statement && text !== '}',
            inValue: offset < valueEnd,
            soft: tokenType.name.endsWith('?') && statement?.$type === ast.Branch.$type,
        });
        if (!hidden) valueEnd = Math.max(valueEnd, values.get(offset) ?? 0);
    };
    visit(root.$cstNode!);
    let goesOn = false;
    for (const leaf of leaves.toReversed()) {
        if (leaf.comment) leaf.goesOn = goesOn;
        else goesOn = leaf.goesOn;
    }
    return leaves;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** By their offsets the statements that begin there, and the ends of the values that do. */
function beginningsOf(root: ast.Document): {
    statements: Map<number, AstNode>;
    values: Map<number, number>;
} {
    const statements = new Map<number, AstNode>();
    const values = new Map<number, number>();
    for (const node of AstUtils.streamAllContents(root)) {
        const cst = node.$cstNode;
        if (!cst) continue;
        if (STATEMENTS.has(node.$containerProperty)) statements.set(cst.offset, node);
        if (VALUES.has(node.$type)) values.set(cst.offset, cst.end);
    }
    return { statements, values };
}
