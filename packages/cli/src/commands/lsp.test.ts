import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
    createProtocolConnection,
    DidOpenTextDocumentNotification,
    ExitNotification,
    InitializedNotification,
    InitializeRequest,
    PublishDiagnosticsNotification,
    type PublishDiagnosticsParams,
    ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { builtProgram, ERROR, folderWith } from '../testing/proc.ts';

describe('proc lsp --stdio', () => {
    it('answers an editor, reports findings, and ends when asked to', async () => {
        const folder = await folderWith({ 'a.proc': ERROR });
        const server = spawn(process.execPath, [await builtProgram(), 'lsp', '--stdio'], { cwd: folder });
        onTestFinished(() => void server.kill());
        const ended = new Promise(done => server.on('exit', done));
        const connection = createProtocolConnection(server.stdout, server.stdin);
        const uri = pathToFileURL(`${folder}/a.proc`).href;
        const published = new Promise<PublishDiagnosticsParams>(done => {
            connection.onNotification(PublishDiagnosticsNotification.type, params => {
                if (params.diagnostics.length > 0) done(params);
            });
        });
        connection.listen();

        const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
            processId: process.pid,
            rootUri: pathToFileURL(folder).href,
            workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
            capabilities: {},
        });
        expect(capabilities.textDocumentSync).toBeDefined();
        await connection.sendNotification(InitializedNotification.type, {});
        await connection.sendNotification(DidOpenTextDocumentNotification.type, {
            textDocument: { uri, languageId: 'proc', version: 1, text: ERROR },
        });
        expect(await published).toMatchObject({
            uri,
            diagnostics: [
                {
                    code: 'name-unknown',
                    severity: 1,
                    range: { start: { line: 2, character: 10 }, end: { line: 2, character: 14 } },
                },
            ],
        });

        await connection.sendRequest(ShutdownRequest.type);
        await connection.sendNotification(ExitNotification.type);
        expect(await ended).toBe(0);
    });
});
