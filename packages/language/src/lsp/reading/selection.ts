import {
    type AstNode,
    type CstNode,
    CstUtils,
    GrammarUtils,
    isCompositeCstNode,
    type LangiumDocument,
} from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver';

interface Span {
    readonly start: number;
    readonly end: number;
}

/**
 * What to select step by step around a position: the word, what stands between the quotes, the text or name, the clause, all of
 * the block, the block with its braces, the statement, and so on up to the whole file.
 */
export function selectionRange(document: LangiumDocument, position: Position): SelectionRange {
    const { parseResult, textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const text = textDocument.getText();
    let range: SelectionRange | undefined;
    let inner: Span | undefined;
    const around = [...spansAround(parseResult.value, text, offset), { start: 0, end: text.length }];
    const growing = around.filter(({ start, end }) => {
        const grows =
            start <= offset && offset <= end && start < end && (!inner || holds({ start, end }, inner));
        if (grows) inner = { start, end };
        return grows;
    });
    for (const { start, end } of growing.toReversed()) {
        const own = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
        range = range ? { range: own, parent: range } : { range: own };
    }
    return range ?? { range: { start: position, end: position } };
}

/** Larger, and with the other one inside. */
function holds(span: Span, inner: Span): boolean {
    return (
        span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start
    );
}

function* spansAround(root: AstNode, text: string, offset: number): Generator<Span> {
    const cst = root.$cstNode;
    const leaf =
        cst && (CstUtils.findLeafNodeAtOffset(cst, offset) ?? CstUtils.findLeafNodeAtOffset(cst, offset - 1));
    if (!leaf) return;
    if (leaf.hidden || /^["']/.test(leaf.text)) {
        yield wordAt(text, offset);
        const quotes = /^("""|["'])[\s\S]*\1$/.exec(leaf.text)?.[1]?.length ?? 0;
        yield { start: leaf.offset + quotes, end: leaf.end - quotes };
    }
    for (let node: CstNode | undefined = leaf; node; node = node.container) {
        if (isCompositeCstNode(node)) yield* blockOf(node, text);
        yield { start: node.offset, end: node.end };
    }
}

/** What stands between the braces, and the braces with it. */
function* blockOf(node: CstNode, text: string): Generator<Span> {
    const open = GrammarUtils.findNodeForKeyword(node, '{');
    const close = GrammarUtils.findNodeForKeyword(node, '}');
    if (!open || !close || close.offset < open.end) return;
    const inside = text.slice(open.end, close.offset);
    const start = open.end + inside.length - inside.trimStart().length;
    yield { start, end: start + inside.trim().length };
    yield { start: open.offset, end: close.end };
}

function wordAt(text: string, offset: number): Span {
    const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))![0];
    const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(offset, offset + 100))![0];
    return { start: offset - before.length, end: offset + after.length };
}
