import type { InitializationOptions } from '@process-as-code/language/lsp';
import type { RequestOf } from '@process-as-code/language/protocol';
import { type CancellationToken, Disposable, type ExtensionContext, Uri } from 'vscode';
import type {
    BaseLanguageClient,
    GenericRequestHandler,
    LanguageClientOptions,
    WorkDoneProgressBegin,
    WorkDoneProgressEnd,
    WorkDoneProgressReport,
} from 'vscode-languageclient';
import { schemes } from './documents.ts';

export type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** What speaks with the language server, on the desktop or in a browser. */
export interface Speaker {
    readonly client: BaseLanguageClient;
    /** Hears how far the work on a request is that was sent with a token. */
    onWorkDone(token: string, handler: (told: WorkDone) => void): Disposable;
}

/**
 * The way to the language server. What speaks with it is most of the code of the extension: it is loaded when the editor has
 * gone on, and whoever asks something before that waits.
 */
export class Client {
    private readonly speaker: Promise<Speaker>;

    constructor(load: () => Speaker | Promise<Speaker>) {
        this.speaker = new Promise<void>(done => setTimeout(done)).then(load);
    }

    /** Starts the server. Fails when it cannot be started. */
    async start(): Promise<void> {
        const { client } = await this.speaker;
        await client.start();
    }

    /** Fails when the server cannot answer. */
    async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
        const { client } = await this.speaker;
        // A token that is not there would go over the wire as a second parameter.
        return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
    }

    onNotification<P>(method: string, handler: (params: P) => void): Disposable {
        return this.later(({ client }) => client.onNotification(method, handler));
    }

    onRequest<R>(method: string, handler: GenericRequestHandler<R, void>): Disposable {
        return this.later(({ client }) => client.onRequest(method, handler));
    }

    /** Hears how far the work on a request is that is sent with a token. */
    onWorkDone(token: string, handler: (told: WorkDone) => void): Disposable {
        return this.later(speaker => speaker.onWorkDone(token, handler));
    }

    async dispose(): Promise<void> {
        const { client } = await this.speaker;
        await client.dispose();
    }

    /** In the order of the calls: what is registered before the start is there when the server speaks. */
    private later(register: (speaker: Speaker) => Disposable): Disposable {
        let registered: Disposable | undefined;
        let wanted = true;
        void this.speaker.then(
            speaker => {
                if (wanted) registered = register(speaker);
            },
            () => undefined,
        );
        return new Disposable(() => {
            wanted = false;
            registered?.dispose();
        });
    }
}

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
    return client.request<R>(request.method, params, token);
}
