import { type Direction, neighbour } from './neighbours.ts';
import type { Box } from './zoom.ts';

/** What the map in a pane consists of: nodes that the keyboard reaches, and all that can be marked or chosen. */
export class MapNodes {
    private readonly pane: HTMLElement;
    private current: string | undefined;

    constructor(pane: HTMLElement) {
        this.pane = pane;
    }

    /** Every node, in the order of the text. */
    all(): SVGElement[] {
        return [...this.pane.querySelectorAll<SVGElement>('.node[data-id], [role="button"][data-id]')];
    }

    find(id: string): SVGElement | undefined {
        return this.parts(id)[0];
    }

    /** The node in which an event happened. */
    nodeOf(target: EventTarget | null): SVGElement | undefined {
        return (
            (target instanceof Element &&
                target.closest<SVGElement>('.node[data-id], [role="button"][data-id]')) ||
            undefined
        );
    }

    /** The id of whatever was pointed at: a node, a line, a phase. */
    idOf(target: EventTarget | null): string | undefined {
        return (
            (target instanceof Element && target.closest('[data-id]')?.getAttribute('data-id')) || undefined
        );
    }

    /** The node that has the keyboard. */
    focused(): SVGElement | undefined {
        const { activeElement } = document;
        return this.pane.contains(activeElement) ? this.nodeOf(activeElement) : undefined;
    }

    /** Marks all parts of one thing, and nothing else. Gives whether it was another one before. */
    mark(id: string | undefined): boolean {
        const isNew = id !== this.current;
        this.current = id;
        const parts = new Set<Element>(this.marked());
        for (const part of this.pane.querySelectorAll('[aria-current]')) {
            if (!parts.delete(part)) part.removeAttribute('aria-current');
        }
        for (const part of parts) part.setAttribute('aria-current', 'true');
        return isNew;
    }

    /** Marks again what was marked: the map has been drawn anew. */
    markAgain(): void {
        this.mark(this.current);
    }

    marked(): SVGElement[] {
        return this.current === undefined ? [] : this.parts(this.current);
    }

    /** One stop of the Tab key for the whole map: the node given, else the first; the arrow keys go from node to node. */
    makeReachable(wanted?: SVGElement): void {
        const nodes = this.all();
        const stop = wanted ?? nodes[0];
        for (const node of nodes) {
            const index = node === stop ? '0' : '-1';
            // A value that is set again is a change to the browser.
            if (node.getAttribute('tabindex') !== index) node.setAttribute('tabindex', index);
        }
    }

    /** Gives the keyboard to the next node in a direction, if there is one. */
    moveFocus(direction: Direction, boxOf: (node: SVGElement) => Box): void {
        const nodes = this.all();
        const focused = this.focused();
        const from = focused ? nodes.indexOf(focused) : -1;
        const to = from < 0 ? undefined : neighbour(nodes.map(boxOf), from, direction);
        if (to !== undefined) nodes[to]!.focus({ preventScroll: true });
    }

    private parts(id: string): SVGElement[] {
        return [...this.pane.querySelectorAll<SVGElement>('[data-id]')].filter(
            part => part.dataset.id === id,
        );
    }
}
