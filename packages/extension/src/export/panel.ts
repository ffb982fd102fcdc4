import type { ExportChoice } from '@process-as-code/language/protocol';
import {
    commands,
    Disposable,
    EventEmitter,
    type ExtensionContext,
    env,
    l10n,
    Uri,
    ViewColumn,
    type WebviewPanel,
    window,
} from 'vscode';
import type { Client } from '../client.ts';
import type { Place } from '../from-page.ts';
import { pageIcon } from '../icon.ts';
import { reveal } from '../preview/editor.ts';
import { webPage } from '../preview/web-page.ts';
import type { Overviews } from '../trees/overviews.ts';
import { Desk } from './desk.ts';
import { type FromExport, isFromExport, type ToExport } from './messages.ts';
import { showReport } from './report.ts';
import { ExportSession } from './session.ts';

/** What an export stands on. */
export interface ExportHost {
    readonly context: ExtensionContext;
    readonly client: Client;
    readonly overviews: Overviews;
}

export const viewType = 'process.export';

/** The page on which somebody chooses what is exported, sees it written, and gets a receipt. */
export class ExportPanel {
    private readonly panel: WebviewPanel;
    private readonly host: ExportHost;
    private readonly uri: string;
    private readonly desk: Desk;
    private readonly session: ExportSession;
    private readonly subscriptions: Disposable;
    private readonly closed = new EventEmitter<void>();

    readonly onClosed = this.closed.event;

    /** `panel` is one that comes back after a reload. */
    constructor(
        host: ExportHost,
        uri: string,
        choices: readonly ExportChoice[],
        panel = window.createWebviewPanel(viewType, l10n.t('Export evidence bundle'), ViewColumn.Active),
    ) {
        this.host = host;
        this.uri = uri;
        this.panel = panel;
        const dist = Uri.joinPath(host.context.extensionUri, 'dist');
        panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
        this.desk = new Desk(host.client, host.context.workspaceState);
        this.session = new ExportSession(uri, choices, this.desk, state =>
            this.post({ type: 'show', state }),
        );
        this.subscriptions = Disposable.from(
            this.panel.webview.onDidReceiveMessage(
                message => isFromExport(message) && void this.answer(message),
            ),
            this.panel.onDidChangeViewState(() => this.panel.active && void this.session.look()),
            this.panel.onDidDispose(() => this.dispose()),
            host.overviews.onChange(() => this.panel.visible && void this.session.look()),
        );
        this.panel.iconPath = pageIcon(host.context.extensionUri);
        this.panel.webview.html = webPage(this.panel.webview, dist, 'export.js');
    }

    /** Whether a bundle is being written. */
    get isBusy(): boolean {
        return this.session.isBusy;
    }

    reveal(): void {
        this.panel.reveal();
    }

    close(): void {
        this.panel.dispose();
    }

    private async answer(message: FromExport): Promise<void> {
        const { target } = this.session;
        switch (message.type) {
            case 'ready':
                this.post({ type: 'start', uri: this.uri, ...(l10n.bundle && { words: l10n.bundle }) });
                this.post({ type: 'show', state: this.session.state });
                await this.session.look();
                break;
            case 'open':
                await this.open(message.place);
                break;
            case 'findings':
                await commands.executeCommand('workbench.actions.view.problems');
                break;
            case 'close':
                this.close();
                break;
            case 'reveal':
                if (target !== undefined) await this.desk.showInFolder(target);
                break;
            case 'report':
                if (target !== undefined) await showReport(this.host, target);
                break;
            case 'copySum':
                await env.clipboard.writeText(this.session.state.receipt?.sha256 ?? '');
                break;
            default:
                await this.session.answer(message);
        }
    }

    /** Beside, so that what is still to be decided stays in sight. */
    private async open(place: Place): Promise<void> {
        try {
            await reveal(place, this.panel.viewColumn);
        } catch {
            window.showErrorMessage(
                l10n.t(
                    '"{0}" cannot be opened: it may have been moved or deleted.',
                    Uri.parse(place.file).path,
                ),
            );
        }
    }

    private post(message: ToExport): void {
        void this.panel.webview.postMessage(message);
    }

    private dispose(): void {
        this.session.end();
        this.subscriptions.dispose();
        this.closed.fire();
        this.closed.dispose();
    }
}
