import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { RequestOf } from '../protocol.ts';

/** Answers a request of the protocol: what comes and what goes has the shapes that it states. */
export function answer<P, R>(
    connection: Connection,
    request: RequestOf<P, R>,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
): void {
    connection.onRequest(
        request.method,
        async (params: P, token: CancellationToken): Promise<unknown> => handler(params, token),
    );
}
