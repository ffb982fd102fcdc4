import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Client, clientOptions } from './client.ts';

/** On the desktop the language server is a process of its own, started again when it crashes. */
export function createClient(context: ExtensionContext): Client {
    const server = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
    return new LanguageClient('process', 'Process', server, clientOptions(context));
}
