import {
    BundleDeclined,
    type BundleInput,
    bundledFile,
    digest,
    foresee,
    leavable,
    verifyBundle,
} from '@process-as-code/evidence';
import { writtenDocuments } from '@process-as-code/language';
import type { ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import {
    type BundleAsked,
    type BundleVerdict,
    bundledReportRequest,
    type ExportChoice,
    type ExportParams,
    type ExportResult,
    type ExportSubject,
    exportChoicesRequest,
    exportRequest,
    type Foresight,
    foreseeRequest,
    verifyBundleRequest,
} from '@process-as-code/language/protocol';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Bundles } from './bundles.ts';
import { foresightOf } from './foresight.ts';
import { portfoliosAbout, processesAbout } from './subject.ts';

const reportPath = 'report.html';

/** Foresees, writes and reads evidence bundles in the way of the place where the server runs. */
export function exportFeature(bundles: Bundles): ServerFeature {
    return server => {
        const { connection } = server;
        connection.onRequest(exportChoicesRequest.method, ({ uri }: { uri: string }) => choices(server, uri));
        connection.onRequest(foreseeRequest.method, (subject: ExportSubject, token: CancellationToken) =>
            look(server, bundles, subject, token),
        );
        connection.onRequest(exportRequest.method, (params: ExportParams, token: CancellationToken) =>
            write(server, bundles, params, token),
        );
        connection.onRequest(verifyBundleRequest.method, ({ target }: BundleAsked) =>
            verify(server, bundles, target),
        );
        connection.onRequest(bundledReportRequest.method, ({ target }: BundleAsked) =>
            reportIn(server, bundles, target),
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

async function look(
    server: ServerContext,
    bundles: Bundles,
    subject: ExportSubject,
    token: CancellationToken,
): Promise<Foresight> {
    return stoppable(token, async signal => {
        const input = await inputOf(server, subject);
        const foreseen = await foresee(input, { ...(await bundles.io(server, input)), signal });
        return foresightOf(foreseen);
    });
}

async function write(
    server: ServerContext,
    bundles: Bundles,
    params: ExportParams,
    token: CancellationToken,
): Promise<ExportResult> {
    const { target, agreed = [], workDoneToken } = params;
    const progress =
        workDoneToken === undefined
            ? undefined
            : server.connection.window.attachWorkDoneProgress(workDoneToken);
    try {
        return await stoppable(token, async signal => {
            const bundle = await bundles.write(server, target, await inputOf(server, params), {
                signal,
                agree: ({ personal }) => personal.every(({ text }) => agreed.includes(text)),
                progress: (done, total, what) =>
                    progress?.report(Math.round((100 * done) / Math.max(1, total)), what),
            });
            const { files, bytes, remarks } = bundle;
            return {
                target,
                files: files.length,
                size: bytes.length,
                sha256: digest(bytes),
                hasReport: files.some(({ path }) => path === reportPath),
                remarks,
            };
        });
    } finally {
        progress?.done();
    }
}

async function verify(server: ServerContext, bundles: Bundles, target: string): Promise<BundleVerdict> {
    const { whole, files, problems } = verifyBundle(await bundles.read(server, target));
    return { whole, files, problems: problems.map(({ message }) => message) };
}

async function reportIn(server: ServerContext, bundles: Bundles, target: string): Promise<string | null> {
    const bytes = bundledFile(await bundles.read(server, target), reportPath);
    return bytes ? new TextDecoder().decode(bytes) : null;
}

/** Answers as the protocol wants it: cancelled where somebody cancelled, else with a sentence where it fails. */
async function stoppable<T>(token: CancellationToken, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const listener = token.onCancellationRequested(() => stop.abort());
    // A token that was cancelled before the request was read does not tell so again.
    if (token.isCancellationRequested) stop.abort();
    try {
        return await work(stop.signal);
    } catch (error) {
        if (stop.signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        throw new ResponseError(LSPErrorCodes.RequestFailed, sentenceOf(error));
    } finally {
        listener.dispose();
    }
}

function sentenceOf(error: unknown): string {
    if (error instanceof BundleDeclined) {
        return 'It would hold personal data that was not there when you looked. Look again before you export.';
    }
    return error instanceof Error ? error.message : String(error);
}

async function inputOf(
    { models, today, criteria }: ServerContext,
    { uri, portfolio, process, without = [] }: ExportSubject,
): Promise<BundleInput> {
    await models.whole();
    await models.ready(uri);
    const workspace = models.workspace();
    const files = writtenDocuments(workspace).map(({ file }) => file);
    const defaultPack = criteria();
    return {
        workspace,
        sources: new Map(files.map(file => [file, models.text(file) ?? ''])),
        today: today(),
        without: leavable.filter(part => without.includes(part)),
        ...(portfolio !== undefined && { portfolio }),
        ...(process !== undefined && { process }),
        ...(defaultPack !== undefined && { defaultPack }),
    };
}
