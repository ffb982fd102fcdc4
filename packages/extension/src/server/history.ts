import {
    type CoveragePoint,
    changesByArea,
    coveragePointInWords,
    differenceSvg,
    noDifference,
    pictureSvg,
    timelinePicture,
} from '@process-as-code/diagrams';
import {
    coverage,
    differenceOf,
    formerWorkspace,
    type PackCoverage,
    type Process,
    titleOf,
    type Workspace,
} from '@process-as-code/language';
import type { ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import {
    type DifferenceParams,
    differenceRequest,
    type FormerState,
    type ProcessDifference,
    type Timeline,
    type TimelineParams,
    timelineRequest,
} from '@process-as-code/language/protocol';
import { coverageAbout, portfoliosAbout, processesAbout } from './subject.ts';

/** A map in a pane beside the text is wrapped into rows of this width, in px. */
const rowWidth = 760;

/** Compares what is written now with what was, and tells how the coverage grew. */
export const historyFeature: ServerFeature = server => {
    const { connection } = server;
    connection.onRequest(differenceRequest.method, (params: DifferenceParams) => differences(server, params));
    connection.onRequest(timelineRequest.method, (params: TimelineParams) => timeline(server, params));
};

async function differences(
    server: ServerContext,
    { uri, before }: DifferenceParams,
): Promise<ProcessDifference[]> {
    await server.models.whole();
    const { document, workspace } = await server.models.ready(uri);
    const former = await read(server, before);
    const earlier = [...former.documents.values()].flatMap(({ processes }) => processes);
    return processesAbout(workspace, document).map(process => {
        const old = counterpart(earlier, process);
        const title = titleOf(process);
        if (!old) return { title, sentences: ['It was not there yet: all of it is new.'] };
        const difference = differenceOf(former, old, workspace, process);
        if (difference.changes.length === 0) return { title, sentences: [noDifference] };
        const sentences = changesByArea(difference).flatMap(({ changes }) => changes.map(({ text }) => text));
        return { title, svg: differenceSvg(difference, { theme: 'variables', width: rowWidth }), sentences };
    });
}

/** The same name in the same file, else the same name anywhere: files are renamed too. */
function counterpart(earlier: readonly Process[], { name, id, place }: Process): Process | undefined {
    const same = earlier.filter(each => (each.name ?? each.id) === (name ?? id));
    return same.find(each => each.place.file === place.file) ?? same[0];
}

async function timeline(server: ServerContext, { uri, states }: TimelineParams): Promise<Timeline> {
    await server.models.whole();
    const { document, workspace } = await server.models.ready(uri);
    const points: CoveragePoint[] = [];
    for (const state of states) {
        const former = await read(server, state);
        const then = former.documents.get(document.file);
        if (then) points.push({ ...counted(server, former, then), date: state.date, label: state.label });
    }
    points.push({ ...counted(server, workspace, document), date: server.today(), label: 'Now' });
    const subject = portfoliosAbout(workspace, document)[0] ?? processesAbout(workspace, document)[0];
    const title = subject?.label ?? subject?.name ?? 'Nothing';
    return {
        title,
        svg: pictureSvg(timelinePicture(title, points), { theme: 'variables' }),
        sentences: points.map(coveragePointInWords),
    };
}

function counted(
    server: ServerContext,
    workspace: Workspace,
    document: Parameters<typeof coverageAbout>[1],
): Pick<CoveragePoint, 'claimed' | 'partly' | 'open'> {
    const defaultPack = server.criteria();
    const options = { today: server.today(), ...(defaultPack !== undefined && { defaultPack }) };
    const states = coverageAbout(workspace, document, coverage(workspace, options)).flatMap(statesOf);
    const count = (state: string) => states.filter(each => each === state).length;
    return { claimed: count('claimed'), partly: count('partly'), open: count('not recorded') };
}

function statesOf({ outcomes }: PackCoverage): string[] {
    return outcomes.flatMap(({ criteria }) => criteria.map(({ state }) => state));
}

async function read({ connection, models }: ServerContext, { files }: FormerState): Promise<Workspace> {
    const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
    const texts = new Map(files.map(({ uri, text }) => [uri, text]));
    return formerWorkspace(
        texts,
        folders.map(({ uri }) => uri),
        models.workspace().files,
    );
}
