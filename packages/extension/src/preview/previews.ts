import { changedNotification } from '@process-as-code/language/protocol';
import {
    commands,
    type Disposable,
    type ExtensionContext,
    Uri,
    ViewColumn,
    type WebviewPanel,
    window,
} from 'vscode';
import type { Client } from '../client.ts';
import { isProc } from './editor.ts';
import { type Choices, isChoices, pageState } from './messages.ts';
import { type PreviewHost, PreviewPanel, type Subject } from './panel.ts';

const viewType = 'process.preview';
const remembered = 'process.preview.choices';

/** The preview of the window: opened by a command, follows the active file, comes back after a reload. */
export class Previews implements Disposable {
    private readonly host: PreviewHost;
    private readonly subscriptions: Disposable[];
    private current: PreviewPanel | undefined;

    constructor(context: ExtensionContext, client: Client) {
        this.host = hostOf(context, client);
        this.subscriptions = [
            commands.registerCommand('process.openPreview', (uri?: Uri | string, process?: unknown) =>
                // A menu has something else to say behind the file.
                this.open(uri, typeof process === 'string' ? process : undefined),
            ),
            window.onDidChangeActiveTextEditor(editor => isProc(editor) && void this.current?.follow(editor)),
            window.registerWebviewPanelSerializer(viewType, {
                deserializeWebviewPanel: async (panel, state) => this.revive(panel, state),
            }),
            client.onNotification(changedNotification.method, () => this.current?.changed()),
        ];
    }

    /** URI of the file that the preview shows; none where there is no preview. */
    get uri(): string | undefined {
        return this.current?.uri;
    }

    /** Opens the preview beside the text: of the file given, else of the active one; with the process of that id. */
    open(uri: Uri | string | undefined = window.activeTextEditor?.document.uri, process?: string): void {
        if (!uri) return;
        const subject = { uri: uri.toString(), ...(process && { process }) };
        if (this.current) {
            this.current.show(subject);
        } else {
            const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
            this.attach(window.createWebviewPanel(viewType, 'Preview', where), subject);
        }
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private revive(panel: WebviewPanel, state: unknown): void {
        const { uri, process } = pageState(state);
        if (!uri || this.current) panel.dispose();
        else this.attach(panel, { uri, ...(process && { process }) });
    }

    private attach(panel: WebviewPanel, subject: Subject): void {
        panel.webview.options = { enableScripts: true, localResourceRoots: [this.host.dist] };
        panel.iconPath = {
            light: Uri.joinPath(this.host.dist, '../icons/proc-light.svg'),
            dark: Uri.joinPath(this.host.dist, '../icons/proc-dark.svg'),
        };
        const preview = new PreviewPanel(panel, this.host, subject);
        this.current = preview;
        preview.onClosed(() => {
            if (this.current === preview) this.current = undefined;
        });
    }
}

function hostOf(context: ExtensionContext, client: Client): PreviewHost {
    return {
        client,
        dist: Uri.joinPath(context.extensionUri, 'dist'),
        get choices() {
            const choices = context.globalState.get(remembered);
            return isChoices(choices) ? choices : { tab: 'map', rows: true };
        },
        set choices(choices: Choices) {
            void context.globalState.update(remembered, choices);
        },
    };
}
