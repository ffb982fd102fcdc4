import type { SvgParts } from '@process-as-code/language/protocol';
import { drawBadges, type Findings } from './badges.ts';
import { drag } from './drag.ts';
import { Drawing } from './drawing.ts';
import { MapNodes } from './map-nodes.ts';
import type { Direction } from './neighbours.ts';
import { pinch } from './pinch.ts';
import { Sheet } from './sheet.ts';
import {
    type Box,
    bringIntoView,
    fit,
    isInView,
    keepInPlace,
    type Point,
    type Size,
    type View,
    zoom,
} from './zoom.ts';

/** What the pane tells the page around it. */
export interface MapEvents {
    /** Somebody chose something of the picture: the text of it is wanted. */
    open(id: string): void;
    /** Another label for it is wanted. */
    rename(id: string): void;
    /** What can be done with it is wanted, beside a rectangle of the window. */
    menu(id: string, near: Pick<DOMRect, 'left' | 'top' | 'bottom'>): void;
    /** Somebody rests on a node, or on none any more. */
    rest(node: SVGElement | undefined): void;
    /** Scale or position is different; nothing where the picture is to fit the pane, whatever its size. */
    viewed(view?: View): void;
}

export interface ShownMap {
    /** A picture of the server, or one that was made in this page. */
    readonly svg: SvgParts | SVGSVGElement;
    /** Tells a picture from another one, and from another layout of the same. */
    readonly key: string;
    /** What a screen reader says of it. */
    readonly label: string;
    /** Read from top to bottom: then it fits when its width does. */
    readonly tall: boolean;
}

const step = 1.25;
/** Time in ms in which a second click makes a double click of the first. */
const doubleClick = 220;
const arrows: Readonly<Record<string, Direction>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
};

/**
 * A picture in a pane that scrolls: wheel and drag move it, Ctrl and wheel or a pinch zoom it. Zoom and position stay over
 * edits: what is looked at keeps its place while the picture grows around it.
 */
export class MapPane {
    readonly element = document.createElement('div');
    private readonly events: MapEvents;
    private readonly nodes = new MapNodes(this.element);
    private readonly sheet = new Sheet();
    private readonly drawing = new Drawing();
    private svg: SVGSVGElement | undefined;
    private shown: ShownMap | undefined;
    private size: Size = { width: 1, height: 1 };
    /** The size of the pane for which the picture was placed. */
    private laid: Size = { width: 0, height: 0 };
    private view: View | undefined;
    private fitted: boolean;
    /** How other pictures were looked at, by their keys; those that fit the pane have none. */
    private readonly views = new Map<string, View>();
    private findings: Findings = {};
    private clicked: ReturnType<typeof setTimeout> | undefined;

    constructor(events: MapEvents, view?: View) {
        this.events = events;
        this.view = view;
        this.fitted = view === undefined;
        this.element.className = 'map';
        this.element.tabIndex = 0;
        this.element.setAttribute('role', 'group');
        this.element.append(this.sheet.element);
        this.listen();
        // Also when the pane comes back from behind another tab: its size was nothing there.
        new ResizeObserver(() => this.resize()).observe(this.element);
    }

    /** Shows a picture, or the same one after an edit. Gives whether it could: not, where it says what changed in an unknown one. */
    show(map: ShownMap): boolean {
        const before = this.shown;
        this.element.setAttribute('aria-label', map.label);
        if (map.svg === before?.svg && map.key === before.key) return true;
        const from = this.view;
        const anchor = map.key === before?.key && this.isMoved() ? this.lookedAt() : undefined;
        const focused = this.nodes.focused()?.dataset.id;
        const svg = map.svg instanceof Element ? map.svg : this.drawing.update(map.svg);
        if (!svg) return false;
        if (before && map.key !== before.key) this.turnTo(map.key, before.key);
        const isAnother = svg !== this.svg || map.key !== before?.key;
        this.shown = map;
        this.svg = svg;
        this.lay(svg, isAnother);
        if (anchor && from) this.stay(anchor, from);
        this.nodes.markAgain();
        const again = focused === undefined ? undefined : this.nodes.find(focused);
        this.nodes.makeReachable(again);
        if (again !== this.nodes.focused()) again?.focus({ preventScroll: true });
        this.drawFindings();
        return true;
    }

