import type { TextEdit } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Request } from './request.ts';

/**
 * The edit that imports a file: among imports that are in the order of the alphabet it keeps that order, else it comes behind them; the
 * first one stands at the top, behind the comment that opens the file.
 */
export function addImport({ document, root, cursor }: Request, path: string): TextEdit {
    const text = document.textDocument.getText();
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const line = `import "${path}"`;
    const at = (offset: number) => {
        const position = document.textDocument.positionAt(offset);
        return { start: position, end: position };
    };
    const written = root.imports.filter(
        statement => statement.$cstNode !== undefined && statement.path !== undefined,
    );
    const isSorted = written.every(
        (statement, index) => index === 0 || precedes(written[index - 1]!.path, statement.path),
    );
    const next = isSorted ? written.find(statement => precedes(path, statement.path)) : undefined;
    if (next) return { range: at(startOf(next)), newText: `${line}${eol}` };
    const last = written.at(-1);
    if (last) return { range: at(endOf(last)), newText: `${eol}${line}` };
    const top = Math.min(topOf(text), cursor.word.start);
    return { range: at(top), newText: `${line}${eol}${eol}` };
}

function precedes(a: string, b: string): boolean {
    return a < b;
}

function startOf(statement: ast.Import): number {
    return statement.$cstNode!.offset;
}

function endOf(statement: ast.Import): number {
    return statement.$cstNode!.end;
}

/** Behind a byte-order mark, and behind the comment that opens the file if an empty line follows it. */
function topOf(text: string): number {
    return /^\uFEFF?(?:(?:[ \t]*\/\/[^\r\n]*\r?\n)+[ \t]*\r?\n|\/\*[\s\S]*?\*\/[ \t]*\r?\n[ \t]*\r?\n)?/.exec(
        text,
    )![0].length;
}
