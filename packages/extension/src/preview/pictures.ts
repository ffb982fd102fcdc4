import { mermaidRequest, type PreviewParams, pictureRequest } from '@process-as-code/language/protocol';
import { ColorThemeKind, env, l10n, Uri, window, workspace } from 'vscode';
import { ask, type Client } from '../client.ts';
import type { CopyFormat, DiagramWish, Picture, ToPage } from './messages.ts';

/** What pictures that leave a preview are made of. */
export interface CopyContext {
    readonly client: Client;
    /** Of the view that can be seen. */
    params(): PreviewParams;
    post(message: ToPage): void;
}

/** Copies the picture of a preview, and writes it into files. */
export class PictureCopies {
    private readonly context: CopyContext;
    /** Takes the next PNG of the page, in base64. */
    private taker: ((data: string) => void) | undefined;

    constructor(context: CopyContext) {
        this.context = context;
    }

    /** Puts the picture into the clipboard. */
    async copy(format: CopyFormat): Promise<void> {
        await this.attempt(async () => {
            if (format === 'image') {
                // Only a page can put an image into the clipboard; it says so itself.
                this.context.post({ type: 'rasterise', svg: await this.svg(), copy: true });
            } else if (format === 'svg') {
                await env.clipboard.writeText(await this.svg());
                this.tell(l10n.t('The picture is copied as SVG.'));
            } else {
                const { client, params } = this.context;
                await env.clipboard.writeText(await ask(client, mermaidRequest, params()));
                this.tell(l10n.t('The picture is copied as Mermaid text.'));
            }
        });
    }

    /** Asks for a file and writes the picture into it, in the form that its name asks for. */
    async save(): Promise<void> {
        const target = await window.showSaveDialog({
            title: l10n.t('Save the picture'),
            defaultUri: suggestion(this.context.params(), '.svg'),
            filters: { [l10n.t('SVG picture')]: ['svg'], [l10n.t('PNG image')]: ['png'] },
        });
        if (!target) return;
        await this.attempt(async () => {
            const svg = await this.svg();
            const isImage = target.path.toLowerCase().endsWith('.png');
            await this.write(target, isImage ? await this.image(svg) : encoded(svg));
        });
    }

    /** Copies or saves the Mermaid text of one diagram of a picture. */
    async takeDiagram({ type, index }: DiagramWish, picture: Picture | undefined): Promise<void> {
        const text = picture?.mermaid?.diagrams[index]?.text;
        if (text === undefined) return;
        if (type === 'copy-diagram') {
            await env.clipboard.writeText(text);
            this.tell(l10n.t('The Mermaid text is copied.'));
            return;
        }
        const { mermaid, ...params } = this.context.params();
        const target = await window.showSaveDialog({
            title: l10n.t('Save the Mermaid text'),
            defaultUri: suggestion(
                { ...params, view: mermaid ?? 'map' },
                index === 0 ? '.mmd' : `-${index + 1}.mmd`,
            ),
            filters: { [l10n.t('Mermaid text')]: ['mmd'] },
        });
        if (target) await this.attempt(() => this.write(target, encoded(text)));
    }

    /** Takes the PNG that was asked for, in base64. */
    take(data: string): void {
        this.taker?.(data);
        this.taker = undefined;
    }

    private async write(target: Uri, bytes: Uint8Array): Promise<void> {
        await workspace.fs.writeFile(target, bytes);
        this.tell(l10n.t('"{0}" is saved.', target.path.split('/').at(-1) ?? ''));
    }

    private image(svg: string): Promise<Uint8Array> {
        this.context.post({ type: 'rasterise', svg, copy: false });
        return new Promise(done => {
            this.taker = data => done(Uint8Array.from(atob(data), letter => letter.charCodeAt(0)));
        });
    }

    private svg(): Promise<string> {
        const { client, params } = this.context;
        const { kind } = window.activeColorTheme;
        const isDark = kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
        return ask(client, pictureRequest, { ...params(), theme: isDark ? 'dark' : 'light' });
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        try {
            await work();
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            window.showErrorMessage(l10n.t('The picture was not made: {0}', reason));
        }
    }

    private tell(sentence: string): void {
        this.context.post({ type: 'told', sentence });
    }
}

/** Beside the text, with the names of the process and the view. */
function suggestion({ uri, process, view }: PreviewParams, ending: string): Uri {
    const file = Uri.parse(uri, true);
    const folder =
        file.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(file, '..');
    const name = `${process ?? 'process'}-${view}${ending}`.replace(/[^\p{L}\d.-]+/gu, '-');
    return folder ? Uri.joinPath(folder, name) : Uri.file(name);
}

function encoded(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}
