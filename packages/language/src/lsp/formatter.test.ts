import { EmptyFileSystem } from 'langium';
import { parseHelper } from 'langium/test';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProcFormatter } from './formatter.ts';
import { createEditorServices } from './services.ts';

const { services } = createEditorServices(EmptyFileSystem);
const formatter = new ProcFormatter();
const options = { tabSize: 4, insertSpaces: true };
const textDocument = { uri: '' };

const MESS = 'role   A\nprocess P {\nowner   A\n  stage   draft\n}\nrole   B\n';

test('formats the whole document as the editor indents', async () => {
    const document = await parseHelper(services)(MESS);
    const tabs = { tabSize: 8, insertSpaces: false };
    expect(applied(MESS, formatter.formatDocument(document, { textDocument, options: tabs }))).toBe(
        'role A\nprocess P {\n\towner A\n\tstage draft\n}\nrole B\n',
    );
});

test('formats the selected lines and no others', async () => {
    const document = await parseHelper(services)(MESS);
    const range = { start: { line: 2, character: 3 }, end: { line: 3, character: 0 } };
    expect(applied(MESS, formatter.formatDocumentRange(document, { textDocument, options, range }))).toBe(
        MESS.replace('owner   A', '    owner A'),
    );
});

describe('on type', () => {
    test('formats the line that is done, and leaves the one that begins', async () => {
        expect(await typed('process P {\nowner   A\n        |\n}', '\n')).toBe(
            'process P {\n    owner A\n        \n}',
        );
    });

    test('formats the block that is closed', async () => {
        expect(await typed('role   A\nprocess P {\nowner   A\n  flow {\nstart\n        }|\n}', '}')).toBe(
            'role   A\nprocess P {\nowner   A\n    flow {\n        start\n    }\n}',
        );
    });

    test('does not take a brace in a text or a comment for one', async () => {
        const text = 'process P {\npurpose "a }|"   // }\n}';
        expect(await typed(text, '}')).toBe(text.replace('|', ''));
        const comment = 'process P {\nstage   draft // }|\n}';
        expect(await typed(comment, '}')).toBe(comment.replace('|', ''));
    });

    test('leaves a text with syntax errors', async () => {
        const text = 'process P {\nowner   \n|\nstage   draft\n';
        expect(await typed(text, '\n')).toBe(text.replace('|', ''));
    });
});

async function typed(marked: string, ch: string): Promise<string> {
    const text = marked.replace('|', '');
    const document = await parseHelper(services)(text);
    const position = document.textDocument.positionAt(marked.indexOf('|'));
    return applied(text, formatter.formatDocumentOnType(document, { textDocument, options, position, ch }));
}

function applied(text: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('', 'proc', 0, text), edits);
}
