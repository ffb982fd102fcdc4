import type { AstNode, CompositeCstNode, CstNode, RootCstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { type Move, moveSyntax } from './move.ts';
import type { Reading } from './reading.ts';
import type { Window } from './window.ts';

/** Where what was read again fits into the tree. */
export interface Seam {
    /** In the children of the old root: what stands before `first` is kept, and what stands from `next`. */
    readonly first: number;
    readonly next: number;
    /** In the children of the new root: what stands from here was only looked at. */
    readonly end: number;
    readonly move: Move;
}

/** Undefined where the trees do not begin anew where the window says. */
export function seamOf(
    { start, next, oldNext, newNext }: Window,
    old: ast.Document,
    read: Reading,
): Seam | undefined {
    const before = syntaxOf(old);
    const now = syntaxOf(read.value);
    const first = start === 0 ? 0 : childAt(before, start);
    if (first === undefined) return undefined;
    const offset = newNext - oldNext;
    if (next === undefined) {
        return { first, next: before.content.length, end: now.content.length, move: { offset, lines: 0 } };
    }
    const [kept, looked] = [childAt(before, oldNext), childAt(now, newNext)];
    if (kept === undefined || looked === undefined) return undefined;
    const was = before.content[kept]!.range.start;
    const is = now.content[looked]!.range.start;
    if (was.character !== is.character) return undefined;
    const move = { offset, lines: is.line - was.line };
    return { first, next: beforeComments(before, kept), end: beforeComments(now, looked), move };
}

/** Takes what is kept out of an old tree and puts it into a new one, around what was read. */
export function splice(
    old: ast.Document,
    read: ast.Document,
    window: Window,
    { first, next, end, move }: Seam,
): void {
    const [before, now] = [syntaxOf(old), syntaxOf(read)];
    const [earlier, later] = [before.content.slice(0, first), before.content.slice(next)];
    // Before anything moves.
    const imports = spliced(old.imports, read.imports, window);
    const elements = spliced(old.elements, read.elements, window);
    for (const child of later) moveSyntax(child, move);
    now.content = [...earlier, ...now.content.slice(0, end), ...later];
    for (const child of now.content) Object.assign(child, { container: now });
    fill(read, { imports, elements });
    // Whoever still has the old tree must not find in it what belongs to the new one.
    before.content = [];
    old.imports = [];
    old.elements = [];
}

function spliced<N extends AstNode>(old: readonly N[], read: readonly N[], window: Window): N[] {
    const at = (node: N): number => node.$cstNode!.offset;
    return [
        ...old.filter(node => at(node) < window.start),
        ...read.filter(node => window.next === undefined || at(node) < window.newNext),
        ...(window.next === undefined ? [] : old.filter(node => at(node) >= window.oldNext)),
    ];
}

/** Gives a root its children; what comes first in the text comes first in the object, as the parser has it: trees are walked in that order. */
function fill(root: ast.Document, { imports, elements }: Pick<ast.Document, 'imports' | 'elements'>): void {
    const at = (nodes: readonly AstNode[]): number => nodes[0]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    const lists = Object.entries({ imports, elements }).sort(([, a], [, b]) => at(a) - at(b));
    for (const [property, nodes] of lists) {
        Reflect.deleteProperty(root, property);
        Object.assign(root, { [property]: nodes });
        nodes.forEach((node, index) => {
            Object.assign(node, { $container: root, $containerProperty: property, $containerIndex: index });
        });
    }
}

/** The root of a tree, with what Langium's builder may write and others may not. */
interface Syntax extends Omit<RootCstNode, 'content'> {
    content: CstNode[];
}

function syntaxOf(root: ast.Document): Syntax & CompositeCstNode {
    return root.$cstNode as Syntax & CompositeCstNode;
}

/** Index of the child that begins at an offset and is no comment. */
function childAt({ content }: Syntax, offset: number): number | undefined {
    let [low, high] = [0, content.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (content[middle]!.offset < offset) low = middle + 1;
        else high = middle;
    }
    const child = content[low];
    return child?.offset === offset && !child.hidden ? low : undefined;
}

/** Comments right before a child belong to it: index of the first of these, or of the child. */
function beforeComments({ content }: Syntax, child: number): number {
    let first = child;
    while (content[first - 1]?.hidden) first--;
    return first;
}
