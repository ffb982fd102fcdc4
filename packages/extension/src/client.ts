import type { InitializationOptions } from '@process-as-code/language/lsp';
import type { RequestOf } from '@process-as-code/language/protocol';
import { type CancellationToken, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The client of the language server: a process of its own, started again when it crashes. */
export function createClient(context: ExtensionContext): LanguageClient {
    const server = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
    return new LanguageClient('process', 'Process', server, {
        initializationOptions: {
            rulePages: Uri.joinPath(context.extensionUri, 'dist/rules').toString(),
        } satisfies InitializationOptions,
        documentSelector: [
            { language: 'proc', scheme: 'file' },
            { language: 'proc', scheme: 'untitled' },
        ],
    });
}

/** Sends one of the requests of the protocol; fails when the server cannot answer. */
export function ask<P, R>(
    client: LanguageClient,
    request: RequestOf<P, R>,
    params: P,
    token?: CancellationToken,
): Promise<R> {
    return client.sendRequest<R>(request.method, params, token);
}
