import { type ViewName, viewNames } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Remarks } from '../assessor/review.ts';
import { type Choices, choicesOf, type PageState } from '../preview/choices.ts';
import type { Condition, FromPage, Picture, ToPage } from '../preview/messages.ts';
import type { Findings } from './badges.ts';
import { Find } from './find.ts';
import { type HeaderActions, header, toolbar } from './header.ts';
import { editLabel } from './label-input.ts';
import { MapPane } from './map-pane.ts';
import { MatrixPane } from './matrix/pane.ts';
import { type Draw, type Frame, MermaidPane } from './mermaid/pane.ts';
import { viewLabel } from './names.ts';
import { NodeCard } from './node-card.ts';
import { NodeMenu } from './node-menu.ts';
import { base64Of, pngOf } from './raster.ts';
import { makeReachable, roving } from './roving.ts';
import { markSentence, sentenceList } from './sentences.ts';
import { bar, empty, lit, tooLarge, type WaysOn } from './standing.ts';
import { TabRow } from './tab-row.ts';

/** What the page needs of the editor around it. */
export interface Editor {
    post(message: FromPage): void;
    keep(state: PageState): void;
    /** Mermaid, which is large: loaded when somebody looks at its tab. */
    loadMermaid(): Promise<Draw>;
}

/** The preview: tabs, a bar that says how the picture stands to the text, and the view that was chosen. */
export class Page {
    private readonly root: HTMLElement;
    private readonly editor: Editor;
    private readonly map: MapPane;
    private readonly matrix: MatrixPane;
    private readonly mermaid: MermaidPane;
    private readonly card: NodeCard;
    private readonly menu: NodeMenu;
    private readonly find: Find;
    private readonly tabs: TabRow;
    private readonly waysOn: WaysOn;
    private readonly actions: HeaderActions;
    private kept: PageState;
    private condition: Condition = 'loading';
    private picture: Picture | undefined;
    private criterion: string | undefined;
    /** In which thing of the picture the cursor of the text stands. */
    private current: string | undefined;
    private findings: Findings = {};
    private remarks: Remarks = {};
    private choices: Choices;
    private locked: boolean;
    private told = '';
    private width = window.innerWidth;

    constructor(root: HTMLElement, editor: Editor, kept: PageState) {
        this.root = root;
        this.editor = editor;
        this.kept = kept;
        this.choices = kept.choices ?? choicesOf(undefined);
        this.locked = kept.locked ?? false;
        this.card = new NodeCard(id => editor.post({ type: 'about', id }));
        this.menu = new NodeMenu(
            message => editor.post(message),
            id => this.openNode(id),
        );
        this.map = this.newMap();
        this.matrix = this.newMatrix();
        this.mermaid = this.newMermaid();
        this.find = new Find({
            candidates: () => this.searched(),
            reveal: element => this.reveal(element),
            changed: () => this.draw(),
        });
        this.tabs = new TabRow(root, viewNames, () => this.draw());
        this.waysOn = this.newWaysOn();
        this.actions = this.newActions();
        root.after(this.card.element);
        document.addEventListener('keydown', event => this.onKey(event));
        roving(root, () => this.matrixRows());
        window.addEventListener('resize', () => this.onResize());
        this.draw();
        editor.post({ type: 'ready', width: this.width });
    }

    /** Takes in a message of the extension. */
    receive(message: ToPage): void {
        switch (message.type) {
            case 'start':
                this.start(message);
                break;
            case 'show':
                this.show(message);
                break;
            case 'condition':
                this.condition = message.condition;
                break;
            case 'highlight':
                this.highlight(message.node);
                return;
            case 'remarks':
                this.remarks = message.remarks;
                break;
            case 'findings':
                this.findings = message.findings;
                this.map.judge(this.findings);
                return;
            case 'about':
                this.card.show(message.id, message.about, this.findings[message.id] ?? []);
                return;
            case 'label':
                this.editLabel(message.id, message.label);
                return;
            case 'fixes':
                this.menu.offer(message.id, message.titles);
                return;
            case 'rasterise':
                void this.rasterise(message.svg, message.copy);
                return;
            case 'told':
                this.tell(message.sentence);
                return;
        }
        this.draw();
    }

    private newMap(): MapPane {
        return new MapPane(
            {
                open: id => this.openNode(id),
                rename: id => this.editor.post({ type: 'label', id }),
                menu: (id, near) => this.menu.show(id, near, this.findings[id] ?? []),
                rest: node => (node ? this.card.rest(node, node.dataset.id!) : this.card.leave()),
                viewed: view => this.keepView(view),
            },
            this.kept.view,
        );
    }

