import { answerTool, QuestionError } from '@process-as-code/language/assistants';
import { ClientFiles } from '@process-as-code/language/client-files';
import type { ServerContext, ServerFeature } from '@process-as-code/language/lsp';
import { type AssistantParams, assistantRequest } from '@process-as-code/language/protocol';
import { URI } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Answers assistants from the texts as they are in the editor, saved or not. */
export const assistantFeature: ServerFeature = server => {
    server.connection.onRequest(assistantRequest.method, (params: AssistantParams) => answer(server, params));
};

async function answer(server: ServerContext, { tool, input }: AssistantParams): Promise<string> {
    const { connection, models } = server;
    await models.whole();
    const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
    const defaultPack = server.criteria();
    try {
        return await answerTool(tool, input, {
            workspace: models.workspace(),
            today: server.today(),
            ...server.severities(),
            ...(defaultPack !== undefined && { defaultPack }),
            nameOf: uri =>
                relativeTo(
                    folders.map(folder => folder.uri),
                    uri,
                ),
            page: code => pageOf(server, code),
        });
    } catch (error) {
        if (error instanceof QuestionError)
            throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        throw error;
    }
}

/** As a person would name the file: by its path in the folder that is open. */
function relativeTo(folders: readonly string[], uri: string): string {
    const path = URI.parse(uri).toString();
    const folder = folders.map(each => `${URI.parse(each)}/`).find(each => path.startsWith(each));
    return folder === undefined ? uri : decodeURIComponent(path.slice(folder.length));
}

async function pageOf({ connection, parts }: ServerContext, code: string): Promise<string> {
    const content = await new ClientFiles(connection).read(`${parts()}/rules/${code}.md`);
    return new TextDecoder().decode(content);
}
