import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientHost } from './host/client-files.ts';
import { type ServerFeature, startLanguageServer } from './lsp/index.ts';

/** The global of a worker, as far as it is needed: a channel to the page that started it. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Runs the language server in a browser worker; it reads files through its client. */
export function runBrowserServer(features: readonly ServerFeature[] = []): void {
    const scope = globalThis as unknown as WorkerScope;
    const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
    startLanguageServer(connection, clientHost(connection), features);
}
