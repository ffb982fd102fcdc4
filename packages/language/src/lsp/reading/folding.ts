import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Leaf, leavesOf } from '../../format/leaves.ts';
import * as ast from '../../generated/ast.ts';

interface Lines {
    readonly first: number;
    readonly last: number;
}

/** Folds blocks, texts and comments of several lines, line comments below each other, and lists of imports. */
export class Folds implements FoldingRangeProvider {
    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const { parseResult, textDocument } = document as LangiumDocument<ast.Document>;
        const leaves = leavesOf(parseResult.value);
        const linesOf = ({ offset, end }: Leaf): Lines => ({
            first: textDocument.positionAt(offset).line,
            last: textDocument.positionAt(end).line,
        });
        const comments = leaves.filter((leaf, index) => {
            const previous = leaves[index - 1];
            return leaf.endsLine && (!previous || linesOf(previous).last < linesOf(leaf).first);
        });
        const imports = leaves.filter(leaf => leaf.statement?.$type === ast.Import.$type);
        return [
            ...blocks(leaves, linesOf).map(lines => fold(lines)),
            ...leaves
                .filter(leaf => leaf.comment || leaf.image.startsWith('"""'))
                .map(leaf => fold(linesOf(leaf), leaf.comment ? FoldingRangeKind.Comment : undefined)),
            ...runs(comments.map(linesOf)).map(lines => fold(lines, FoldingRangeKind.Comment)),
            ...runs(imports.map(linesOf)).map(lines => fold(lines, FoldingRangeKind.Imports)),
        ].filter(({ startLine, endLine }) => startLine < endLine);
    }
}

function fold({ first, last }: Lines, kind?: FoldingRangeKind): FoldingRange {
    return { startLine: first, endLine: last, ...(kind ? { kind } : {}) };
}

/** From the line of an opening brace to the line before the closing one, which stays to be seen. */
function blocks(leaves: readonly Leaf[], linesOf: (leaf: Leaf) => Lines): Lines[] {
    const open: number[] = [];
    const found: Lines[] = [];
    for (const leaf of leaves) {
        if (leaf.image === '{') {
            open.push(linesOf(leaf).first);
        } else if (leaf.image === '}') {
            const first = open.pop();
            if (first !== undefined) found.push({ first, last: linesOf(leaf).first - 1 });
        }
    }
    return found;
}

/** Lines that follow each other, as one. */
function runs(lines: readonly Lines[]): Lines[] {
    const found: Lines[] = [];
    for (const each of lines) {
        const before = found.at(-1);
        if (before && each.first <= before.last + 1)
            found[found.length - 1] = { first: before.first, last: each.last };
        else found.push(each);
    }
    return found;
}
