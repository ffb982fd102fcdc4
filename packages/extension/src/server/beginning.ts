import { latestProcesses, newVersionOf, titleOf } from '@process-as-code/language';
import { pastedSteps, type ServerContext, type ServerFeature, Source } from '@process-as-code/language/lsp';
import {
    type LatestProcess,
    latestRequest,
    type NewDocument,
    newVersionRequest,
    type PackChoice,
    packsRequest,
    type Steps,
    type StepsParams,
    stepsRequest,
} from '@process-as-code/language/protocol';

/** What helps somebody who begins: next versions, pasted lists, criteria to choose from. */
export const beginningFeature: ServerFeature = server => {
    const { connection } = server;
    connection.onRequest(latestRequest.method, () => latest(server));
    connection.onRequest(newVersionRequest.method, ({ uri, id }: { uri: string; id: string }) =>
        newVersion(server, uri, id),
    );
    connection.onRequest(stepsRequest.method, (params: StepsParams) => steps(server, params));
    connection.onRequest(packsRequest.method, () => packs(server));
};

async function latest({ models }: ServerContext): Promise<LatestProcess[]> {
    await models.whole();
    return latestProcesses(models.workspace().documents.values()).map(process => ({
        uri: process.place.file,
        id: process.id,
        label: titleOf(process),
        ...(process.version && { version: process.version.value }),
    }));
}

async function newVersion(
    { models, today }: ServerContext,
    uri: string,
    id: string,
): Promise<NewDocument | null> {
    await models.whole();
    const { document, workspace } = await models.ready(uri);
    const process = document.processes.find(one => one.id === id);
    return process ? newVersionOf(workspace, process, models.text(uri) ?? '', today()) : null;
}

async function steps(
    { models }: ServerContext,
    { uri, line, column, list }: StepsParams,
): Promise<Steps | null> {
    const { document, workspace } = await models.ready(uri);
    const source = new Source(uri, models.text(uri) ?? '');
    const at = { file: uri, line, column, endLine: line, endColumn: column };
    const pasted = pastedSteps({ workspace, document, source }, at, list);
    if (!pasted) return null;
    const { lines, level, edits } = pasted;
    return { lines: lines.map(each => each.replace(/^\t+/, tabs => level.repeat(tabs.length))), edits };
}

/** The pack that is there to be copied: nothing can be compared with it. */
const blankPack = 'UnitTemplate';

async function packs({ models }: ServerContext): Promise<PackChoice[]> {
    await models.whole();
    return [...models.workspace().documents.values()]
        .flatMap(document => document.packs)
        .flatMap(({ name, label }) => (name === undefined ? [] : [{ name, label: label ?? name }]))
        .filter(({ name }) => name !== blankPack);
}
