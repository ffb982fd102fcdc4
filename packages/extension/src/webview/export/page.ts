import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { ExportPageState, ExportState, FromExport, ToExport } from '../../export/messages.ts';
import { contentsOf, partList } from './parts.ts';
import { receiptOf } from './receipt.ts';
import { looksWorth } from './warnings.ts';

/** Where somebody is: choosing what is exported, waiting for it, or reading what was written. */
type Stage = 'choosing' | 'writing' | 'written';

/** What the page needs of the editor around it. */
export interface ExportEditor {
    post(message: FromExport): void;
    keep(state: ExportPageState): void;
}

/** The page on which somebody exports: ticks with a preview, the progress, the receipt. */
export class ExportPage {
    private readonly root: HTMLElement;
    private readonly editor: ExportEditor;
    private readonly post: (message: FromExport) => void;
    private state: ExportState | undefined;
    private stage: Stage | undefined;
    /** What a screen reader says of a change, once. */
    private told = '';

    constructor(root: HTMLElement, editor: ExportEditor) {
        this.root = root;
        this.editor = editor;
        this.post = message => editor.post(message);
        root.addEventListener('keydown', event => this.onKey(event));
        this.draw();
        editor.post({ type: 'ready' });
    }

    /** Takes in a message of the extension. */
    receive(message: ToExport): void {
        if (message.type === 'start') {
            this.editor.keep({ uri: message.uri });
            if (message.words) l10n.config({ contents: message.words });
            this.draw();
            return;
        }
        const before = this.stage;
        this.state = message.state;
        this.stage = stageOf(message.state);
        this.told = sentenceOf(message.state);
        this.draw();
        if (before !== this.stage) this.focus();
    }

    private draw(): void {
        const { state, stage } = this;
        render(
            html`<p class="unseen" role="status">${this.told}</p>
                ${
                    stage === 'written'
                        ? receiptOf(state!.receipt!, this.post)
                        : html`<div id="view" class="export">${this.choosing()}</div>${this.foot()}`
                }`,
            this.root,
        );
    }

    private choosing(): TemplateResult {
        const { state, post } = this;
        return html`<h1>${l10n.t('Export evidence bundle')}</h1>
            <p class="quiet">${l10n.t('One ZIP file that an assessor opens without this editor. The same content gives the same file, byte for byte.')}</p>
            ${
                state
                    ? html`<div ?inert=${this.stage === 'writing'}>
                          ${this.subject(state)} ${partList(state, post)} ${looksWorth(state, post)}
                      </div>`
                    : nothing
            }`;
    }

    private subject({ choices, chosen }: ExportState): TemplateResult {
        if (choices.length < 2) return html`<p class="about">${choices[0]?.label}</p>`;
        return html`<p class="about"><label for="about">${l10n.t('About')}</label>
            <select id="about" @change=${(event: Event) => this.post({ type: 'choose', index: (event.target as HTMLSelectElement).selectedIndex })}>
                ${choices.map(({ label }, index) => html`<option ?selected=${index === chosen}>${label}</option>`)}
            </select></p>`;
    }

    /** What stays in sight: what will be written, and the button that writes it. */
    private foot(): TemplateResult {
        const { state } = this;
        return html`<footer class="foot">
            ${state?.said ? html`<p class="said">${state.said}</p>` : nothing}
            ${this.stage === 'writing' ? this.progress() : this.buttons()}
        </footer>`;
    }

    private buttons(): TemplateResult {
        const { state } = this;
        return html`<div class="row">
            <span class="sum">${state ? contentsOf(state) : ''}</span>
            <button class="secondary" @click=${() => this.post({ type: 'close' })}>${l10n.t('Close')}</button>
            <button class="primary" id="export" @click=${() => this.export()}>${l10n.t('Export…')}</button>
        </div>`;
    }

    private progress(): TemplateResult {
        const { percent = 0, what = '' } = this.state?.progress ?? {};
        return html`<div class="row">
            <progress max="100" value=${percent} aria-label=${l10n.t('Exporting')}></progress>
            <span class="sum">${what === '' ? l10n.t('Exporting') : what}</span>
            <button class="secondary" id="cancel" @click=${() => this.post({ type: 'cancel' })}>${l10n.t('Cancel')}</button>
        </div>`;
    }

    /** Personal data goes nowhere before somebody has said so: until then the tick that says so is shown instead. */
    private export(): void {
        const { foresight, allowPersonal } = this.state ?? {};
        const decision = this.root.querySelector<HTMLElement>('#allow-personal');
        if (!foresight?.personal.length || allowPersonal || !decision) {
            this.post({ type: 'export' });
            return;
        }
        decision.scrollIntoView({ block: 'center' });
        decision.focus();
        this.told = l10n.t('Decide first: personal data was found.');
        this.draw();
    }

    /** Escape stops what is written; it closes nothing, so that nothing is lost by mistake. */
    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.stage === 'writing') this.post({ type: 'cancel' });
    }

    /** The keyboard goes where somebody wants to go on. */
    private focus(): void {
        const wanted = { choosing: '#export', writing: '#cancel', written: 'h1' }[this.stage!];
        this.root.querySelector<HTMLElement>(wanted)?.focus();
    }
}

function stageOf({ receipt, progress }: ExportState): Stage {
    if (receipt) return 'written';
    return progress ? 'writing' : 'choosing';
}

/** Not every file that is made: whoever listens would hear nothing else. */
function sentenceOf({ receipt, progress, said, foresight, looking }: ExportState): string {
    if (receipt) return '';
    if (progress) return l10n.t('Exporting');
    if (said) return said;
    if (looking && !foresight) return l10n.t('Looking up what will be in it …');
    return '';
}
