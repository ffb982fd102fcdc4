import { live } from 'lit/directives/live.js';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type {
    Choices,
    Condition,
    FromPage,
    PageState,
    Picture,
    Place,
    Tab,
    ToPage,
} from '../preview/messages.ts';
import { MapPane } from './map-pane.ts';
import { matrices } from './matrix.ts';
import { makeReachable, roving } from './roving.ts';
import { bar, empty, type WaysOn } from './standing.ts';

/** What the page needs of the editor around it. */
export interface Editor {
    post(message: FromPage): void;
    keep(state: PageState): void;
}

/** The preview: tabs, a bar that says how the picture stands to the text, and the map or the matrix. */
export class Page {
    private readonly root: HTMLElement;
    private readonly editor: Editor;
    private readonly map: MapPane;
    private readonly waysOn: WaysOn;
    private kept: PageState;
    private condition: Condition = 'loading';
    private picture: Picture | undefined;
    private choices: Choices = { tab: 'map', rows: true };
    private width = window.innerWidth;

    constructor(root: HTMLElement, editor: Editor, kept: PageState) {
        this.root = root;
        this.editor = editor;
        this.kept = kept;
        this.map = new MapPane(
            { open: id => this.openNode(id), viewed: view => this.keepView(view) },
            kept.view,
        );
        this.waysOn = {
            retry: () => editor.post({ type: 'retry' }),
            skeleton: () => editor.post({ type: 'skeleton' }),
        };
        roving(root, () => this.matrixRows());
        window.addEventListener('resize', () => this.onResize());
        this.draw();
        editor.post({ type: 'ready', width: this.width });
    }

    /** Takes in a message of the extension. */
    receive(message: ToPage): void {
        switch (message.type) {
            case 'start':
                this.choices = message.choices;
                break;
            case 'show':
                this.condition = message.condition;
                this.picture = message.picture;
                this.keep({
                    uri: message.uri,
                    ...(this.picture?.map && { process: this.picture.map.process }),
                });
                break;
            case 'condition':
                this.condition = message.condition;
                break;
            case 'highlight':
                this.map.highlight(message.node);
                return;
        }
        this.draw();
    }

    private get tab(): Tab {
        return this.choices.tab;
    }

    private onResize(): void {
        if (window.innerWidth === this.width) return;
        this.width = window.innerWidth;
        this.editor.post({ type: 'width', width: this.width });
    }

    private keep(state: PageState): void {
        this.kept = { ...this.kept, ...state };
        this.editor.keep(this.kept);
    }

    private keepView(view: PageState['view'] | undefined): void {
        const { view: _, ...others } = this.kept;
        this.kept = others;
        this.keep(view ? { view } : {});
    }

    private choose(choices: Partial<Choices>): void {
        this.choices = { ...this.choices, ...choices };
        this.editor.post({ type: 'choose', choices: this.choices });
        this.draw();
    }

    private openNode(id: string): void {
        const node = this.picture?.map?.places.find(known => known.id === id);
        if (node) this.editor.post({ type: 'open', place: node.anchor });
    }

    private draw(): void {
        const { map } = this.picture ?? {};
        if (map) {
            const label = this.picture!.processes.find(({ id }) => id === map.process)?.label ?? map.process;
            this.map.show({
                svg: map.svg,
                key: `${this.kept.uri} ${map.process} ${this.choices.rows}`,
                label: `Map of "${label}". Arrow keys go from node to node.`,
                rows: this.choices.rows,
            });
        }
        render(html`${this.header()}${this.content()}`, this.root);
        makeReachable(this.matrixRows());
    }

    private header(): TemplateResult {
        return html`<header>
            <div role="tablist" aria-label="Views" @keydown=${(event: KeyboardEvent) => this.onTabKey(event)}>
                ${this.tabButton('map', 'Map')}${this.tabButton('matrix', 'Matrix')}
            </div>
            ${this.picker()}
            ${this.tab === 'map' && this.picture?.map ? this.zoomButtons() : nothing}
        </header>`;
    }

    private tabButton(tab: Tab, label: string): TemplateResult {
        const chosen = tab === this.tab;
        return html`<button role="tab" id=${`tab-${tab}`} aria-selected=${chosen} aria-controls="view"
            tabindex=${chosen ? 0 : -1} @click=${() => this.choose({ tab })}>${label}</button>`;
    }

    private onTabKey(event: KeyboardEvent): void {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        this.choose({ tab: this.tab === 'map' ? 'matrix' : 'map' });
        this.root.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus();
    }

    private picker(): TemplateResult | typeof nothing {
        const { processes = [], map } = this.picture ?? {};
        if (processes.length < 2 || !map || this.tab !== 'map') return nothing;
        const choose = (event: Event) =>
            this.editor.post({ type: 'process', process: (event.target as HTMLSelectElement).value });
        return html`<select aria-label="Process" .value=${live(map.process)} @change=${choose}>
            ${processes.map(
                ({ id, label }) =>
                    html`<option value=${id} ?selected=${id === map.process}>${label}</option>`,
            )}
        </select>`;
    }

    private zoomButtons(): TemplateResult {
        const button = (icon: string, title: string, action: () => void, pressed?: boolean) =>
            html`<button class="icon" title=${title} aria-label=${title} aria-pressed=${pressed ?? nothing}
                @click=${action}>
                <i class="codicon codicon-${icon}" aria-hidden="true"></i>
            </button>`;
        const { rows } = this.choices;
        return html`<div class="zoom" role="toolbar" aria-label="Zoom">
            ${button('word-wrap', 'Wrap into rows', () => this.choose({ rows: !rows }), rows)}
            ${button('zoom-out', 'Smaller (-)', () => this.map.smaller())}
            ${button('zoom-in', 'Larger (+)', () => this.map.larger())}
            <button class="icon" title="Actual size (1)" @click=${() => this.map.actualSize()}>100%</button>
            ${button('screen-full', 'Fit into the pane (0)', () => this.map.fit())}
        </div>`;
    }

    private content(): TemplateResult {
        const { tab, condition, picture } = this;
        const open = (place: Place) => this.editor.post({ type: 'open', place });
        const hasView = tab === 'map' ? picture?.map : picture?.matrices.length;
        const view = tab === 'map' ? this.map.element : matrices(picture?.matrices ?? [], open);
        return html`${hasView ? bar(condition, tab, this.waysOn) : nothing}
            <main id="view" role="tabpanel" aria-labelledby=${`tab-${tab}`} class=${tab} data-condition=${condition}>
                ${hasView ? view : empty(condition, tab, this.waysOn)}
            </main>`;
    }

    private matrixRows(): HTMLElement[][] {
        return [...this.root.querySelectorAll('tr.criterion')].map(row => [
            ...row.querySelectorAll<HTMLElement>('a.link'),
        ]);
    }
}
