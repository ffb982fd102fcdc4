import {
    type AstNode,
    type CompositeCstNode,
    type CstNode,
    isCompositeCstNode,
    isLeafCstNode,
    type LeafCstNode,
} from 'langium';
import type { Span } from '../mistakes/mistake.ts';
import type { Change } from './change.ts';
import { AHEAD } from './window.ts';

/** A statement in the syntax of the text before a change. */
export interface Unchanged {
    readonly syntax: CompositeCstNode;
    readonly node: AstNode;
    /** What the statements of its block begin with, up to this one: each word once. */
    readonly begun: string;
    /** How far the change has moved it, in UTF-16 units. */
    readonly offset: number;
}

/**
 * The statements inside of some elements that a change does not touch, by the offset in the new text at which they begin; of those
 * within each other the outermost. Around the change and around mistakes as many are left out as the parser may have looked at.
 */
export function unchangedIn(
    elements: readonly AstNode[],
    text: string,
    { start, oldEnd, newEnd }: Change,
    mistakes: readonly Span[],
): ReadonlyMap<number, Unchanged> {
    const found = new Map<number, Unchanged>();
    const lineEnd = text.indexOf('\n', oldEnd);
    const behind = lineEnd < 0 ? text.length : lineEnd;
    const marred = mistakes.map(mistake => ({ start: mistake.start - AHEAD, end: mistake.end + AHEAD }));
    const isTouched = (syntax: CstNode): boolean =>
        (syntax.offset <= behind && syntax.end >= start - AHEAD) ||
        marred.some(span => syntax.offset <= span.end && syntax.end >= span.start);

    const collect = (block: CompositeCstNode): void => {
        const begun = new Set<string>();
        for (const syntax of block.content) {
            if (!isCompositeCstNode(syntax)) continue;
            const node = statementOf(syntax);
            if (node) begun.add(firstWord(syntax, text));
            if (!node || isTouched(syntax)) {
                collect(syntax);
                continue;
            }
            const offset = syntax.offset > start ? newEnd - oldEnd : 0;
            found.set(syntax.offset + offset, { syntax, node, begun: wordsOf(begun), offset });
        }
    };
    for (const { $cstNode } of elements) if (isCompositeCstNode($cstNode)) collect($cstNode);
    return found;
}

/** The words that the statements of a block begin with, as one that can be compared. */
export function wordsOf(begun: ReadonlySet<string>): string {
    return [...begun].join(' ');
}

/** The leaves of a part of the syntax that a parser reads, without comments. */
export function* leavesOf(syntax: CompositeCstNode): Generator<LeafCstNode> {
    for (const child of syntax.content) {
        if (isCompositeCstNode(child)) yield* leavesOf(child);
        else if (isLeafCstNode(child) && !child.hidden) yield child;
    }
}

/** The node of a list that this is the whole syntax of. */
function statementOf(syntax: CompositeCstNode): AstNode | undefined {
    // Only where a node has syntax of its own does Langium keep the node with it.
    const { astNode } = syntax;
    return astNode.$cstNode === syntax && astNode.$containerIndex !== undefined ? astNode : undefined;
}

function firstWord(syntax: CompositeCstNode, text: string): string {
    const first = leavesOf(syntax).next().value as LeafCstNode | undefined;
    return first ? text.slice(first.offset, first.end) : '';
}
