import type { Addition, Refusal } from '@process-as-code/language/protocol';
import { l10n, Range, Uri, type ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { reveal } from '../preview/editor.ts';

/** How often it is asked anew when the text changes meanwhile. */
const tries = 3;

/**
 * Makes the edits that the server gives, as one step that can be undone, and puts the cursor into the blank. A refusal is
 * told. `beside` is the column of a page that is not to be hidden.
 */
export async function write(
    propose: () => Promise<Addition | Refusal>,
    beside: ViewColumn | undefined,
): Promise<void> {
    for (let left = tries; left > 0; left--) {
        const before = versions();
        const proposal = await propose();
        if ('refused' in proposal) {
            window.showInformationMessage(proposal.refused);
            return;
        }
        const hasChanged = proposal.edits.some(
            ({ place }) => before.get(place.file) !== versions().get(place.file),
        );
        if (hasChanged) continue;
        if (await workspace.applyEdit(editOf(proposal))) await reveal(proposal.blank, beside);
        return;
    }
    window.showInformationMessage(
        l10n.t('The text was changed meanwhile, so nothing was added. Try it again.'),
    );
}

function versions(): ReadonlyMap<string, number> {
    return new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
}

function editOf({ edits }: Addition): WorkspaceEdit {
    const edit = new WorkspaceEdit();
    for (const { place, text } of edits) {
        const range = new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1);
        edit.replace(Uri.parse(place.file, true), range, text);
    }
    return edit;
}
