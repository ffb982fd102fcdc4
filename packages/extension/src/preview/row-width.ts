/** Of the map's own size: text as large as that of most editors, and half as much again on a line. */
const scale = 0.75;
/** Less would leave one step on a row. */
const least = 700;
/** While a pane is dragged wider, the map is not laid out anew for every pixel. */
const grain = 25;

/** The width in px at 100% into which a map is wrapped for a page of a width in px. */
export function rowWidth(page: number): number {
    return Math.max(least, Math.floor(page / scale / grain) * grain);
}
