import { exportChoicesRequest } from '@process-as-code/language/protocol';
import { commands, Disposable, l10n, window } from 'vscode';
import { ask } from '../client.ts';
import { isProc } from '../preview/editor.ts';
import { type ExportHost, ExportPanel } from './panel.ts';

/** Registers *Process: Export evidence bundle*; `previewed` is the file that the preview shows, if any. */
export function registerExport(host: ExportHost, previewed: () => string | undefined): Disposable {
    let panel: ExportPanel | undefined;

    /** One at a time: another one takes the place of the first, unless that is at work. */
    async function exportFrom(uri: string): Promise<void> {
        if (panel?.isBusy) {
            panel.reveal();
            return;
        }
        const choices = await ask(host.client, exportChoicesRequest, { uri });
        if (choices.length === 0) {
            window.showInformationMessage(
                l10n.t('There is nothing to export yet: this file has no process and no portfolio.'),
            );
            return;
        }
        panel?.close();
        const opened = new ExportPanel(host, uri, choices);
        panel = opened;
        opened.onClosed(() => {
            if (panel === opened) panel = undefined;
        });
    }

    return Disposable.from(
        commands.registerCommand('process.export', async (from?: unknown) => {
            const editor = window.activeTextEditor;
            const active = isProc(editor) ? editor.document.uri.toString() : previewed();
            // A menu says something else than the address of a file.
            const uri = typeof from === 'string' ? from : active;
            if (uri) await exportFrom(uri);
            else window.showInformationMessage(l10n.t('Open a .proc file first: the bundle is made of it.'));
        }),
        { dispose: () => panel?.close() },
    );
}
