import type { Bundle, BundleInput, BundleIo } from '@process-as-code/evidence';
import { writtenDocuments } from '@process-as-code/language';
import type { ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import {
    type ExportChoice,
    type ExportParams,
    type ExportResult,
    exportChoicesRequest,
    exportRequest,
} from '@process-as-code/language/protocol';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { portfoliosAbout, processesAbout } from './subject.ts';

/**
 * Builds a bundle and puts it at `target`, a URI. What was there stays as it was until the new bundle is complete.
 *
 * @throws BundleError with a sentence for people; the signal's reason when aborted
 */
export type WriteBundle = (
    server: ServerContext,
    target: string,
    input: BundleInput,
    options: Required<Pick<BundleIo, 'progress' | 'signal'>>,
) => Promise<Bundle>;

/** Writes evidence bundles in the way of the place where the server runs, and tells what there is to export. */
export function exportFeature(writeBundle: WriteBundle): ServerFeature {
    return server => {
        const { connection } = server;
        connection.onRequest(exportChoicesRequest.method, ({ uri }: { uri: string }) => choices(server, uri));
        connection.onRequest(exportRequest.method, (params: ExportParams, token: CancellationToken) =>
            write(server, writeBundle, params, token),
        );
    };
}

async function choices({ models }: ServerContext, uri: string): Promise<ExportChoice[]> {
    await models.whole();
    const { document, workspace } = await models.ready(uri);
    const portfolios = portfoliosAbout(workspace, document);
    const elements = portfolios.length > 0 ? portfolios : processesAbout(workspace, document);
    return elements.flatMap(({ kind, name, label, place }) =>
        name === undefined ? [] : [{ kind, name, label: label ?? name, uri: place.file }],
    );
}

async function write(
    server: ServerContext,
    writeBundle: WriteBundle,
    params: ExportParams,
    token: CancellationToken,
): Promise<ExportResult> {
    const { connection, models } = server;
    await models.whole();
    await models.ready(params.uri);
    const progress =
        params.workDoneToken === undefined
            ? undefined
            : connection.window.attachWorkDoneProgress(params.workDoneToken);
    const stop = new AbortController();
    const listener = token.onCancellationRequested(() => stop.abort());
    // A token that was cancelled before the request was read does not tell so again.
    if (token.isCancellationRequested) stop.abort();
    try {
        const bundle = await writeBundle(server, params.target, inputOf(server, params), {
            signal: stop.signal,
            progress: (done, total, what) =>
                progress?.report(Math.round((100 * done) / Math.max(1, total)), what),
        });
        const { files, bytes, remarks } = bundle;
        return { target: params.target, files: files.length, size: bytes.length, remarks };
    } catch (error) {
        if (stop.signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        throw new ResponseError(
            LSPErrorCodes.RequestFailed,
            error instanceof Error ? error.message : String(error),
        );
    } finally {
        listener.dispose();
        progress?.done();
    }
}

function inputOf(
    { models, today, criteria }: ServerContext,
    { portfolio, process }: ExportParams,
): BundleInput {
    const workspace = models.workspace();
    const files = writtenDocuments(workspace).map(({ file }) => file);
    const defaultPack = criteria();
    return {
        workspace,
        sources: new Map(files.map(file => [file, models.text(file) ?? ''])),
        today: today(),
        ...(portfolio !== undefined && { portfolio }),
        ...(process !== undefined && { process }),
        ...(defaultPack !== undefined && { defaultPack }),
    };
}
