import { Known, sentences } from '@process-as-code/diagrams';
import { allNodes, questions, titleOf, type Workspace } from '@process-as-code/language';
import type { Ready, ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import {
    builtinTextRequest,
    changedNotification,
    type Preview,
    type PreviewParams,
    previewRequest,
} from '@process-as-code/language/protocol';
import { liveMatrix } from './matrix.ts';
import { answerAboutPictures } from './nodes.ts';
import { coverageAbout } from './subject.ts';
import { mapDrawing } from './views/map.ts';
import { mermaidDrawing } from './views/mermaid.ts';
import { isPicture, pictureDrawing } from './views/picture.ts';
import { Recent } from './views/recent.ts';
import { SentPictures } from './views/sent.ts';
import { drawnProcesses, type ViewSubject, viewSubject } from './views/subject.ts';

/** Time in ms for a client that sent a change itself to ask for its picture, before it is told that there is a new one. */
const patience = 50;
/** Nodes above which a process is drawn only for somebody who asks for it: each key would take a second. */
const mostNodes = 1000;
/** So many previews beside each other draw their maps at the pace of one. */
const mostPreviews = 4;

/** Answers what the preview of a file shows, and tells when that may be different without the client having changed it. */
export const previewFeature: ServerFeature = server => {
    const { connection, models } = server;
    const pictures = new Pictures();
    let shown: Workspace | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    connection.onRequest(previewRequest.method, async (params: PreviewParams): Promise<Preview> => {
        const preview = previewOf(server, await models.ready(params.uri), params, pictures);
        shown = models.workspace();
        return preview;
    });
    connection.onRequest(builtinTextRequest.method, ({ uri }: { uri: string }) => {
        const text = models.workspace().documents.get(uri)?.builtin ? models.text(uri) : undefined;
        if (text === undefined) throw new Error('No such file ships with this extension.');
        return text;
    });
    answerAboutPictures(server);
    models.onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            if (shown !== models.workspace()) void connection.sendNotification(changedNotification.method);
        }, patience);
    });
};

/** What is kept of the pictures that were drawn, for the next ones. */
class Pictures {
    readonly sent = new SentPictures();
    private readonly known = new Recent<Known>(mostPreviews);

    /** What is known of the map that a preview showed before. */
    knownOf({ params, process }: ViewSubject): Known {
        const name = `${process.id} ${params.view} ${params.width}`;
        const known = this.known.get(name) ?? new Known();
        this.known.set(name, known);
        return known;
    }
}

function previewOf(server: ServerContext, ready: Ready, params: PreviewParams, pictures: Pictures): Preview {
    const { document, version } = ready;
    const subject = viewSubject(server, ready, params);
    return {
        uri: params.uri,
        version,
        problems: document.problems.length,
        view: params.view,
        processes: drawnProcesses(ready).map(process => ({ id: process.id, label: titleOf(process) })),
        matrices: params.view === 'matrix' ? matricesOf(server, ready) : [],
        ...(subject && { process: subject.process.id, ...contentOf(subject, pictures) }),
    };
}

/** What there is to look at or to read. */
function contentOf(subject: ViewSubject, pictures: Pictures): Partial<Preview> {
    const { process, params } = subject;
    const { view, large, known } = params;
    if (view === 'matrix') return {};
    if (view === 'sentences') return sentencesOf(subject);
    const nodes = [...allNodes(process.flow?.nodes ?? [])].length;
    if (nodes > mostNodes && !large) return { tooLarge: nodes };
    if (view === 'mermaid') return { mermaid: mermaidDrawing(subject) };
    const { svg, places } = isPicture(view)
        ? pictureDrawing(subject, view)
        : mapDrawing(subject, pictures.knownOf(subject));
    return { svg: pictures.sent.parts(svg, known), places };
}

function sentencesOf({ workspace, process }: ViewSubject): Partial<Preview> {
    const nodes = [...allNodes(process.flow?.nodes ?? [])];
    return {
        sentences: sentences(workspace, process).map(({ number, text, id, phase }) => ({
            ...{ number, text, id },
            ...(phase !== undefined && { phase }),
        })),
        places: nodes.map(({ id, place, anchor }) => ({ id, place, anchor })),
    };
}

function matricesOf(server: ServerContext, { document, workspace }: Ready): Preview['matrices'] {
    const today = server.today();
    const defaultPack = server.criteria();
    const asked = questions(workspace, { today, ...(defaultPack !== undefined && { defaultPack }) });
    return coverageAbout(
        workspace,
        document,
        asked.map(question => ({ ...question.subject, question })),
    ).map(({ question }) => liveMatrix(workspace, today, question));
}
