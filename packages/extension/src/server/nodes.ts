import type { ServerContext } from '@process-as-code/language/lsp';
import {
    type AboutNode,
    type AboutParams,
    aboutRequest,
    mermaidRequest,
    type PictureParams,
    type PreviewParams,
    pictureRequest,
    type Relabelled,
    type RelabelParams,
    relabelRequest,
} from '@process-as-code/language/protocol';
import { aboutNode } from './about.ts';
import { relabel } from './relabel.ts';
import { pictureFile } from './views/file.ts';
import { mermaidText } from './views/mermaid.ts';
import { drawnProcesses, viewSubject } from './views/subject.ts';

/** Answers what a reader wants of one thing in a preview, and of the picture as a file. */
export function answerAboutPictures(server: ServerContext): void {
    const { connection, models } = server;
    connection.onRequest<AboutNode | null, void>(aboutRequest.method, (params: AboutParams) =>
        answerAbout(server, params),
    );
    connection.onRequest<Relabelled, void>(relabelRequest.method, (params: RelabelParams) =>
        answerRelabel(server, params),
    );
    connection.onRequest(mermaidRequest.method, async (params: PreviewParams): Promise<string> => {
        const subject = viewSubject(server, await models.ready(params.uri), params);
        if (!subject) throw new Error('There is nothing to draw yet.');
        return mermaidText(subject);
    });
    connection.onRequest(pictureRequest.method, async (params: PictureParams): Promise<string> => {
        const subject = viewSubject(server, await models.ready(params.uri), params);
        if (!subject) throw new Error('There is nothing to draw yet.');
        return pictureFile(subject, params);
    });
}

async function answerAbout({ models }: ServerContext, params: AboutParams): Promise<AboutNode | null> {
    const ready = await models.ready(params.uri);
    const process = drawnProcesses(ready).find(({ id }) => id === params.process);
    return (process && aboutNode(ready.workspace, process, params.id)) ?? null;
}

async function answerRelabel({ models }: ServerContext, params: RelabelParams): Promise<Relabelled> {
    const { workspace } = await models.ready(params.file);
    const text = models.text(params.file);
    if (text === undefined) return { refused: 'The file of this is not open any more.' };
    return relabel(workspace, { file: params.file, text }, params.id, params.label);
}
