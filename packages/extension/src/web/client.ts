import { type ExtensionContext, Uri } from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    WorkDoneProgress,
} from 'vscode-languageclient/browser';
import { clientOptions, type Speaker } from '../client.ts';

/** In a browser the language server is a worker. */
export function createSpeaker(context: ExtensionContext): Speaker {
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    const start = async () => {
        // Given as a channel: the client would not know the workers of an extension host, which are of another class.
        const worker = new browser.Worker(server);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('process', 'Process', start, clientOptions(context));
    return {
        client,
        onWorkDone: (token, handler) => client.onProgress(WorkDoneProgress.type, token, handler),
    };
}

/** What only a browser has. */
const browser = globalThis as unknown as { readonly Worker: new (address: string) => Worker };
