import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, WorkDoneProgress } from 'vscode-languageclient/node';
import { clientOptions, type Speaker } from './client.ts';

/** On the desktop the language server is a process of its own, started again when it crashes. */
export function createSpeaker(context: ExtensionContext): Speaker {
    const server = { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.ipc };
    const client = new LanguageClient('process', 'Process', server, clientOptions(context));
    return {
        client,
        onWorkDone: (token, handler) => client.onProgress(WorkDoneProgress.type, token, handler),
    };
}
