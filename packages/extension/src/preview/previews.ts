import { type CriterionParams, changedNotification } from '@process-as-code/language/protocol';
import {
    commands,
    type Disposable,
    EventEmitter,
    type ExtensionContext,
    Uri,
    ViewColumn,
    type WebviewPanel,
    window,
} from 'vscode';
import type { Reviews } from '../assessor/reviews.ts';
import type { Client } from '../client.ts';
import { type Choices, choicesOf, pageState } from './choices.ts';
import { isProc } from './editor.ts';
import type { Beginning, PreviewHost, Subject } from './host.ts';
import { LeftBehind } from './left-behind.ts';
import { PreviewPanel } from './panel.ts';

const viewType = 'process.preview';
const remembered = 'process.preview.choices';

/**
 * The previews of the window. One follows the active file; others, and those that are locked, stay with theirs. They come back
 * after a reload.
 */
export class Previews implements Disposable {
    private readonly host: PreviewHost;
    private readonly leftBehind: LeftBehind;
    private readonly subscriptions: Disposable[];
    private readonly lit = new EventEmitter<CriterionParams | undefined>();
    /** The one that was used last comes last. */
    private panels: PreviewPanel[] = [];
    private criterion: string | undefined;

    /** The reader of a preview wants what counts for a criterion lit up; undefined leaves it. */
    readonly onLight = this.lit.event;

    constructor(context: ExtensionContext, client: Client, reviews: Reviews) {
        this.host = this.hostOf(context, client, reviews);
        this.leftBehind = new LeftBehind(context.workspaceState, viewType);
        this.subscriptions = [
            this.lit,
            reviews.onChange(() => {
                for (const panel of this.panels) panel.tellRemarks();
            }),
            commands.registerCommand('process.openPreview', (uri?: Uri | string, process?: unknown) =>
                // A menu has something else to say behind the file.
                this.open(uri, typeof process === 'string' ? process : undefined),
            ),
            commands.registerCommand('process.openAnotherPreview', (uri?: Uri | string) =>
                this.openAnother(uri),
            ),
            window.onDidChangeActiveTextEditor(editor => isProc(editor) && this.follow(editor)),
            window.registerWebviewPanelSerializer(viewType, {
                deserializeWebviewPanel: async (panel, state) => this.revive(panel, state),
            }),
            client.onNotification(changedNotification.method, () => {
                for (const panel of this.panels) panel.changed();
            }),
        ];
        void this.takeOver();
    }

    /** URI of the file that the preview shows which was used last; none where there is no preview. */
    get uri(): string | undefined {
        return (this.panels.find(panel => panel.active) ?? this.panels.at(-1))?.uri;
    }

    /**
     * Opens a preview beside the text: of the file given, else of the active one; with the process of that id. The preview that
     * follows is used where there is one.
     */
    open(uri: Uri | string | undefined = window.activeTextEditor?.document.uri, process?: string): void {
        if (!uri) return;
        const subject = { uri: uri.toString(), ...(process && { process }) };
        const known = this.panels.findLast(panel => !panel.locked || panel.uri === subject.uri);
        if (known) known.show(subject);
        else this.create(subject);
    }

    /** Opens one more preview, which stays with the file given, else with the active one. */
    openAnother(uri: Uri | string | undefined = window.activeTextEditor?.document.uri ?? this.uri): void {
        if (uri) this.create({ uri: uri.toString() }, { locked: true });
    }

    /** Lights up in every preview what counts for a criterion, by its id; undefined to leave it. */
    light(criterion: string | undefined): void {
        this.criterion = criterion;
        for (const panel of this.panels) panel.light(criterion);
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private follow(editor: NonNullable<typeof window.activeTextEditor>): void {
        for (const panel of this.panels) void panel.follow(editor);
    }

    private async takeOver(): Promise<void> {
        for (const { uri, process, choices, locked, column } of await this.leftBehind.take())
            this.create({ uri, ...(process && { process }) }, { choices, locked }, column);
    }

    private create(subject: Subject, beginning: Beginning = {}, column = ViewColumn.Beside): void {
        const where = { viewColumn: column, preserveFocus: true };
        this.attach(window.createWebviewPanel(viewType, 'Preview', where), subject, beginning);
    }

    private revive(panel: WebviewPanel, state: unknown): void {
        const kept = pageState(state);
        const { id, uri, process, choices, locked } = this.leftBehind.of(kept.id) ?? kept;
        if (!uri) panel.dispose();
        else
            this.attach(
                panel,
                { uri, ...(process && { process }) },
                { ...(id && { id }), ...(choices && { choices }), ...(locked && { locked }) },
            );
    }

    private attach(panel: WebviewPanel, subject: Subject, beginning: Beginning): void {
        panel.webview.options = { enableScripts: true, localResourceRoots: [this.host.dist] };
        panel.iconPath = {
            light: Uri.joinPath(this.host.dist, '../icons/proc-light.svg'),
            dark: Uri.joinPath(this.host.dist, '../icons/proc-dark.svg'),
        };
        const preview = new PreviewPanel(panel, this.host, subject, {
            ...beginning,
            ...(this.criterion !== undefined && { criterion: this.criterion }),
        });
        this.panels.push(preview);
        this.keep();
        panel.onDidChangeViewState(() => {
            if (panel.active) this.panels = [...this.panels.filter(other => other !== preview), preview];
        });
        preview.onClosed(() => {
            this.panels = this.panels.filter(other => other !== preview);
            this.keep();
        });
    }

    private keep(): void {
        this.leftBehind.keep(this.panels.map(panel => panel.left));
    }

    private hostOf(context: ExtensionContext, client: Client, reviews: Reviews): PreviewHost {
        return {
            client,
            dist: Uri.joinPath(context.extensionUri, 'dist'),
            get choices() {
                return choicesOf(context.globalState.get(remembered));
            },
            set choices(choices: Choices) {
                void context.globalState.update(remembered, choices);
            },
            keep: () => this.keep(),
            another: subject => this.create(subject, { locked: true }),
            light: criterion => this.lit.fire(criterion),
            get remarks() {
                return reviews.all;
            },
        };
    }
}
