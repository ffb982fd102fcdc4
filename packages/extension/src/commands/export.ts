import {
    type ExportChoice,
    type ExportResult,
    exportChoicesRequest,
    exportRequest,
} from '@process-as-code/language/protocol';
import {
    type CancellationToken,
    commands,
    type Disposable,
    env,
    l10n,
    type Progress,
    ProgressLocation,
    UIKind,
    Uri,
    window,
    workspace,
} from 'vscode';
import { ResponseError, WorkDoneProgress } from 'vscode-languageclient';
import { ask, type Client } from '../client.ts';
import { isProc } from '../preview/editor.ts';
import { defaultName, summary } from './export-words.ts';

/** Registers *Process: Export evidence bundle*; `previewed` is the file that the preview shows, if any. */
export function registerExport(client: Client, previewed: () => string | undefined): Disposable {
    return commands.registerCommand('process.export', async (from?: unknown) => {
        const editor = window.activeTextEditor;
        const active = isProc(editor) ? editor.document.uri.toString() : previewed();
        // A menu says something else than the address of a file.
        const uri = typeof from === 'string' ? from : active;
        if (uri) await exportFrom(client, uri);
        else window.showInformationMessage(l10n.t('Open a .proc file first: the bundle is made of it.'));
    });
}

async function exportFrom(client: Client, uri: string): Promise<void> {
    try {
        const choice = await choose(await ask(client, exportChoicesRequest, { uri }));
        const target = choice && (await askWhere(choice));
        if (!target) return;
        const result = await write(client, uri, choice, target);
        if (!result) return;
        await commands.executeCommand('setContext', 'process.hasExported', true);
        await tell(client, result);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        window.showErrorMessage(l10n.t('The evidence bundle was not written. {0}', reason));
    }
}

async function choose(choices: readonly ExportChoice[]): Promise<ExportChoice | undefined> {
    if (choices.length === 0) {
        window.showInformationMessage(
            l10n.t('There is nothing to export yet: this file has no process and no portfolio.'),
        );
        return undefined;
    }
    if (choices.length === 1) return choices[0];
    const items = choices.map(choice => ({
        label: choice.label,
        description: choice.name,
        detail: workspace.asRelativePath(Uri.parse(choice.uri)),
        choice,
    }));
    const placeHolder = l10n.t('What should the evidence bundle be about?');
    return (await window.showQuickPick(items, { placeHolder, title: l10n.t('Export evidence bundle') }))
        ?.choice;
}

/** Beside the workspace, so that a bundle is not taken for a part of it; a virtual one has nothing beside it. */
function askWhere(choice: ExportChoice): Thenable<Uri | undefined> {
    const file = Uri.parse(choice.uri);
    const folder = workspace.getWorkspaceFolder(file)?.uri ?? file;
    return window.showSaveDialog({
        title: l10n.t('Export evidence bundle'),
        saveLabel: l10n.t('Export'),
        filters: { [l10n.t('Evidence bundle')]: ['zip'] },
        defaultUri: Uri.joinPath(
            folder,
            folder.scheme === 'file' || folder === file ? '..' : '.',
            defaultName(choice),
        ),
    });
}

/** Gives nothing when the reader cancelled. */
async function write(
    client: Client,
    uri: string,
    choice: ExportChoice,
    target: Uri,
): Promise<ExportResult | undefined> {
    const options = {
        location: ProgressLocation.Notification,
        title: l10n.t('Exporting "{0}"', choice.label),
        cancellable: true,
    };
    return window.withProgress(options, async (progress, token) => {
        const workDoneToken = crypto.randomUUID();
        const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, stepsOf(progress));
        try {
            const params = { uri, [choice.kind]: choice.name, target: target.toString(), workDoneToken };
            return await ask(client, exportRequest, params, token);
        } catch (error) {
            if (wasCancelled(error, token)) return undefined;
            throw error;
        } finally {
            listener.dispose();
        }
    });
}

/** The server tells how much is done, the editor wants to hear how much was added. */
function stepsOf(progress: Progress<{ message?: string; increment?: number }>) {
    let done = 0;
    return (value: { kind: string; message?: string; percentage?: number }) => {
        if (value.kind !== 'report') return;
        const percentage = Math.max(done, value.percentage ?? done);
        progress.report({ ...(value.message && { message: value.message }), increment: percentage - done });
        done = percentage;
    };
}

function wasCancelled(error: unknown, token: CancellationToken): boolean {
    const requestCancelled = -32800;
    return (
        token.isCancellationRequested || (error instanceof ResponseError && error.code === requestCancelled)
    );
}

async function tell(client: Client, result: ExportResult): Promise<void> {
    const target = Uri.parse(result.target);
    const show = l10n.t('Show in folder');
    const remarks = l10n.t('Show remarks');
    const buttons = result.remarks.length > 0 ? [show, remarks] : [show];
    const answer = await window.showInformationMessage(summary(fileName(target), result), ...buttons);
    if (answer === show) await showInFolder(target);
    if (answer === remarks) {
        for (const remark of result.remarks) client.outputChannel.appendLine(remark);
        client.outputChannel.show();
    }
}

/** A remote window and a browser have no folder to show: there the file is shown in the Explorer, where it has it. */
async function showInFolder(target: Uri): Promise<void> {
    const elsewhere = env.remoteName !== undefined || env.uiKind === UIKind.Web;
    const inExplorer = elsewhere || workspace.getWorkspaceFolder(target) !== undefined;
    await commands.executeCommand(inExplorer ? 'revealInExplorer' : 'revealFileInOS', target);
}

function fileName({ path }: Uri): string {
    return path.slice(path.lastIndexOf('/') + 1);
}
