import {
    type AstNode,
    AstUtils,
    CstUtils,
    GrammarUtils,
    isReference,
    type LangiumDocument,
    type LeafCstNode,
    type Reference,
} from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';

/** Something that was given a name. */
export type NamedNode = AstNode & { readonly name: string };

/** A name as it stands in a text, and what it means. */
export interface NameAt {
    readonly target: NamedNode;
    readonly range: Range;
    /** True where the name is given. */
    readonly declares: boolean;
}

/** A part of a reference: in `Process.Name` the process and the thing inside. */
export interface Segment {
    readonly target: NamedNode;
    readonly range: Range;
    readonly offset: number;
    readonly end: number;
}

/** The name at a position, also right behind its last letter; undefined where there is none, or none that means anything. */
export function nameAt(document: LangiumDocument, position: Position): NameAt | undefined {
    const offset = document.textDocument.offsetAt(position);
    return atLeaf(leafAt(document, offset), offset) ?? atLeaf(leafAt(document, offset - 1), offset - 1);
}

/** The word or sign at an offset. */
export function leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    return leaf && !leaf.hidden && leaf.offset <= offset && offset < leaf.end ? leaf : undefined;
}

/** What the parts of a reference mean, in the order of the text; empty when nobody knows. */
export function segmentsOf(reference: Reference): Segment[] {
    const target = reference.ref as NamedNode | undefined;
    const cst = reference.$refNode;
    if (!target || !cst) return [];
    if (reference.$refText === target.name)
        return [{ target, range: cst.range, offset: cst.offset, end: cst.end }];
    const leaves = CstUtils.flattenCst(cst)
        .filter(leaf => !leaf.hidden)
        .toArray();
    let at = leaves.length;
    for (let name = ''; at > 0 && name.length < target.name.length; ) name = leaves[--at]!.text + name;
    const own = leaves.slice(at);
    // Before the name stand a dot and the name of what holds it.
    const outer = leaves.slice(0, Math.max(0, at - 1));
    const holder = outer.length > 0 ? holderOf(target) : undefined;
    return [...(holder ? [segment(holder, outer)] : []), segment(target, own)];
}

/** Where a declaration has its name. */
export function nameSegment(target: NamedNode): Segment | undefined {
    const cst = GrammarUtils.findNodeForProperty(target.$cstNode, 'name');
    return cst && { target, range: cst.range, offset: cst.offset, end: cst.end };
}

/** The process or the pack by whose name something can be called from outside. */
export function holderOf(target: AstNode): ast.Process | ast.Criteria | undefined {
    return AstUtils.getContainerOfType(
        target.$container,
        (node): node is ast.Process | ast.Criteria => ast.isProcess(node) || ast.isCriteria(node),
    );
}

/** The reference that a word belongs to. */
export function referenceAt(leaf: LeafCstNode): Reference | undefined {
    const assignment = GrammarUtils.findAssignment(leaf);
    const value = assignment && (leaf.astNode as unknown as Record<string, unknown>)[assignment.feature];
    return [value].flat().find((candidate): candidate is Reference => {
        const cst = isReference(candidate) ? candidate.$refNode : undefined;
        return cst !== undefined && cst.offset <= leaf.offset && leaf.end <= cst.end;
    });
}

function atLeaf(leaf: LeafCstNode | undefined, offset: number): NameAt | undefined {
    if (!leaf) return undefined;
    const reference = referenceAt(leaf);
    if (reference) {
        const found = segmentsOf(reference).find(part => part.offset <= offset && offset < part.end);
        return found && { ...found, declares: false };
    }
    const own = isNamed(leaf.astNode) ? nameSegment(leaf.astNode) : undefined;
    return own && own.offset <= leaf.offset && leaf.end <= own.end ? { ...own, declares: true } : undefined;
}

function isNamed(node: AstNode): node is NamedNode {
    return 'name' in node && typeof node.name === 'string' && node.name !== '';
}

function segment(target: NamedNode, leaves: readonly LeafCstNode[]): Segment {
    const [first, last] = [leaves[0]!, leaves.at(-1)!];
    const range = { start: first.range.start, end: last.range.end };
    return { target, range, offset: first.offset, end: last.end };
}
