import { exportChoicesRequest } from '@process-as-code/language/protocol';
import { commands, Disposable, l10n, type WebviewPanel, window } from 'vscode';
import { ask } from '../client.ts';
import { isRecord } from '../from-page.ts';
import { isProc } from '../preview/editor.ts';
import { type ExportHost, ExportPanel, viewType } from './panel.ts';

/** Registers *Process: Export evidence bundle*; `previewed` is the file that the preview shows, if any. */
export function registerExport(host: ExportHost, previewed: () => string | undefined): Disposable {
    let panel: ExportPanel | undefined;

    const choicesFor = (uri: string) => ask(host.client, exportChoicesRequest, { uri });

    /** One at a time: another one takes the place of the first, unless that is at work. */
    async function exportFrom(uri: string): Promise<void> {
        if (panel?.isBusy) {
            panel.reveal();
            return;
        }
        const choices = await choicesFor(uri);
        if (choices.length === 0) {
            window.showInformationMessage(
                l10n.t('There is nothing to export yet: this file has no process and no portfolio.'),
            );
            return;
        }
        panel?.close();
        keep(new ExportPanel(host, uri, choices));
    }

    /** A page that was open comes back after a reload of the window, for the file that it was about. */
    async function revive(page: WebviewPanel, state: unknown): Promise<void> {
        const uri = isRecord(state) && typeof state.uri === 'string' ? state.uri : undefined;
        const choices = uri === undefined ? [] : await choicesFor(uri);
        if (uri === undefined || choices.length === 0 || panel) page.dispose();
        else keep(new ExportPanel(host, uri, choices, page));
    }

    function keep(opened: ExportPanel): void {
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
        window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: revive }),
        { dispose: () => panel?.close() },
    );
}