    /** Marks where the cursor of the text stands, and moves the picture only when that does not show. */
    highlight(id: string | undefined): void {
        const isNew = this.nodes.mark(id);
        const [node] = this.nodes.marked();
        if (isNew && node) this.reveal(node);
    }

    /** Shows what the rules say of the nodes. */
    judge(findings: Findings): void {
        this.findings = findings;
        this.drawFindings();
    }

    /** The node with an id. */
    node(id: string): SVGElement | undefined {
        return this.nodes.find(id);
    }

    /** All that has words of its own, in the order of the picture. */
    texts(): Element[] {
        return [...this.element.querySelectorAll('[data-id], .lane, .note')];
    }

    larger(): void {
        this.zoomBy(step);
    }

    smaller(): void {
        this.zoomBy(1 / step);
    }

    fit(): void {
        this.fitted = true;
        this.layout();
    }

    actualSize(): void {
        if (this.view) this.zoomBy(1 / this.view.scale);
    }

    /** Moves the picture only when an element of it does not show. */
    reveal(element: Element): void {
        const pane = this.pane();
        if (this.view && pane.width > 0) this.apply(bringIntoView(this.view, this.boxOf(element), pane));
    }

    private listen(): void {
        const { element } = this;
        element.addEventListener('wheel', event => this.onWheel(event), { passive: false });
        element.addEventListener('keydown', event => this.onKey(event));
        element.addEventListener('scroll', () => this.onScroll());
        element.addEventListener('focusin', event => this.onFocus(event));
        element.addEventListener('focusout', () => this.events.rest(undefined));
        element.addEventListener('pointerover', ({ target }) => this.events.rest(this.nodes.nodeOf(target)));
        element.addEventListener('pointerleave', () => this.events.rest(undefined));
        element.addEventListener('contextmenu', event => this.onContextMenu(event));
        drag(element, event => this.onClick(event));
        pinch(element, (factor, { x, y }) => this.zoomBy(factor, this.inPane(x, y)));
    }

    /** Only a picture of another size needs to be placed again: to ask where it stands makes the browser lay out all of it. */
    private lay(svg: SVGSVGElement, isAnother: boolean): void {
        const { width, height } = this.size;
        this.size = this.sheet.lay(svg);
        if (isAnother || this.size.width !== width || this.size.height !== height) this.layout();
    }

    private turnTo(key: string, before: string): void {
        if (this.view && !this.fitted) this.views.set(before, this.view);
        else this.views.delete(before);
        const known = this.views.get(key);
        this.fitted = known === undefined;
        if (known) this.view = known;
    }

    private layout(): void {
        const pane = this.pane();
        if (!this.svg || pane.width === 0) return;
        this.laid = pane;
        this.apply(this.fitted || !this.view ? fit(this.size, pane, this.shown?.tall) : this.view);
    }

    private resize(): void {
        if (this.pane().width === 0) return;
        const from = this.view;
        const anchor = this.isMoved() ? this.lookedAt(this.laid) : undefined;
        const [marked] = this.nodes.marked();
        const wasSeen = from && marked && isInView(from, this.boxOf(marked), this.laid);
        this.layout();
        if (anchor && from) this.stay(anchor, from);
        if (wasSeen) this.reveal(marked);
    }

    private apply({ scale, left, top }: View): void {
        this.sheet.show({ scale });
        this.element.scrollTo(left, top);
        this.onScroll(scale);
    }

    private zoomBy(
        factor: number,
        at: Point = { x: this.pane().width / 2, y: this.pane().height / 2 },
    ): void {
        if (!this.view) return;
        this.fitted = false;
        this.apply(zoom(this.view, factor, at));
    }

    private onWheel(event: WheelEvent): void {
        this.events.rest(undefined);
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const turned = Math.max(-50, Math.min(50, event.deltaY));
        this.zoomBy(Math.exp(-turned / 150), this.inPane(event.clientX, event.clientY));
    }

    private onScroll(scale = this.view?.scale): void {
        if (scale === undefined) return;
        this.view = { scale, left: this.element.scrollLeft, top: this.element.scrollTop };
        this.events.viewed(this.fitted ? undefined : this.view);
    }