    private newMermaid(): MermaidPane {
        return new MermaidPane({
            load: () => this.editor.loadMermaid(),
            want: wish => this.editor.post(wish),
            changed: () => this.draw(),
        });
    }

    private newMatrix(): MatrixPane {
        const { post } = this.editor;
        return new MatrixPane({
            open: place => post({ type: 'open', place }),
            openFile: file => post({ type: 'evidence', file }),
            add: params => post({ type: 'add', params }),
            light: criterion => post({ type: 'light', ...(criterion && { criterion }) }),
            changed: () => this.draw(),
        });
    }

    private newWaysOn(): WaysOn {
        const { post } = this.editor;
        return {
            retry: () => post({ type: 'retry' }),
            skeleton: () => post({ type: 'skeleton' }),
            problems: () => post({ type: 'problems' }),
            large: () => post({ type: 'large' }),
            read: () => this.choose({ ...this.choices, tab: 'sentences' }),
            unlight: () => post({ type: 'unlight' }),
        };
    }

    private newActions(): HeaderActions {
        const { post } = this.editor;
        return {
            choose: choices => this.choose(choices),
            lock: locked => this.lock(locked),
            process: process => post({ type: 'process', process }),
            find: () => this.openFind(),
            copy: format => post({ type: 'copy', format }),
            save: () => post({ type: 'save' }),
            another: () => post({ type: 'another' }),
            larger: () => this.zoomed().larger(),
            smaller: () => this.zoomed().smaller(),
            actualSize: () => this.zoomed().actualSize(),
            fit: () => this.zoomed().fit(),
        };
    }

    /** The pane whose picture can be seen. */
    private zoomed(): MapPane {
        return this.picture?.mermaid ? this.mermaid.map : this.map;
    }

    private start({ id, choices, locked, words }: Extract<ToPage, { type: 'start' }>): void {
        if (words) l10n.config({ contents: words });
        this.choices = choices;
        this.locked = locked;
        this.keep({ id, choices, locked });
    }

    private show(message: Extract<ToPage, { type: 'show' }>): void {
        this.condition = message.condition;
        this.picture = message.picture;
        this.criterion = message.criterion;
        this.keep({
            uri: message.uri,
            ...(this.picture?.process !== undefined && { process: this.picture.process }),
        });
    }

    private onResize(): void {
        if (window.innerWidth === this.width) return;
        this.width = window.innerWidth;
        this.editor.post({ type: 'width', width: this.width });
    }

    private keep(state: PageState): void {
        const keys = Object.keys(state) as (keyof PageState)[];
        if (keys.every(key => this.kept[key] === state[key])) return;
        this.kept = { ...this.kept, ...state };
        this.editor.keep(this.kept);
    }

    private keepView(view: PageState['view'] | undefined): void {
        if (view) {
            this.keep({ view });
        } else if (this.kept.view) {
            const { view: _, ...others } = this.kept;
            this.kept = others;
            this.editor.keep(others);
        }
    }

    private choose(choices: Choices): void {
        this.choices = choices;
        this.keep({ choices });
        this.card.hide();
        this.editor.post({ type: 'choose', choices });
        this.draw();
    }

    private lock(locked: boolean): void {
        this.locked = locked;
        this.keep({ locked });
        this.editor.post({ type: 'lock', locked });
        this.draw();
    }

    private openNode(id: string): void {
        this.editor.post({ type: 'open-node', id });
    }

    private editLabel(id: string, label: string): void {
        const node = this.map.node(id);
        this.card.hide();
        if (node) editLabel(node, label, wanted => this.editor.post({ type: 'rename', id, label: wanted }));
    }

    private highlight(id: string | undefined): void {
        this.current = id;
        this.map.highlight(id);
        markSentence(this.root, id);
    }

    private async rasterise(svg: string, copy: boolean): Promise<void> {
        try {
            const image = await pngOf(svg);
            if (!copy) this.editor.post({ type: 'image', data: await base64Of(image) });
            else {
                await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
                this.tell(l10n.t('The picture is copied as an image.'));
            }
        } catch {
            this.tell(l10n.t('This editor does not let the picture be copied. Save it as a file instead.'));
        }
    }

