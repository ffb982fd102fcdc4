import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Client, clientOptions } from '../client.ts';

/** In a browser the language server is a worker. */
export function createClient(context: ExtensionContext): Client {
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    const start = async () => new browser.Worker(server);
    return new LanguageClient('process', 'Process', start, clientOptions(context));
}

/** What only a browser has. */
const browser = globalThis as unknown as { readonly Worker: new (address: string) => Worker };
