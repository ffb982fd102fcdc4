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

const margin = 24;
const dropWords = 120;

/** How markers share a side of a node, along the flow. */
interface Sharing {
    /** What a marker needs with its words, where there are several. */
    readonly slot: (ways: readonly Way[]) => number;
    /** Width of the words in so much room. */
    readonly words: (room: number) => number;
    /** Of the marker from the beginning of its room. */
    readonly at: (room: number) => number;
}

/** The flow leads to the right, and the words stand right of each marker. */
const below: Sharing = {
    slot: () => 124,
    words: room => room - margin - markerRadius - 6,
    at: () => margin - 4,
};

/** The flow leads down, and the words stand above the line that leaves each marker. */
const beside: Sharing = {
    slot: ways =>
        Math.max(...ways.map(way => wrapText(way.label, typography.line, dropWords).height)) +
        markerRadius +
        8,
    words: () => dropWords,
    at: room => room - markerRadius - 4,
};

/** The markers of all ways that have one, by the index of the way, and the least widths their nodes need. */
export function placeMarkers(
    pieces: readonly Piece[],
    ways: readonly Way[],
    rows: Rows,
    down: boolean,
): { markers: ReadonlyMap<number, Marker>; widths: ReadonlyMap<number, number> } {
    const markers = new Map<number, Marker>();
    const widths = new Map<number, number>();
    const marked = Map.groupBy(
        [...ways.keys()].filter(index => ways[index]!.marker),
        index => ways[index]!.from,
    );
    for (const [piece, indices] of marked) {
        const row = rows.of[piece]!.first;
        const upwards = indices.filter(index => rows.of[ways[index]!.to]!.last < row);
        const downwards = indices.filter(index => !upwards.includes(index));
        const most = Math.max(upwards.length, downwards.length);
        const place = down ? beside : below;
        const own = boxOf(pieces[piece]!, down).along;
        const width = Math.max(own, most > 1 ? most * place.slot(indices.map(index => ways[index]!)) : 0);
        widths.set(piece, width);
        for (const [side, list] of [
            ['top', upwards],
            ['bottom', downwards],
        ] as const) {
            list.forEach((index, position) => {
                // Right above or below its node, the target is reached by a straight line from the middle.
                const drops = list.length === 1 && pieces[ways[index]!.to]!.column === pieces[piece]!.column;
                const room = width / list.length;
                const label = wrapText(
                    ways[index]!.label,
                    typography.line,
                    drops ? dropWords : place.words(room),
                );
                const offset = drops ? 0 : position * room - width / 2 + place.at(room);
                markers.set(index, { way: index, piece, side, offset, label });
            });
        }
    }
    return { markers, widths };
}
