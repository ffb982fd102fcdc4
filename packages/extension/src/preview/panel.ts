import {
    addRequest,
    type Preview,
    type PreviewParams,
    previewRequest,
} from '@process-as-code/language/protocol';
import {
    commands,
    type Disposable,
    EventEmitter,
    l10n,
    type TextEditor,
    Uri,
    type WebviewPanel,
    window,
    workspace,
} from 'vscode';
import { ask } from '../client.ts';
import { write } from '../matrix/write.ts';
import { type Choices, choicesOf } from './choices.ts';
import { CursorTeller } from './cursor-teller.ts';
import { focus, isProc, reveal } from './editor.ts';
import { FindingsTeller } from './findings-teller.ts';
import type { Beginning, Left, PreviewHost, Subject } from './host.ts';
import { type FromPage, isFromPage, type Place, type PlainWish, type ToPage } from './messages.ts';
import { NodeWishes } from './node-wishes.ts';
import { PictureCopies } from './pictures.ts';
import { names, namesFile } from './places.ts';
import { RenderQueue } from './render-queue.ts';
import { rowWidth } from './row-width.ts';
import { afterRender, hasContent, isBlank, type Shown } from './shown.ts';
import { insertSkeleton } from './skeleton.ts';
import { PagePicture, type Rendered, wholeOf } from './svg-parts.ts';
import { webPage } from './web-page.ts';

/** Time in ms after which the editor may still give the keyboard to a page for a click that has long moved it on. */
const lateFocus = 300;

/** One preview: a page beside the text that shows the views of a file, live. */
export class PreviewPanel {
    private readonly host: PreviewHost;
    private readonly id: string;
    private readonly panel: WebviewPanel;
    private readonly subscriptions: Disposable[] = [];
    private readonly closed = new EventEmitter<void>();
    private readonly queue: RenderQueue<Rendered>;
    private readonly wishes: NodeWishes;
    private readonly copies: PictureCopies;
    private readonly findings: FindingsTeller;
    private readonly cursor: CursorTeller;
    private subject: Subject;
    private choices: Choices;
    private isLocked: boolean;
    private criterion: string | undefined;
    /** The reader wants this process drawn though it takes a while. */
    private large = false;
    private shown: Shown = { condition: 'loading' };
    private readonly page = new PagePicture();
    /** Of the page, in px; known once it can show something. */
    private width: number | undefined;
    /** Opened by a click in this preview: a file that somebody looks up is no file to follow. */
    private visited: string | undefined;

    readonly onClosed = this.closed.event;

