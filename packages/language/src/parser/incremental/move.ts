import { type CompositeCstNode, type CstNode, LeafCstNodeImpl } from 'langium';
import type { Mistake, Span } from '../mistakes/mistake.ts';

/** How far what stands behind a change has moved. */
export interface Move {
    /** In UTF-16 units. */
    readonly offset: number;
    readonly lines: number;
}

/** What Langium keeps of the place of a token. It has no way to change it: a tree is made anew, not moved. */
interface LeafPlace {
    _offset: number;
    _startLine: number;
    _endLine: number;
}

/** What Langium has worked out from the places of the tokens below a node. */
interface KnownRange {
    _rangeCache: undefined;
}

/** Moves a part of a concrete syntax tree that stays what it is. */
export function moveSyntax(node: CstNode, by: Move): void {
    if (by.offset === 0 && by.lines === 0) return;
    if (node instanceof LeafCstNodeImpl) {
        const place = node as unknown as LeafPlace;
        place._offset += by.offset;
        place._startLine += by.lines;
        place._endLine += by.lines;
        return;
    }
    (node as unknown as KnownRange)._rangeCache = undefined;
    for (const child of (node as CompositeCstNode).content) moveSyntax(child, by);
}

/** The same mistake, farther on. */
export function movedMistake<E extends { readonly mistake: Mistake }>(error: E, { offset }: Move): E {
    if (offset === 0) return error;
    const moved = <S extends Span>(span: S): S => ({
        ...span,
        start: span.start + offset,
        end: span.end + offset,
    });
    const { fixes, related } = error.mistake;
    const mistake: Mistake = {
        ...moved(error.mistake),
        ...(fixes && { fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(moved) })) }),
        ...(related && { related: related.map(moved) }),
    };
    return { ...error, mistake };
}
