import {
    commands,
    type Disposable,
    l10n,
    Range,
    type TextDocument,
    type TextEditor,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import { isProc } from '../preview/editor.ts';
import { draftsIn } from './drafts.ts';

/**
 * Registers *Process: Show what is not recorded yet*: drafts are left in peace, so the process becomes `designed`, and the
 * Problems panel opens.
 */
export function registerStage(): Disposable {
    return commands.registerCommand('process.showOpen', async () => {
        const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(isProc);
        if (!editor) {
            window.showInformationMessage(
                l10n.t('Open a process first, or begin with "Process: New process…".'),
            );
            return;
        }
        await design(editor);
        await commands.executeCommand('workbench.actions.view.problems');
    });
}

/** Every change of the text can be undone, this one too. */
async function design({ document }: TextEditor): Promise<void> {
    const edit = new WorkspaceEdit();
    for (const { start, end } of draftsIn(document.getText())) {
        edit.replace(document.uri, rangeOf(document, start, end), 'designed');
    }
    if (edit.size > 0) await workspace.applyEdit(edit);
}

function rangeOf(document: TextDocument, start: number, end: number): Range {
    return new Range(document.positionAt(start), document.positionAt(end));
}