    constructor(panel: WebviewPanel, host: PreviewHost, subject: Subject, beginning: Beginning = {}) {
        this.host = host;
        this.id = beginning.id ?? crypto.randomUUID();
        this.panel = panel;
        this.subject = subject;
        this.choices = beginning.choices ?? host.choices;
        this.isLocked = beginning.locked ?? false;
        this.criterion = beginning.criterion;
        const { client } = host;
        const post = (message: ToPage) => this.post(message);
        this.queue = new RenderQueue<Rendered>({
            render: () => this.render(),
            show: preview => this.receive(preview),
            fail: () => this.fail(),
        });
        this.wishes = new NodeWishes({ client, picture: () => this.shown.picture, post });
        this.copies = new PictureCopies({ client, params: () => this.params(), post });
        this.findings = new FindingsTeller(() => this.shown, post);
        this.cursor = new CursorTeller(() => this.shown, post);
        this.subscriptions.push(
            this.findings,
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
                event => isProc(event.textEditor) && this.moved(event.textEditor),
            ),
        );
        this.setTitle();
        this.panel.webview.html = webPage(this.panel.webview, this.host.dist);
    }

    /** URI of the file that is shown. */
    get uri(): string {
        return this.subject.uri;
    }

    /** Whether it stays with its file, whatever else is opened. */
    get locked(): boolean {
        return this.isLocked;
    }

    /** Whether it is the one that has the keyboard. */
    get active(): boolean {
        return this.panel.active;
    }

    /** What a preview begins with that takes its place. */
    get left(): Left {
        const { id, subject, choices, isLocked: locked, panel } = this;
        return { id, ...subject, choices, locked, ...(panel.viewColumn && { column: panel.viewColumn }) };
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
        if (uri === this.subject.uri || this.isLocked) {
            this.cursor.tell(editor);
            return;
        }
        if (isBlank(editor.document.getText())) {
            this.turnTo({ uri });
            return;
        }
        const preview = await this.ask({ ...this.params(), uri }).catch(() => undefined);
        const stillActive = window.activeTextEditor?.document.uri.toString() === uri;
        if (stillActive && preview && hasContent(preview)) this.turnTo({ uri });
    }

    /** Something the picture depends on is different. */
    changed(): void {
        if (this.panel.visible && this.width !== undefined) this.queue.request();
    }

    /** Lights up what counts for a criterion, by its id; undefined to leave it. */
    light(criterion: string | undefined): void {
        if (criterion === this.criterion) return;
        this.criterion = criterion;
        this.renderAnew();
    }

    /** Shows what assessors remarked, as it is now. */
    tellRemarks(): void {
        this.post({ type: 'remarks', remarks: this.host.remarks });
    }

    private turnTo(subject: Subject): void {
        this.subject = subject;
        this.large = false;
        this.shown = { condition: 'loading' };
        this.setTitle();
        this.showPicture();
        if (this.width !== undefined) this.queue.restart();
    }

    private setTitle(): void {
        const name = Uri.parse(this.subject.uri).path.split('/').at(-1) ?? '';
        this.host.keep();
        this.panel.title = this.isLocked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
    }

    private async render(): Promise<Rendered> {
        // The client sends the change of the text from a listener of its own, which may come after ours: in the same turn.
        await Promise.resolve();
        const base = this.shown.picture?.svg;
        const { svg, ...preview } = await this.ask({ ...this.params(), ...(base && { known: base.id }) });
        return { ...preview, ...(svg && { svg: wholeOf(svg, base) }) };
    }

    private params(): PreviewParams {
        const { tab: view, rows, detail, overlay, mermaid } = this.choices;
        return {
            ...this.subject,
            ...{ view, detail, mermaid },
            ...(rows && { width: rowWidth(this.width ?? 0) }),
            ...(overlay && { overlay }),
            ...(this.criterion !== undefined && { criterion: this.criterion }),
            ...(this.large && { large: true }),
        };
    }

    private ask(params: PreviewParams): Promise<Preview> {
        return ask(this.host.client, previewRequest, params);
    }

    private receive(preview: Rendered): void {
        const before = this.shown;
        const document = workspace.textDocuments.find(({ uri }) => uri.toString() === this.subject.uri);
        this.shown = afterRender(before, preview, document?.getText());
        if (this.shown.picture !== before.picture) this.showPicture();
        else if (this.shown.condition !== before.condition) this.showCondition();
        this.tellCursor();
    }

    private fail(): void {
        this.shown = { ...this.shown, condition: 'failed' };
        this.showCondition();
    }

    /** The reader wants another picture than the one that is shown: also of a text that has errors. */
    private renderAnew(): void {
        if (this.width === undefined) return;
        this.shown = { condition: this.shown.condition };
        this.queue.restart();
    }

    private showCondition(): void {
        this.post({ type: 'condition', condition: this.shown.condition });
    }

    private showPicture(): void {
        const { uri } = this.subject;
        const { condition, picture } = this.shown;
        this.post({
            type: 'show',
            uri,
            condition,
            ...(picture && { picture: this.page.take(picture) }),
            ...(this.criterion !== undefined && { criterion: this.criterion }),
        });
        this.tellCursor();
        this.findings.tellSoon();
    }

    private tellCursor(): void {
        const { uri } = this.subject;
        const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
        if (editor) this.cursor.tell(editor);
    }

    private moved(editor: TextEditor): void {
        // In a text that has just changed, things stand elsewhere than in the picture; with the next one it is told.
        const isToldLater = this.queue.isBusy && editor.document.uri.toString() === this.subject.uri;
        if (!isToldLater) this.cursor.tell(editor);
    }

    private answer(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                this.start(message.width);
                break;
            case 'width':
                this.width = message.width;
                if (this.choices.rows) this.queue.request();
                break;
            case 'choose':
                this.choices = choicesOf(message.choices);
                this.host.choices = this.choices;
                this.host.keep();
                this.renderAnew();
                break;
            case 'lock':
                this.isLocked = message.locked;
                this.setTitle();
                break;
            case 'process':
                this.subject = { uri: this.subject.uri, process: message.process };
                this.large = false;
                this.host.keep();
                this.renderAnew();
                break;
            case 'open':
                if (this.shown.picture && names(this.shown.picture, message.place))
                    void this.open(message.place);
                break;
            case 'open-node':
                this.openNode(message.id);
                break;
            case 'evidence':
                if (this.shown.picture && namesFile(this.shown.picture, message.file))
                    void commands.executeCommand('vscode.open', Uri.parse(message.file, true));
                break;
            case 'add':
                void write(() => ask(this.host.client, addRequest, message.params), this.panel.viewColumn);
                break;
            case 'light':
                this.host.light(message.criterion);
                break;
            case 'copy':
                void this.copies.copy(message.format);
                break;
            case 'image':
                this.copies.take(message.data);
                break;
            case 'copy-diagram':
            case 'save-diagram':
                void this.copies.takeDiagram(message, this.shown.picture);
                break;
            case 'about':
            case 'label':
            case 'fixes':
            case 'rename':
            case 'fix':
                void this.wishes.fulfil(message);
                break;
            default:
                this.fulfil(message.type);
        }
    }

    private fulfil(wish: PlainWish): void {
        switch (wish) {
            case 'another':
                this.host.another(this.subject);
                break;
            case 'unlight':
                this.host.light(undefined);
                break;
            case 'save':
                void this.copies.save();
                break;
            case 'skeleton':
                void insertSkeleton(this.subject.uri, this.panel.viewColumn);
                break;
            case 'problems':
                void commands.executeCommand('workbench.actions.view.problems');
                break;
            case 'large':
                this.large = true;
                this.queue.restart();
                break;
            case 'retry':
                this.queue.restart();
                break;
        }
    }

    private start(width: number): void {
        this.width = width;
        this.post({
            type: 'start',
            id: this.id,
            choices: this.choices,
            locked: this.isLocked,
            ...(l10n.bundle && { words: l10n.bundle }),
        });
        this.findings.forget();
        this.cursor.forget();
        this.page.forget();
        this.tellRemarks();
        this.showPicture();
        this.queue.request();
    }

    private openNode(id: string): void {
        const node = this.shown.picture?.places?.find(known => known.id === id);
        if (node) void this.open(node.anchor);
    }

    private async open(place: Place): Promise<void> {
        this.visited = place.file === this.subject.uri ? undefined : place.file;
        try {
            const revealed = await reveal(place, this.panel.viewColumn);
            setTimeout(() => this.panel.active && void focus(revealed), lateFocus);
        } catch {
            const path = Uri.parse(place.file).path;
            window.showErrorMessage(
                l10n.t('"{0}" cannot be opened: it may have been moved or deleted.', path),
            );
        }
    }

    private post(message: ToPage): void {
        if (this.width !== undefined) void this.panel.webview.postMessage(message);
    }

    private dispose(): void {
        this.queue.dispose();
        for (const subscription of this.subscriptions) subscription.dispose();
        this.closed.fire();
        this.closed.dispose();
    }
}
