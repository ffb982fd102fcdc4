import { type MatrixView, previewRequest } from '@process-as-code/language/protocol';
import {
    commands,
    Disposable,
    EventEmitter,
    type ExtensionContext,
    l10n,
    Uri,
    type WebviewPanel,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { pageIcon } from '../icon.ts';
import { webPage } from '../preview/web-page.ts';
import type { Overviews } from '../trees/overviews.ts';
import { type AssessorState, type FromAssessor, isFromAssessor, type ToAssessor } from './messages.ts';
import type { Reviews } from './reviews.ts';
import { showText } from './shown-text.ts';
import { today } from './today.ts';

const knownName = 'process.assessor.name';

/** What the assessor's view stands on. */
export interface AssessorHost {
    readonly context: ExtensionContext;
    readonly client: Client;
    readonly overviews: Overviews;
    readonly reviews: Reviews;
}

type Wish = Extract<FromAssessor, { type: 'remark' }>;

/** A portfolio as an assessor sees it: the matrix with the evidence, nothing to be changed but remarks of their own. */
export class AssessorPanel {
    private readonly panel: WebviewPanel;
    private readonly host: AssessorHost;
    private readonly state: Required<Pick<AssessorState, 'uri'>> & AssessorState;
    private readonly subscriptions: Disposable;
    private readonly closed = new EventEmitter<void>();
    private matrices: readonly MatrixView[] = [];
    private readonly keeping = new Set<string>();

    readonly onClosed = this.closed.event;

    constructor(panel: WebviewPanel, host: AssessorHost, state: AssessorState & { readonly uri: string }) {
        this.panel = panel;
        this.host = host;
        this.state = state;
        const dist = Uri.joinPath(host.context.extensionUri, 'dist');
        panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
        panel.iconPath = pageIcon(host.context.extensionUri);
        panel.title = l10n.t('Assessor: {0}', Uri.parse(state.uri).path.split('/').at(-1) ?? '');
        this.subscriptions = Disposable.from(
            panel.webview.onDidReceiveMessage(
                message => isFromAssessor(message) && void this.answer(message),
            ),
            panel.onDidChangeViewState(() => panel.visible && void this.show()),
            panel.onDidDispose(() => this.dispose()),
            host.overviews.onChange(() => void this.show()),
            host.reviews.onChange(() => void this.show()),
        );
        panel.webview.html = webPage(panel.webview, dist, 'assessor.js');
    }

    /** Whether it shows this. */
    shows({ uri, matrix }: AssessorState): boolean {
        return uri === this.state.uri && matrix === this.state.matrix;
    }

    reveal(): void {
        this.panel.reveal();
    }

    private async show(): Promise<void> {
        if (!this.panel.visible) return;
        const { uri, matrix } = this.state;
        const remarks = this.host.reviews.all;
        try {
            await workspace.openTextDocument(Uri.parse(uri, true));
            const { matrices } = await ask(this.host.client, previewRequest, { uri, view: 'matrix' });
            this.matrices = matrices.filter(({ id }) => matrix === undefined || id === matrix);
            this.post({ type: 'show', matrices: this.matrices, remarks });
        } catch {
            this.post({ type: 'show', remarks });
        }
    }

    private async answer(message: FromAssessor): Promise<void> {
        switch (message.type) {
            case 'ready':
                this.post({ type: 'start', state: this.state, ...(l10n.bundle && { words: l10n.bundle }) });
                await this.show();
                break;
            case 'export':
                await commands.executeCommand('process.export', this.state.uri);
                break;
            case 'open':
                await showText(message.place).catch(() =>
                    window.showErrorMessage(
                        l10n.t('This place cannot be shown: the file may have been moved or deleted.'),
                    ),
                );
                break;
            case 'evidence':
                if (this.isNamed(message.file))
                    await commands.executeCommand('vscode.open', Uri.parse(message.file, true));
                break;
            case 'remark':
                await this.keep(message);
                break;
        }
    }

    /** Whether a file of evidence is one that the matrices name: the page may ask for no other. */
    private isNamed(file: string): boolean {
        const criteria = this.matrices.flatMap(({ outcomes }) =>
            outcomes.flatMap(outcome => outcome.criteria),
        );
        return criteria.some(({ evidence }) => evidence.some(item => item.file === file));
    }

    /** The same remark, sent again while somebody is asked for a name, is kept once. */
    private async keep(message: Wish): Promise<void> {
        const view = this.matrices.find(({ id }) => id === message.matrix);
        const key = JSON.stringify(message);
        if (!view?.review || this.keeping.has(key)) return;
        this.keeping.add(key);
        try {
            const by = await this.name();
            if (by === undefined) return;
            const { criterion, text } = message;
            const title = l10n.t('Review of {0}', view.about);
            const file = Uri.parse(view.review, true);
            await this.host.reviews.keep(file, { on: today(), criterion, by, text }, title);
            this.post({ type: 'kept', criterion, text });
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            window.showErrorMessage(l10n.t('The remark was not kept: {0}', reason));
        } finally {
            this.keeping.delete(key);
        }
    }

    /** The name of whoever remarks; asked for once. Undefined when nobody says it. */
    private async name(): Promise<string | undefined> {
        const { globalState } = this.host.context;
        const known = globalState.get<string>(knownName);
        if (known) return known;
        const name = await window.showInputBox({
            title: l10n.t('Whose remarks are these?'),
            prompt: l10n.t('Your name stands beside each remark, and in the exported bundle.'),
            validateInput: value => (value.trim() === '' ? l10n.t('A name or initials') : undefined),
        });
        if (name) await globalState.update(knownName, name.trim());
        return name?.trim();
    }

    private post(message: ToAssessor): void {
        void this.panel.webview.postMessage(message);
    }

    private dispose(): void {
        this.subscriptions.dispose();
        this.closed.fire();
        this.closed.dispose();
    }
}
