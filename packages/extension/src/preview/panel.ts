import { type Preview, type PreviewParams, previewRequest } from '@process-as-code/language/protocol';
import {
    type Disposable,
    EventEmitter,
    env,
    type TextEditor,
    Uri,
    type WebviewPanel,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { focus, isProc, reveal } from './editor.ts';
import { type Choices, type FromPage, isFromPage, type Place, type ToPage } from './messages.ts';
import { pageOf } from './page.ts';
import { names, nodeAt } from './places.ts';
import { RenderQueue } from './render-queue.ts';
import { rowWidth } from './row-width.ts';
import { afterRender, hasContent, isBlank, type Shown } from './shown.ts';
import { insertSkeleton } from './skeleton.ts';

/** Time in ms after which the editor may still give the keyboard to a page for a click that has long moved it on. */
const lateFocus = 300;

/** What a preview needs of the extension. */
export interface PreviewHost {
    readonly client: Client;
    /** Folder of the built extension. */
    readonly dist: Uri;
    /** What was chosen last, remembered over windows. */
    choices: Choices;
}

/** What a preview starts with: the file, and the process of it where one was chosen. */
export interface Subject {
    readonly uri: string;
    readonly process?: string;
}

/** One preview: a page beside the text that shows the map and the matrix of a file, live. */
export class PreviewPanel {
    private readonly host: PreviewHost;
    private readonly panel: WebviewPanel;
    private readonly subscriptions: Disposable[] = [];
    private readonly closed = new EventEmitter<void>();
    private readonly queue: RenderQueue<Preview>;
    private subject: Subject;
    private shown: Shown = { condition: 'loading' };
    /** Of the page, in px; known once it can show something. */
    private width: number | undefined;
    /** Opened by a click in this preview: a file that somebody looks up is no file to follow. */
    private visited: string | undefined;

    readonly onClosed = this.closed.event;

    constructor(panel: WebviewPanel, host: PreviewHost, subject: Subject) {
        this.panel = panel;
        this.host = host;
        this.subject = subject;
        this.queue = new RenderQueue<Preview>({
            render: () => this.render(),
            show: preview => this.receive(preview),
            fail: () => this.fail(),
        });
        this.subscriptions.push(
            panel.webview.onDidReceiveMessage(message => isFromPage(message) && this.answer(message)),
            panel.onDidChangeViewState(() => panel.visible && this.changed()),
            panel.onDidDispose(() => this.dispose()),
            workspace.onDidChangeTextDocument(
                event => event.document.languageId === 'proc' && this.changed(),
            ),
            workspace.onDidCloseTextDocument(
                document => document.uri.toString() === this.subject.uri && this.changed(),
            ),
            window.onDidChangeTextEditorSelection(
                event => isProc(event.textEditor) && this.highlight(event.textEditor),
            ),
        );
        this.setTitle();
        this.panel.webview.html = this.page();
    }

    /** Brings the preview to the front, for another file or process where one is asked for. */
    show({ uri, process }: Subject): void {
        this.panel.reveal(undefined, true);
        if (uri !== this.subject.uri || (process && process !== this.subject.process))
            this.turnTo({ uri, ...(process && { process }) });
    }

    /** Follows the reader to another file: to one that has something to show, or is still empty. */
    async follow(editor: TextEditor): Promise<void> {
        const uri = editor.document.uri.toString();
        if (uri === this.visited) return;
        this.visited = undefined;
        if (uri === this.subject.uri) {
            this.highlight(editor);
            return;
        }
        if (isBlank(editor.document.getText())) {
            this.turnTo({ uri });
            return;
        }
        const preview = await this.ask({ uri }).catch(() => undefined);
        const stillActive = window.activeTextEditor?.document.uri.toString() === uri;
        if (stillActive && preview && hasContent(preview)) this.turnTo({ uri });
    }

    /** Something the picture depends on is different. */
    changed(): void {
        if (this.panel.visible && this.width !== undefined) this.queue.request();
    }

    /** URI of the file that is shown. */
    get uri(): string {
        return this.subject.uri;
    }

    private turnTo(subject: Subject): void {
        this.subject = subject;
        this.shown = { condition: 'loading' };
        this.setTitle();
        this.showPicture();
        if (this.width !== undefined) this.queue.restart();
    }

    private setTitle(): void {
        this.panel.title = `Preview ${Uri.parse(this.subject.uri).path.split('/').at(-1)}`;
    }

    private async render(): Promise<Preview> {
        // The client sends the change of the text from a listener of its own, which may come after ours.
        await new Promise(done => setTimeout(done));
        const width = this.host.choices.rows ? rowWidth(this.width ?? 0) : undefined;
        return this.ask({ ...this.subject, ...(width && { width }) });
    }

    private ask(params: PreviewParams): Promise<Preview> {
        return ask(this.host.client, previewRequest, params);
    }

    private receive(preview: Preview): void {
        const before = this.shown;
        this.shown = afterRender(before, preview, this.document()?.getText());
        if (this.shown.picture !== before.picture) this.showPicture();
        else if (this.shown.condition !== before.condition) this.showCondition();
    }

    private document() {
        return workspace.textDocuments.find(({ uri }) => uri.toString() === this.subject.uri);
    }

    private fail(): void {
        this.shown = { ...this.shown, condition: 'failed' };
        this.showCondition();
    }

    private showCondition(): void {
        this.post({ type: 'condition', condition: this.shown.condition });
    }

    private showPicture(): void {
        const { uri } = this.subject;
        this.post({ type: 'show', uri, ...this.shown });
        const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
        if (editor) this.highlight(editor);
    }

    private highlight(editor: TextEditor): void {
        const { line, character } = editor.selection.active;
        // In front of the first word a person means the line.
        const indent = editor.document.lineAt(line).firstNonWhitespaceCharacterIndex;
        const column = Math.max(character, indent) + 1;
        const node = nodeAt(this.shown.picture, editor.document.uri.toString(), line + 1, column);
        this.post({ type: 'highlight', ...(node && { node }) });
    }

    private answer(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                this.width = message.width;
                this.post({ type: 'start', choices: this.host.choices });
                this.showPicture();
                this.queue.request();
                break;
            case 'width':
                this.width = message.width;
                if (this.host.choices.rows) this.queue.request();
                break;
            case 'choose':
                if (message.choices.rows !== this.host.choices.rows) this.queue.request();
                this.host.choices = message.choices;
                break;
            case 'process':
                this.subject = { uri: this.subject.uri, process: message.process };
                this.queue.restart();
                break;
            case 'open':
                if (this.shown.picture && names(this.shown.picture, message.place))
                    void this.open(message.place);
                break;
            case 'skeleton':
                void insertSkeleton(this.subject.uri, this.panel.viewColumn);
                break;
            case 'retry':
                this.queue.restart();
                break;
        }
    }

    private async open(place: Place): Promise<void> {
        this.visited = place.file === this.subject.uri ? undefined : place.file;
        try {
            const revealed = await reveal(place, this.panel.viewColumn);
            setTimeout(() => this.panel.active && void focus(revealed), lateFocus);
        } catch {
            window.showErrorMessage(
                `"${Uri.parse(place.file).path}" cannot be opened: it may have been moved or deleted.`,
            );
        }
    }

    private post(message: ToPage): void {
        if (this.width !== undefined) void this.panel.webview.postMessage(message);
    }

    private page(): string {
        const { webview } = this.panel;
        const address = (file: string) => webview.asWebviewUri(Uri.joinPath(this.host.dist, file)).toString();
        return pageOf({
            script: address('webview.js'),
            style: address('webview.css'),
            source: webview.cspSource,
            nonce: crypto.randomUUID().replaceAll('-', ''),
            language: env.language,
        });
    }

    private dispose(): void {
        this.queue.dispose();
        for (const subscription of this.subscriptions) subscription.dispose();
        this.closed.fire();
        this.closed.dispose();
    }
}
