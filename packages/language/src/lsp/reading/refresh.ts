import {
    type ClientCapabilities,
    CodeLensRefreshRequest,
    type Connection,
    InlayHintRefreshRequest,
} from 'vscode-languageserver';

/** How long nothing may change before the client is asked, in milliseconds: it asks for the document in hand by itself. */
const QUIET = 400;

/** Tells the client that hints and lenses may say something else now: what another file says, or a setting. */
export class Refresher {
    private readonly connection: Connection;
    private readonly requests: readonly string[];
    private timer: NodeJS.Timeout | undefined;

    constructor(connection: Connection, { workspace }: ClientCapabilities) {
        this.connection = connection;
        this.requests = [
            ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.method] : []),
            ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.method] : []),
        ];
    }

    /** Asks the client once no further change comes. */
    soon(): void {
        clearTimeout(this.timer);
        if (this.requests.length === 0) return;
        this.timer = setTimeout(() => {
            // A client that has gone meanwhile needs no answer.
            for (const method of this.requests)
                void this.connection.sendRequest(method).catch(() => undefined);
        }, QUIET);
    }
}
