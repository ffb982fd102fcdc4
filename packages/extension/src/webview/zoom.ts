/** Size of the map at 100%, and of the pane it is shown in, in px. */
export interface Size {
    readonly width: number;
    readonly height: number;
}
/** A point of the pane, in px from its top left corner. */
export interface Point {
    readonly x: number;
    readonly y: number;
}
/** How much of the map is shown: its scale, and how far it is scrolled, in px of the pane. */
export interface View {
    readonly scale: number;
    readonly left: number;
    readonly top: number;
}
export interface Box extends Point, Size {}

const least = 0.1;
const most = 4;

/** The map in the pane, never larger than it was drawn: all of it, or, where it is read like lines of text, its width. */
export function fit(map: Size, pane: Size, byWidth = false): View {
    const across = pane.width / map.width;
    const down = byWidth ? 1 : pane.height / map.height;
    return { scale: limit(Math.min(1, across, down)), left: 0, top: 0 };
}

/** Larger or smaller by a factor, with the same point of the map under the same point of the pane. */
export function zoom(view: View, factor: number, at: Point): View {
    const scale = limit(view.scale * factor);
    const ratio = scale / view.scale;
    return {
        scale,
        left: (view.left + at.x) * ratio - at.x,
        top: (view.top + at.y) * ratio - at.y,
    };
}

/** Scrolled so that a box of the map shows; the view itself where it shows already. */
export function bringIntoView(view: View, box: Box, pane: Size): View {
    return {
        scale: view.scale,
        left: shift(view.left, box.x * view.scale, box.width * view.scale, pane.width),
        top: shift(view.top, box.y * view.scale, box.height * view.scale, pane.height),
    };
}

/** Whether all of a box of the map shows. */
export function isInView(view: View, box: Box, pane: Size): boolean {
    const moved = bringIntoView(view, box, pane);
    return moved.left === view.left && moved.top === view.top;
}

/** Scrolled so that what stood at `before` in the map keeps its place in the pane now that it stands at `now`. */
export function keepInPlace(view: View, before: Point, now: Point): View {
    return {
        scale: view.scale,
        left: view.left + (now.x - before.x) * view.scale,
        top: view.top + (now.y - before.y) * view.scale,
    };
}

/** Where to scroll so that [start, start + length] lies in a pane: nowhere when it does, else to the middle. */
function shift(scrolled: number, start: number, length: number, pane: number): number {
    const visible = start >= scrolled && start + length <= scrolled + pane;
    if (visible) return scrolled;
    return length >= pane ? start : start + length / 2 - pane / 2;
}

function limit(scale: number): number {
    return Math.min(most, Math.max(least, scale));
}
