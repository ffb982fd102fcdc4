import { bundledReportRequest } from '@process-as-code/language/protocol';
import { l10n, Uri, ViewColumn, window } from 'vscode';
import { ask } from '../client.ts';
import { pageIcon } from '../icon.ts';
import type { ExportHost } from './panel.ts';

/** Shows the report as it stands in a bundle: nothing in it runs, and nothing is unpacked to a disk. */
export async function showReport({ client, context }: ExportHost, target: string): Promise<void> {
    const html = await ask(client, bundledReportRequest, { target }).catch(() => null);
    if (html === null) {
        window.showErrorMessage(
            l10n.t('The report in "{0}" cannot be read.', Uri.parse(target).path.split('/').at(-1) ?? ''),
        );
        return;
    }
    const title = l10n.t('Report');
    const panel = window.createWebviewPanel('process.bundledReport', title, ViewColumn.Active, {
        enableFindWidget: true,
        localResourceRoots: [],
    });
    panel.iconPath = pageIcon(context.extensionUri);
    panel.webview.html = html;
}