    private tell(sentence: string): void {
        this.told = sentence;
        this.draw();
        setTimeout(() => {
            if (this.told !== sentence) return;
            this.told = '';
            this.draw();
        }, 5000);
    }

    private onKey(event: KeyboardEvent): void {
        const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
        if (isFind) this.openFind();
        else if (event.key === 'Escape' && this.card.isShown) this.card.hide();
        else if (event.key === 'Escape' && this.find.isOpen) this.find.close();
        else if (event.key === 'Escape' && this.criterion !== undefined) this.waysOn.unlight();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    private openFind(): void {
        this.find.isOpen = true;
        this.draw();
        this.find.open();
    }

    private searched(): readonly Element[] {
        if (this.picture?.svg) return this.map.texts();
        return [...this.root.querySelectorAll('.sentences-page li, .pack tr, .pack h2, .mermaid-text .line')];
    }

    private reveal(element: Element): void {
        if (element instanceof SVGElement) this.map.reveal(element);
        else element.scrollIntoView({ block: 'nearest' });
    }

    private draw(): void {
        this.showMap();
        const { choices, locked, picture } = this;
        const state = { choices, locked, picture, tabs: this.tabs.fitting(choices.tab) };
        render(
            html`<h1 class="unseen">${this.title()}</h1>${header(state, this.actions)}${toolbar(state, this.actions)}
                ${this.find.isOpen ? this.find.bar() : nothing}${this.content()}
                <div class="told" role="status" ?hidden=${this.told === ''}>${this.told}</div>`,
            this.root,
        );
        markSentence(this.root, this.current);
        makeReachable(this.matrixRows());
        this.tabs.measure();
        this.find.again();
    }

    private title(): string {
        const file = this.kept.uri?.split('/').at(-1) ?? '';
        return l10n.t('Preview of {0}', decodeURIComponent(file));
    }

    private showMap(): void {
        const { svg, process, view, processes } = this.picture ?? {};
        if (!svg || view === undefined) return;
        const label = processes?.find(({ id }) => id === process)?.label ?? process ?? '';
        const { rows } = this.choices;
        const isShown = this.map.show({
            svg,
            key: `${this.kept.uri} ${process} ${view} ${rows}`,
            label: l10n.t('{0} of "{1}". Arrow keys go from one thing to the next.', viewLabel(view), label),
            tall: view !== 'map' || rows,
        });
        if (!isShown && svg.base !== undefined) this.editor.post({ type: 'ready', width: this.width });
    }

    private content(): TemplateResult {
        const { tab } = this.choices;
        const { condition, picture } = this;
        const view = this.viewContent(picture);
        return html`${view ? bar(condition, this.waysOn) : nothing}
            ${this.criterion === undefined ? nothing : lit(this.criterion, this.waysOn)}
            <div id="view" role="tabpanel" aria-labelledby=${`tab-${tab}`} class=${shape(picture)}
                data-condition=${condition} aria-busy=${picture !== undefined && picture.view !== tab}>
                ${view ?? empty(condition, this.waysOn)}
            </div>`;
    }

    /** What the picture has to show: that of another view until the one that was chosen is there. */
    private viewContent(picture: Picture | undefined) {
        if (!picture) return undefined;
        if (picture.tooLarge !== undefined) return tooLarge(picture.tooLarge, this.waysOn);
        if (picture.svg) return this.map.element;
        if (picture.sentences) {
            const title = picture.processes.find(({ id }) => id === picture.process)?.label ?? '';
            return sentenceList(title, picture.sentences, id => this.openNode(id));
        }
        if (picture.mermaid) return this.mermaid.view(picture.mermaid, this.mermaidFrame());
        const extras = { lit: this.criterion, remarks: this.remarks };
        return picture.matrices.length > 0 ? this.matrix.view(picture.matrices, extras) : undefined;
    }

    private mermaidFrame(): Frame {
        const { mermaid } = this.choices;
        return {
            key: `${this.kept.uri} ${this.picture?.process} ${mermaid}`,
            label: l10n.t('{0}, drawn by Mermaid', viewLabel(mermaid)),
            tall: mermaid !== 'map',
        };
    }

    private matrixRows(): HTMLElement[][] {
        return [...this.root.querySelectorAll('tr.criterion')].map(row => [
            ...row.querySelectorAll<HTMLElement>('a.link, button'),
        ]);
    }
}

function shape(picture: Picture | undefined): 'map' | ViewName {
    return picture?.svg ? 'map' : (picture?.view ?? 'map');
}
