import {
    type BundleVerdict,
    type ExportChoice,
    type ExportParams,
    type ExportResult,
    type ExportSubject,
    exportRequest,
    type Foresight,
    foreseeRequest,
    verifyBundleRequest,
} from '@process-as-code/language/protocol';
import {
    type CancellationToken,
    CancellationTokenSource,
    commands,
    env,
    l10n,
    type Memento,
    UIKind,
    Uri,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import type { ExportProgress, ExportReceipt } from './messages.ts';
import type { ExportDesk } from './session.ts';
import { defaultName } from './words.ts';

/** What is kept of an export for the next one. */
interface Remembered {
    readonly without?: readonly string[];
    /** URI of the bundle that was written last. */
    readonly target?: string;
}

/** The editor and its language server, for an export. */
export class Desk implements ExportDesk {
    private readonly client: Client;
    private readonly memory: Memento;

    constructor(client: Client, memory: Memento) {
        this.client = client;
        this.memory = memory;
    }

    foresee(subject: ExportSubject, signal: AbortSignal): Promise<Foresight> {
        return stoppable(signal, token => ask(this.client, foreseeRequest, subject, token));
    }

    /** Where it was written before, else beside the workspace, so that a bundle is not taken for a part of it. */
    async askWhere(choice: ExportChoice): Promise<string | undefined> {
        const before = this.recall(choice).target;
        const uri = await window.showSaveDialog({
            title: l10n.t('Export evidence bundle'),
            saveLabel: l10n.t('Export'),
            filters: { [l10n.t('Evidence bundle')]: ['zip'] },
            defaultUri: before === undefined ? firstPlace(choice) : Uri.parse(before, true),
        });
        if (uri) await this.keep(choice, { target: uri.toString() });
        return uri?.toString();
    }

    async write(
        params: ExportParams,
        progress: (progress: ExportProgress) => void,
        signal: AbortSignal,
    ): Promise<ExportResult | undefined> {
        const workDoneToken = crypto.randomUUID();
        const listener = this.client.onWorkDone(workDoneToken, told => {
            if (told.kind === 'report') progress({ percent: told.percentage ?? 0, what: told.message ?? '' });
        });
        try {
            const result = await stoppable(signal, token =>
                ask(this.client, exportRequest, { ...params, workDoneToken }, token),
            );
            await commands.executeCommand('setContext', 'process.hasExported', true);
            return result;
        } catch (error) {
            if (signal.aborted || wasCancelled(error)) return undefined;
            throw error;
        } finally {
            listener.dispose();
        }
    }

    verify(target: string): Promise<BundleVerdict> {
        return ask(this.client, verifyBundleRequest, { target });
    }

    placeOf(target: string): Pick<ExportReceipt, 'name' | 'folder'> {
        const uri = Uri.parse(target, true);
        const folder = Uri.joinPath(uri, '..');
        return {
            name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
            folder: folder.scheme === 'file' ? folder.fsPath : folder.path,
        };
    }

    remembered(choice: ExportChoice): readonly string[] {
        return this.recall(choice).without ?? [];
    }

    remember(choice: ExportChoice, without: readonly string[]): void {
        void this.keep(choice, { without });
    }

    /** A remote window and a browser have no folder to show: there the file is shown in the Explorer, where it has it. */
    async showInFolder(target: string): Promise<void> {
        const uri = Uri.parse(target, true);
        const elsewhere = env.remoteName !== undefined || env.uiKind === UIKind.Web;
        const inExplorer = elsewhere || workspace.getWorkspaceFolder(uri) !== undefined;
        await commands.executeCommand(inExplorer ? 'revealInExplorer' : 'revealFileInOS', uri);
    }

    private recall(choice: ExportChoice): Remembered {
        return this.memory.get<Remembered>(keyOf(choice)) ?? {};
    }

    private async keep(choice: ExportChoice, changes: Remembered): Promise<void> {
        await this.memory.update(keyOf(choice), { ...this.recall(choice), ...changes });
    }
}

function keyOf({ kind, name }: ExportChoice): string {
    return `process.export.${kind}.${name}`;
}

/** A virtual workspace has nothing beside it. */
function firstPlace(choice: ExportChoice): Uri {
    const file = Uri.parse(choice.uri);
    const folder = workspace.getWorkspaceFolder(file)?.uri ?? file;
    const above = folder.scheme === 'file' || folder === file ? '..' : '.';
    return Uri.joinPath(folder, above, defaultName(choice));
}

/** Cancels what the server does when somebody aborts. */
async function stoppable<T>(signal: AbortSignal, work: (token: CancellationToken) => Promise<T>): Promise<T> {
    const stop = new CancellationTokenSource();
    const cancel = () => stop.cancel();
    signal.addEventListener('abort', cancel);
    try {
        return await work(stop.token);
    } finally {
        signal.removeEventListener('abort', cancel);
        stop.dispose();
    }
}

function wasCancelled(error: unknown): boolean {
    const requestCancelled = -32800;
    return error instanceof Error && 'code' in error && error.code === requestCancelled;
}
