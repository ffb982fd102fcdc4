import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
    type ClientCapabilities,
    createConnection,
    type ProtocolConnection,
    type ServerCapabilities,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startLanguageServer } from '../lsp/index.ts';
import { nodeHost } from '../main-node.ts';

export interface Client {
    readonly connection: ProtocolConnection;
    readonly server: ServerCapabilities;
    /** The URI of one of the files. */
    uri(name: string): string;
    /** Opens a file with its text, or with another one. */
    open(name: string, text?: string): Promise<void>;
}

export interface ClientOptions {
    readonly capabilities?: ClientCapabilities;
    /** What the client answers when it is asked for the section `process`. */
    readonly settings?: () => unknown;
}

/** A client and a server in one process, with a folder that holds these files; gone when the test is over. */
export async function clientWith(
    files: Readonly<Record<string, string>>,
    { capabilities = {}, settings }: ClientOptions = {},
): Promise<Client> {
    const folder = await mkdtemp(join(tmpdir(), 'proc-client-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startLanguageServer(
        createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
        nodeHost,
    );
    const connection = createProtocolConnection(
        new StreamMessageReader(toClient),
        new StreamMessageWriter(toServer),
    );
    connection.onRequest('workspace/configuration', () => [settings?.() ?? {}]);
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    onTestFinished(async () => {
        connection.dispose();
        await rm(folder, { recursive: true, force: true });
    });
    const root = pathToFileURL(folder).toString();
    const { capabilities: server } = await connection.sendRequest<{ capabilities: ServerCapabilities }>(
        'initialize',
        {
            processId: null,
            rootUri: root,
            capabilities: {
                ...capabilities,
                workspace: { ...capabilities.workspace, configuration: settings !== undefined },
            },
            workspaceFolders: [{ uri: root, name: 'test' }],
        },
    );
    await connection.sendNotification('initialized', {});
    const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
    return {
        connection,
        server,
        uri,
        async open(name, text = files[name] ?? '') {
            const textDocument = { uri: uri(name), languageId: 'proc', version: 1, text };
            await connection.sendNotification('textDocument/didOpen', { textDocument });
        },
    };
}
