import { type Overview, overviewNotification, overviewRequest } from '@process-as-code/language/protocol';
import { type Disposable, EventEmitter } from 'vscode';
import { ask, type Client } from '../client.ts';

/** What the server says of all files, as of now: asked for once, and followed from then on. */
export class Overviews implements Disposable {
    private readonly client: Client;
    private readonly changes = new EventEmitter<Overview>();
    private readonly subscription: Disposable;
    private latest: Overview | undefined;
    private asked: Promise<Overview> | undefined;

    readonly onChange = this.changes.event;

    constructor(client: Client) {
        this.client = client;
        this.subscription = client.onNotification(overviewNotification.method, (overview: Overview) => {
            this.take(overview);
        });
    }

    /** Undefined until the server has answered. */
    get current(): Overview | undefined {
        return this.latest;
    }

    /** Waits for the first answer. */
    async ready(): Promise<Overview> {
        if (this.latest) return this.latest;
        this.asked ??= ask(this.client, overviewRequest, null).then(overview => this.take(overview));
        return this.asked;
    }

    dispose(): void {
        this.subscription.dispose();
        this.changes.dispose();
    }

    private take(overview: Overview): Overview {
        this.latest = overview;
        this.changes.fire(overview);
        return overview;
    }
}
