/** For tests of what the extension adds to the server: a client, a server and a folder with the example of complaints. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { startLanguageServer } from '@process-as-code/language/lsp';
import { nodeHost } from '@process-as-code/language/main-node';
import {
    createConnection,
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Workplace {
    readonly folder: string;
    readonly client: MessageConnection;
    /** The URI of a file in the folder. */
    uriOf(name: string): string;
    /** Ends the server, and takes the folder away. */
    close(): Promise<void>;
}

/** Starts a server with these features on a copy of the example; what it reads of it comes later. */
export async function openComplaints(
    features: NonNullable<Parameters<typeof startLanguageServer>[2]>,
): Promise<Workplace> {
    const folder = await mkdtemp(join(tmpdir(), 'process-as-code-'));
    await cp(join(import.meta.dirname, '../../../../examples/complaints'), folder, { recursive: true });
    const [up, down] = [new PassThrough(), new PassThrough()];
    startLanguageServer(
        createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
        nodeHost,
        features,
    );
    const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: 'complaints' }];
    client.onRequest('workspace/configuration', () => [{ today: '2026-11-21' }]);
    client.onRequest('workspace/workspaceFolders', () => workspaceFolders);
    client.onRequest('client/registerCapability', () => null);
    client.listen();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: { workspace: { workspaceFolders: true, configuration: true } },
        workspaceFolders,
    });
    await client.sendNotification('initialized', {});
    return {
        folder,
        client,
        uriOf: name => pathToFileURL(join(folder, name)).toString(),
        close: async () => {
            client.dispose();
            for (const pipe of [up, down]) pipe.destroy();
            await rm(folder, { recursive: true });
        },
    };
}
