import { type Relabelled, type RelabelParams, relabelRequest } from '@process-as-code/language/protocol';
import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import { ask, type Client } from '../client.ts';

/** What something in a picture is called; or gives it another label in the text, which can be undone there. */
export async function rename(client: Client, params: RelabelParams): Promise<Relabelled> {
    const answer = await ask(client, relabelRequest, params);
    if (!('edit' in answer) || !answer.edit) return answer;
    const { place, text } = answer.edit;
    const edit = new WorkspaceEdit();
    edit.replace(
        Uri.parse(place.file, true),
        new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1),
        text,
    );
    await workspace.applyEdit(edit);
    return answer;
}
