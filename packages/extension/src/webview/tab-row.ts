import type { ViewName } from '@process-as-code/language/protocol';
import { fittingTabs } from './tabs.ts';

/** Width in px of the button for the tabs that do not fit. */
const more = 28;

/** Knows which tabs there is room for in the header: measured once, and again when the page is another size. */
export class TabRow {
    private readonly root: HTMLElement;
    private readonly all: readonly ViewName[];
    private readonly changed: () => void;
    private readonly widths = new Map<ViewName, number>();
    private room: number | undefined;

    constructor(root: HTMLElement, all: readonly ViewName[], changed: () => void) {
        this.root = root;
        this.all = all;
        this.changed = changed;
        new ResizeObserver(() => this.measure()).observe(root);
    }

    /** The tabs to show; all of them until they were measured. */
    fitting(chosen: ViewName): readonly ViewName[] {
        if (this.room === undefined || this.widths.size < this.all.length) return this.all;
        const widths = this.all.map(view => this.widths.get(view) ?? 0);
        return fittingTabs(widths, this.room, this.all.indexOf(chosen), more).map(index => this.all[index]!);
    }

    /** Looks how wide the tabs are that are drawn, and how much room there is beside the buttons of the header. */
    measure(): void {
        const header = this.root.querySelector<HTMLElement>('header');
        const actions = this.root.querySelector<HTMLElement>('header .actions');
        if (!header || !actions || header.clientWidth === 0) return;
        for (const view of this.all) {
            const width = this.root.querySelector<HTMLElement>(`#tab-${view}`)?.offsetWidth;
            if (width !== undefined && !this.widths.has(view)) this.widths.set(view, width);
        }
        const room = header.clientWidth - actions.offsetWidth - padding;
        if (room === this.room) return;
        this.room = room;
        this.changed();
    }
}

/** Of the header, and between its parts, in px. */
const padding = 24;
