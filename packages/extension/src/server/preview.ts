import { matrixView } from '@process-as-code/diagrams';
import { coverage, type Workspace } from '@process-as-code/language';
import type { ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import {
    builtinTextRequest,
    changedNotification,
    type Preview,
    type PreviewParams,
    previewRequest,
} from '@process-as-code/language/protocol';
import { mapView } from './map-view.ts';
import { coverageAbout, processesAbout } from './subject.ts';

/** Time in ms for a client that sent a change itself to ask for its picture, before it is told that there is a new one. */
const patience = 50;

/** Answers what the preview of a file shows, and tells when that may be different without the client having changed it. */
export const previewFeature: ServerFeature = server => {
    const { connection, models } = server;
    let shown: Workspace | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    connection.onRequest(previewRequest.method, async (params: PreviewParams): Promise<Preview> => {
        const preview = await previewOf(server, params);
        shown = models.workspace();
        return preview;
    });
    connection.onRequest(builtinTextRequest.method, ({ uri }: { uri: string }) => {
        const text = models.workspace().documents.get(uri)?.builtin ? models.text(uri) : undefined;
        if (text === undefined) throw new Error('No such file ships with this extension.');
        return text;
    });
    models.onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            if (shown !== models.workspace()) void connection.sendNotification(changedNotification.method);
        }, patience);
    });
};

async function previewOf(
    { models, today, criteria }: ServerContext,
    { uri, process: wanted, width }: PreviewParams,
): Promise<Preview> {
    const { document, version, workspace } = await models.ready(uri);
    const processes = processesAbout(workspace, document);
    const drawn = processes.filter(process => process.flow);
    const process = drawn.find(({ id }) => id === wanted) ?? drawn[0];
    const defaultPack = criteria();
    const all = coverage(workspace, { today: today(), ...(defaultPack !== undefined && { defaultPack }) });
    return {
        uri,
        version,
        problems: document.problems.length,
        processes: drawn.map(({ id, label, name }) => ({ id, label: label ?? name ?? id })),
        ...(process && { map: mapView(workspace, process, width) }),
        matrices: coverageAbout(workspace, document, all).map(matrixView),
    };
}
