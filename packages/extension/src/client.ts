import type { InitializationOptions } from '@process-as-code/language/lsp';
import type { RequestOf } from '@process-as-code/language/protocol';
import { type CancellationToken, type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { schemes } from './documents.ts';

/** The client of the language server, on the desktop or in a browser. */
export type Client = BaseLanguageClient;

/** What the client tells the server, and which documents it is about, wherever it runs. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
    return {
        initializationOptions: {
            rulePages: Uri.joinPath(context.extensionUri, 'dist/rules').toString(),
            parts: Uri.joinPath(context.extensionUri, 'dist').toString(),
        } satisfies InitializationOptions,
        documentSelector: schemes().map(scheme => ({ language: 'proc', scheme })),
    };
}

/** Sends one of the requests of the protocol; fails when the server cannot answer. */
export function ask<P, R>(
    client: Client,
    request: RequestOf<P, R>,
    params: P,
    token?: CancellationToken,
): Promise<R> {
    // A token that is not there would go over the wire as a second parameter.
    return token
        ? client.sendRequest<R>(request.method, params, token)
        : client.sendRequest<R>(request.method, params);
}
