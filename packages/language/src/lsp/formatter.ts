import { CstUtils, type LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    FormattingOptions,
    Position,
    TextEdit,
} from 'vscode-languageserver';
import { layout } from '../format/layout.ts';
import type * as ast from '../generated/ast.ts';

/** First and last line, from 0. */
interface Lines {
    readonly first: number;
    readonly last: number;
}

/** Formats a document, some of its lines, a line that is done, a block that is closed; none with syntax errors. */
export class ProcFormatter implements Formatter {
    readonly formatOnTypeOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };

    formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
        return edits(document, options);
    }

    formatDocumentRange(document: LangiumDocument, params: DocumentRangeFormattingParams): TextEdit[] {
        const { start, end } = params.range;
        // Whole lines are selected up to the start of the next one.
        const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
        return edits(document, params.options, { first: start.line, last });
    }

    formatDocumentOnType(document: LangiumDocument, params: DocumentOnTypeFormattingParams): TextEdit[] {
        const { ch, position, options } = params;
        // Where somebody is about to write belongs to the editor.
        const lines = ch === '}' ? blockBefore(document, position) : lineOf(position.line - 1);
        return lines ? edits(document, options, lines) : [];
    }
}

function edits(document: LangiumDocument, options: FormattingOptions, lines?: Lines): TextEdit[] {
    const { parseResult, textDocument } = document as LangiumDocument<ast.Document>;
    if (parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0) return [];
    const columns = Math.min(Math.max(Math.trunc(options.tabSize) || 4, 1), 16);
    const indent = options.insertSpaces ? ' '.repeat(columns) : '\t';
    return layout(parseResult.value, { indent, columns })
        .map(({ offset, end, text }) => ({
            range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) },
            newText: text,
        }))
        .filter(({ range: { end } }) => !lines || (lines.first <= end.line && end.line <= lines.last));
}

function lineOf(line: number): Lines {
    return { first: line, last: line };
}

/** The lines of the block whose closing brace was just typed. */
function blockBefore({ parseResult, textDocument }: LangiumDocument, position: Position): Lines | undefined {
    const root = parseResult.value.$cstNode;
    const brace = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(position) - 1);
    if (!brace || brace.hidden || brace.text !== '}') return undefined;
    return { first: brace.astNode.$cstNode!.range.start.line, last: position.line };
}