    private onKey(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const action = this.zoomKey(event.key) ?? this.nodeKey(event);
        if (!action) return;
        action();
        event.preventDefault();
        event.stopPropagation();
    }

    private zoomKey(key: string): (() => void) | undefined {
        return {
            '+': () => this.larger(),
            '=': () => this.larger(),
            '-': () => this.smaller(),
            '0': () => this.fit(),
            '1': () => this.actualSize(),
        }[key];
    }

    private nodeKey({ key, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
        const node = this.nodes.nodeOf(target);
        const direction = arrows[key];
        if (!node) return undefined;
        if (direction) return () => this.nodes.moveFocus(direction, each => this.boxOf(each));
        if (key === 'Enter' || key === ' ') return () => this.events.open(node.dataset.id!);
        if (key === 'F2') return () => this.events.rename(node.dataset.id!);
        if (key === 'ContextMenu' || (key === 'F10' && shiftKey))
            return () => this.events.menu(node.dataset.id!, node.getBoundingClientRect());
        return undefined;
    }

    private onFocus(event: FocusEvent): void {
        const node = this.nodes.nodeOf(event.target);
        if (!node) return;
        this.nodes.makeReachable(node);
        this.reveal(node);
        if (node.matches(':focus-visible')) this.events.rest(node);
    }

    /** A first click waits for a second: two of them are for the label. */
    private onClick({ target, detail }: MouseEvent): void {
        clearTimeout(this.clicked);
        const id = this.nodes.idOf(target);
        if (id === undefined) return;
        this.events.rest(undefined);
        if (detail > 1) this.events.rename(id);
        else this.clicked = setTimeout(() => this.events.open(id), detail === 0 ? 0 : doubleClick);
    }

    private onContextMenu(event: MouseEvent): void {
        const id = this.nodes.idOf(event.target);
        if (id === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        this.events.rest(undefined);
        this.nodes.nodeOf(event.target)?.focus({ preventScroll: true });
        this.events.menu(id, { left: event.clientX, top: event.clientY, bottom: event.clientY });
    }

    private drawFindings(): void {
        if (this.svg) drawBadges(this.svg, this.nodes.all(), this.findings, node => this.boxOf(node));
    }

    /** What the reader looks at: the marked node where it shows, else the node nearest to the middle. */
    private lookedAt(pane = this.pane()): { id: string; box: Box } | undefined {
        const { view } = this;
        if (!view || pane.width === 0) return undefined;
        const placed = (node: SVGElement) => ({ id: node.dataset.id!, box: this.boxOf(node) });
        const marked = this.nodes.marked().map(placed)[0];
        if (marked && isInView(view, marked.box, pane)) return marked;
        const x = (view.left + pane.width / 2) / view.scale;
        const y = (view.top + pane.height / 2) / view.scale;
        const distance = (box: Box) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
        return this.nodes
            .all()
            .map(placed)
            .sort((a, b) => distance(a.box) - distance(b.box))[0];
    }

    /** Puts what was looked at where it was when the view was `from`: to fit the picture begins at its top. */
    private stay({ id, box }: { id: string; box: Box }, from: View): void {
        const node = this.nodes.find(id);
        if (!node || !this.view) return;
        const at = { x: box.x * from.scale - from.left, y: box.y * from.scale - from.top };
        const same = zoom(from, this.view.scale / from.scale, at);
        this.apply(keepInPlace(same, box, this.boxOf(node)));
    }

    /** Whether somebody chose what is seen of the picture: a part of it, or how large. */
    private isMoved(): boolean {
        return !this.fitted || (this.view?.top ?? 0) > 0;
    }

    /** Where something stands in the picture, in px at 100%. */
    private boxOf(element: Element): Box {
        const origin = this.svg!.getBoundingClientRect();
        const { x, y, width, height } = element.getBoundingClientRect();
        const scale = this.view?.scale ?? 1;
        return {
            x: (x - origin.x) / scale,
            y: (y - origin.y) / scale,
            width: width / scale,
            height: height / scale,
        };
    }

    private inPane(x: number, y: number): Point {
        const { left, top } = this.element.getBoundingClientRect();
        return { x: x - left, y: y - top };
    }

    private pane(): Size {
        return { width: this.element.clientWidth, height: this.element.clientHeight };
    }
}
