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
            const { startOffset, endOffset, tokenType } = error.token;
            // The end of the file is no token: the last thing written is where a person would look.
            const last = Math.max(0, text.getText().trimEnd().length - 1);
            const start = tokenType.name === 'EOF' ? last : startOffset;
            const end = tokenType.name === 'EOF' ? last : (endOffset ?? start);
            return { message: syntaxMessage(error, keywords), place: at(start, end + 1) };
        }),
    ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
