/**
 * Which tabs of a row are shown where not all fit: as many as there is room for beside the button for the others, the
 * chosen one always. Widths in px; gives indexes in ascending order.
 */
export function fittingTabs(
    widths: readonly number[],
    room: number,
    chosen: number,
    more: number,
): readonly number[] {
    const all = widths.map((_, index) => index);
    if (widths.reduce((sum, width) => sum + width, 0) <= room) return all;
    let left = room - more - (widths[chosen] ?? 0);
    const shown = new Set([chosen]);
    for (const index of all) {
        if (index === chosen) continue;
        left -= widths[index]!;
        if (left < 0) break;
        shown.add(index);
    }
    return all.filter(index => shown.has(index));
}
