import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
    createConnection,
    type DocumentSymbol,
    type Hover,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type WorkspaceEdit,
    type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startLanguageServer } from '../index.ts';

let client: ProtocolConnection;
const uri = 'untitled:a.proc';
const TEXT =
    'role Advisor\nprocess P {\n    owner Advisor\n    allow owner-missing\n}\nevidence E { shows MP1 }\n';

beforeEach(async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const files = () => ({ facts: async () => ({ state: 'missing' as const }) });
    startLanguageServer(connection, { ...EmptyFileSystem, files });
    client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        initializationOptions: { rulePages: 'file:///pages (1)' },
        workspaceFolders: null,
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'proc', version: 1, text: TEXT },
    });
});

afterEach(() => client.dispose());

function ask<R>(method: string, line: number, character: number, more: object = {}): Promise<R> {
    return client.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
}

test('a rule in a waiver links to its page', async () => {
    const hover = await ask<Hover>('textDocument/hover', 3, 12);
    expect(hover.contents).toMatchObject({
        value: expect.stringContaining('](file:///pages%20%281%29/owner-missing.md)'),
    });
});

test('a name is changed in the text that was sent last', async () => {
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `\n${TEXT}` }],
    });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', 1, 6, { newName: 'Clerk' });
    expect(edit.changes![uri]!.map(({ range }) => range.start.line)).toEqual([1, 3]);
});

test('a refusal comes as a sentence', async () => {
    await expect(ask('textDocument/prepareRename', 5, 20)).rejects.toThrow(
        '"MP1" ships with the product and cannot be renamed.',
    );
    await expect(ask('textDocument/rename', 0, 6, { newName: 'P' })).rejects.toThrow(
        '"P" is already the name of a process',
    );
});

test('outline and search answer', async () => {
    const outline = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri },
    });
    expect(outline.map(({ name }) => name)).toEqual(['Advisor', 'P', 'E']);
    const found = await client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'advis' });
    expect(found.map(({ name }) => name)).toEqual(['Advisor']);
});

test('everything answers while somebody types', async () => {
    const position = { line: 2, character: 12 };
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 12; version++) {
        void client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: `${TEXT}// ${version}\n` }],
        });
        for (const method of ['hover', 'definition', 'documentHighlight', 'documentSymbol', 'documentLink']) {
            const params = { textDocument: { uri }, position };
            answers.push(client.sendRequest(`textDocument/${method}`, params).catch(() => 'cancelled'));
        }
    }
    expect(await Promise.all(answers)).toHaveLength(50);
});

test.each([
    ['empty', ''],
    ['with a byte order mark', '\uFEFFrole A\r\nrole B\r\n'],
    ['of spaces', ' \n '],
])('a text that is %s is answered about, too', async (name, text) => {
    const uri = `untitled:${encodeURIComponent(name)}.proc`;
    void client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'proc', version: 1, text },
    });
    const outline = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri },
    });
    expect(outline.map(({ name }) => name)).toEqual(text.includes('role') ? ['A', 'B'] : []);
});

test('of a file that is deleted while an editor has it, a request is refused; it waits for nothing', async () => {
    await ask<Hover>('textDocument/hover', 3, 12);
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    const answer = () => ask<Hover>('textDocument/hover', 3, 12).then(String, error => error.message);
    await expect.poll(answer).toContain('No document found');
});

test('a text whose name says nothing of its language is answered about', async () => {
    const uri = 'untitled:Untitled-1';
    void client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'proc', version: 1, text: 'role A' },
    });
    const outline = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri },
    });
    expect(outline.map(({ name }) => name)).toEqual(['A']);
});
