import type { LangiumDocument } from 'langium';
import { syntaxMessage } from '../../parser/messages.ts';
import type { Place } from '../element.ts';
import type { SyntaxProblem } from '../types.ts';

/** What the lexer and the parser could not read. */
export function problemsOf(document: LangiumDocument, keywords: ReadonlySet<string>): SyntaxProblem[] {
    const text = document.textDocument;
    const at = (start: number, end: number): Place => {
        const from = text.positionAt(start);
        const to = text.positionAt(end);
        return {
            file: document.uri.toString(),
            line: from.line + 1,
            column: from.character + 1,
            endLine: to.line + 1,
            endColumn: to.character + 1,
        };
    };
    const { lexerErrors, parserErrors } = document.parseResult;
    return [
        ...lexerErrors.map(error => ({
            message: error.message,
            place: at(error.offset, error.offset + error.length),
        })),
        ...parserErrors.map(error => {
            const { startOffset, endOffset } = error.token;
            // At the end of the file there is no token: the last thing written is where a person would look.
            const previous = (error as { previousToken?: typeof error.token }).previousToken;
            const known = Number.isNaN(startOffset) ? previous : error.token;
            const start = known?.startOffset ?? Math.max(0, text.getText().trimEnd().length - 1);
            const end = (Number.isNaN(endOffset) ? known?.endOffset : endOffset) ?? start;
            return { message: syntaxMessage(error, keywords), place: at(start, end + 1) };
        }),
    ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
