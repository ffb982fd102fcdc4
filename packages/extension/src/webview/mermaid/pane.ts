import type { MermaidText } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { DiagramWish } from '../../preview/messages.ts';
import { MapPane, type ShownMap } from '../map-pane.ts';
import type { Look } from './draw.ts';
import { type Image, sheetOf } from './images.ts';

/** Draws one text; fails with the reason. */
export type Draw = (text: string, look: Look) => Promise<Image>;

/** What the pane needs of the page around it. */
export interface MermaidHost {
    /** Gives what draws: loaded when it is wanted first. */
    load(): Promise<Draw>;
    want(wish: DiagramWish): void;
    /** There is a picture, or a sentence in its place. */
    changed(): void;
}

/** How a picture is shown, apart from what is in it. */
export type Frame = Omit<ShownMap, 'svg'>;

/** A view as Mermaid draws it, live, beside the text that it draws. */
export class MermaidPane {
    /** What is drawn. */
    readonly map: MapPane;
    private readonly host: MermaidHost;
    private wanted: { readonly text: MermaidText; readonly look: Look } | undefined;
    private drawing = false;
    private shown: { readonly svg: SVGSVGElement } | { readonly failure: string } | undefined;
    private images: readonly Image[] = [];

    constructor(host: MermaidHost) {
        this.host = host;
        const ignore = () => undefined;
        this.map = new MapPane({ open: ignore, rename: ignore, menu: ignore, rest: ignore, viewed: ignore });
        // The editor names its theme there.
        new MutationObserver(() => this.wanted && host.changed()).observe(document.body, {
            attributeFilter: ['class'],
        });
    }

    /** The pane; what it shows follows when Mermaid has drawn it. */
    view(text: MermaidText, frame: Frame): TemplateResult {
        const look = lookOf(document.body);
        if (this.wanted?.text !== text || this.wanted.look !== look) {
            this.wanted = { text, look };
            void this.drawWanted();
        }
        return html`<div class="mermaid-page">
            <div class="mermaid-picture" aria-busy=${this.drawing}>${this.picture(text, frame)}</div>
            <div class="mermaid-texts">
                ${text.diagrams.map((_, index) => this.text(text, index))}
                ${text.remarks.map(remark => html`<p class="remark">${remark}</p>`)}
            </div>
        </div>`;
    }

    private picture({ diagrams }: MermaidText, frame: Frame): TemplateResult | HTMLElement {
        if (diagrams.length === 0)
            return sentence(l10n.t('There is nothing here yet that Mermaid could draw.'));
        if (!this.shown) return sentence(l10n.t('Mermaid is drawing …'));
        if ('failure' in this.shown) return sentence(this.shown.failure);
        this.map.show({ ...frame, svg: this.shown.svg });
        return this.map.element;
    }

    private text({ diagrams }: MermaidText, index: number): TemplateResult {
        const { title, text } = diagrams[index]!;
        const { want } = this.host;
        return html`<section class="mermaid-text" aria-label=${l10n.t('Mermaid text of {0}', title)}>
            <div class="mermaid-head">
                <h2>${diagrams.length > 1 ? title : l10n.t('Mermaid text')}</h2>
                ${action('copy', l10n.t('Copy the text'), () => want({ type: 'copy-diagram', index }))}
                ${action('save', l10n.t('Save the text …'), () => want({ type: 'save-diagram', index }))}
            </div>
            <pre tabindex="0">${text
                .trimEnd()
                .split('\n')
                .map(line => html`<span class="line">${line}</span>\n`)}</pre>
        </section>`;
    }

    /** What is wanted while it draws is drawn next; what came in between is not drawn at all. */
    private async drawWanted(): Promise<void> {
        if (this.drawing) return;
        this.drawing = true;
        for (let before: typeof this.wanted; this.wanted && this.wanted !== before; ) {
            before = this.wanted;
            this.shown = await this.drawn(before);
            this.host.changed();
        }
        this.drawing = false;
        this.host.changed();
    }

    private async drawn({ text, look }: NonNullable<typeof this.wanted>): Promise<typeof this.shown> {
        try {
            const draw = await this.host.load();
            const images: (Image & { title: string })[] = [];
            for (const diagram of text.diagrams) {
                images.push({ ...(await draw(diagram.text, look)), title: diagram.title });
            }
            for (const image of this.images) URL.revokeObjectURL(image.address);
            this.images = images;
            return { svg: sheetOf(images) };
        } catch (error) {
            const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
            return { failure: l10n.t('Mermaid cannot draw this: {0}', reason) };
        }
    }
}

function lookOf({ classList }: HTMLElement): Look {
    if (classList.contains('vscode-high-contrast-light')) return 'contrast-light';
    if (classList.contains('vscode-high-contrast')) return 'contrast-dark';
    return classList.contains('vscode-dark') ? 'dark' : 'light';
}

function sentence(text: string): TemplateResult {
    return html`<p class="mermaid-sentence" role="status">${text}</p>`;
}

function action(icon: string, title: string, act: () => void): TemplateResult {
    return html`<button class="icon" title=${title} @click=${act}>
        <i class="codicon codicon-${icon}" aria-hidden="true"></i><span class="word">${title}</span>
    </button>`;
}
