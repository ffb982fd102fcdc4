import { drag } from './drag.ts';
import { MapNodes } from './map-nodes.ts';
import type { Direction } from './neighbours.ts';
import { safeSvg } from './safe-svg.ts';
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
    /** Somebody chose something of the map: the text of it is wanted. */
    open(id: string): void;
    /** Scale or position is different; nothing where the map is to fit the pane, whatever its size. */
    viewed(view?: View): void;
}

export interface ShownMap {
    readonly svg: string;
    /** Tells a map from another one, and from another layout of the same. */
    readonly key: string;
    /** What a screen reader says of it. */
    readonly label: string;
    /** In rows: then it fits when its width does. */
    readonly rows: boolean;
}

const step = 1.25;
const arrows: Readonly<Record<string, Direction>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
};

/**
 * The map in a pane that scrolls: wheel and drag move it, Ctrl and wheel or a pinch zoom it. Zoom and position
 * stay over edits: what is looked at keeps its place while the map grows around it.
 */
export class MapPane {
    readonly element = document.createElement('div');
    private readonly events: MapEvents;
    private readonly nodes = new MapNodes(this.element);
    private svg: SVGSVGElement | undefined;
    private shown: ShownMap | undefined;
    private size: Size = { width: 1, height: 1 };
    private view: View | undefined;
    private fitted: boolean;

    constructor(events: MapEvents, view?: View) {
        this.events = events;
        this.view = view;
        this.fitted = view === undefined;
        this.element.className = 'map';
        this.element.tabIndex = 0;
        this.element.setAttribute('role', 'group');
        this.element.addEventListener('wheel', event => this.onWheel(event), { passive: false });
        this.element.addEventListener('keydown', event => this.onKey(event));
        this.element.addEventListener('scroll', () => this.onScroll());
        this.element.addEventListener('focusin', event => this.onFocus(event));
        drag(this.element, target => this.open(target));
        // Also when the pane comes back from behind another tab: its size was nothing there.
        new ResizeObserver(() => this.layout()).observe(this.element);
    }

    /** Shows a map, or the same one after an edit. */
    show(map: ShownMap): void {
        const before = this.shown;
        this.element.setAttribute('aria-label', map.label);
        if (map.svg === before?.svg && map.key === before.key) return;
        const svg = safeSvg(map.svg);
        if (!svg) return;
        const anchor = map.key === before?.key ? this.lookedAt() : undefined;
        if (before && map.key !== before.key) this.fitted = true;
        const focused = this.nodes.focused()?.dataset.id;
        this.shown = map;
        this.svg = svg;
        this.size = sizeOf(svg);
        this.element.replaceChildren(svg);
        this.layout();
        if (anchor) this.stay(anchor);
        this.nodes.markAgain();
        const again = focused === undefined ? undefined : this.nodes.find(focused);
        this.nodes.makeReachable(again);
        again?.focus({ preventScroll: true });
    }

    /** Marks where the cursor of the text stands, and moves the map only when that does not show. */
    highlight(id: string | undefined): void {
        const isNew = this.nodes.mark(id);
        const [node] = this.nodes.marked();
        if (isNew && node) this.reveal(node);
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

    private layout(): void {
        const pane = this.pane();
        if (!this.svg || pane.width === 0) return;
        this.apply(this.fitted || !this.view ? fit(this.size, pane, this.shown?.rows) : this.view);
    }

    private apply({ scale, left, top }: View): void {
        this.svg!.style.width = `${this.size.width * scale}px`;
        this.svg!.style.height = `${this.size.height * scale}px`;
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
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top } = this.element.getBoundingClientRect();
        const turned = Math.max(-50, Math.min(50, event.deltaY));
        this.zoomBy(Math.exp(-turned / 150), { x: event.clientX - left, y: event.clientY - top });
    }

    private onScroll(scale = this.view?.scale): void {
        if (scale === undefined) return;
        this.view = { scale, left: this.element.scrollLeft, top: this.element.scrollTop };
        this.events.viewed(this.fitted ? undefined : this.view);
    }

    private onKey(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const action = {
            '+': () => this.larger(),
            '=': () => this.larger(),
            '-': () => this.smaller(),
            '0': () => this.fit(),
            '1': () => this.actualSize(),
        }[event.key];
        const direction = arrows[event.key];
        const onNode = this.nodes.nodeOf(event.target) !== undefined;
        if (action) action();
        else if (onNode && direction) this.nodes.moveFocus(direction, node => this.boxOf(node));
        else if (onNode && (event.key === 'Enter' || event.key === ' ')) this.open(event.target);
        else return;
        event.preventDefault();
    }

    private onFocus(event: FocusEvent): void {
        const node = this.nodes.nodeOf(event.target);
        if (!node) return;
        this.nodes.makeReachable(node);
        this.reveal(node);
    }

    private open(target: EventTarget | null): void {
        const id = this.nodes.idOf(target);
        if (id !== undefined) this.events.open(id);
    }

    private reveal(node: SVGElement): void {
        const pane = this.pane();
        if (this.view && pane.width > 0) this.apply(bringIntoView(this.view, this.boxOf(node), pane));
    }

    /** What the reader's eye rests on: the marked node when it shows, else the node nearest to the middle. */
    private lookedAt(): { id: string; box: Box } | undefined {
        const { view } = this;
        const pane = this.pane();
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

    private stay({ id, box }: { id: string; box: Box }): void {
        const node = this.nodes.find(id);
        if (node && this.view && !this.fitted) this.apply(keepInPlace(this.view, box, this.boxOf(node)));
    }

    /** Where a node stands in the map, in px at 100%. */
    private boxOf(node: SVGElement): Box {
        const origin = this.svg!.getBoundingClientRect();
        const { x, y, width, height } = node.getBoundingClientRect();
        const scale = this.view?.scale ?? 1;
        return {
            x: (x - origin.x) / scale,
            y: (y - origin.y) / scale,
            width: width / scale,
            height: height / scale,
        };
    }

    private pane(): Size {
        return { width: this.element.clientWidth, height: this.element.clientHeight };
    }
}

function sizeOf(svg: SVGSVGElement): Size {
    const { width, height } = svg.viewBox.baseVal;
    return { width: Math.max(1, width), height: Math.max(1, height) };
}
