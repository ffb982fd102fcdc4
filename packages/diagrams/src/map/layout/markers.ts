import { type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { boxOf } from './boxes.ts';
import { markerRadius } from './distances.ts';
import type { Piece, Way } from './pieces.ts';
import type { Rows } from './rows.ts';

/** A marker on the border of a node, with the words beside its line. */
export interface Marker {
    readonly way: number;
    readonly piece: number;
    readonly side: 'top' | 'bottom';
    /** From the middle of the node to the middle of the marker, in pixels. */
    readonly offset: number;
    readonly label: Wrapped;
}

/** Width a marker needs with the words beside it, where there are several. */
const slot = 124;
const margin = 24;
const dropWords = 120;

/** The markers of all ways that have one, by the index of the way, and the least widths their nodes need. */
export function placeMarkers(
    pieces: readonly Piece[],
    ways: readonly Way[],
    rows: Rows,
): { markers: ReadonlyMap<number, Marker>; widths: ReadonlyMap<number, number> } {
    const markers = new Map<number, Marker>();
    const widths = new Map<number, number>();
    const marked = Map.groupBy(
        [...ways.keys()].filter(index => ways[index]!.marker),
        index => ways[index]!.from,
    );
    for (const [piece, indices] of marked) {
        const own = rows.of[piece]!.first;
        const upwards = indices.filter(index => rows.of[ways[index]!.to]!.last < own);
        const downwards = indices.filter(index => !upwards.includes(index));
        const most = Math.max(upwards.length, downwards.length);
        const width = Math.max(boxOf(pieces[piece]!).width, most > 1 ? most * slot : 0);
        widths.set(piece, width);
        for (const [side, list] of [
            ['top', upwards],
            ['bottom', downwards],
        ] as const) {
            list.forEach((index, position) => {
                // Right above or below its node, the target is reached by a straight line from the middle.
                const drops = list.length === 1 && pieces[ways[index]!.to]!.column === pieces[piece]!.column;
                const room = width / list.length;
                const words = drops ? dropWords : room - margin - markerRadius - 6;
                const label = wrapText(ways[index]!.label, typography.line, words);
                const offset = drops ? 0 : position * room - width / 2 + margin - 4;
                markers.set(index, { way: index, piece, side, offset, label });
            });
        }
    }
    return { markers, widths };
}
