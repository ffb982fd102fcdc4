import type { PlanLane } from '../plan/lanes.ts';
import type { Corridors } from '../routing/corridors.ts';
import { type Reach, reachKey } from '../routing/ports.ts';
import type { Box } from './boxes.ts';
import {
    aisleMargin,
    emptyAisle,
    emptyGutter,
    gutterEnd,
    gutterStart,
    labelGap,
    laneMargin,
    markerRadius,
    pageMargin,
    trackGap,
    widening,
} from './distances.ts';
import type { Grid } from './grid.ts';
import type { Marker } from './markers.ts';
import { isBar, type Piece, type Way } from './pieces.ts';
import type { Rows } from './rows.ts';
import type { Label } from './words.ts';

/** What the positions on a map follow from. */
export interface Parts {
    readonly down: boolean;
    readonly lanes: readonly PlanLane[];
    readonly pieces: readonly Piece[];
    readonly ways: readonly Way[];
    readonly rows: Rows;
    readonly grid: Grid;
    readonly boxes: readonly Box[];
    readonly reach: ReadonlyMap<string, Reach>;
    readonly markers: ReadonlyMap<number, Marker>;
    readonly labels: readonly Label[];
    readonly corridors: Corridors;
}

/** Positions along the flow: on the x axis, or on the y axis where the flow leads down. */
export interface AcrossPositions {
    /** Middle lines of the columns. */
    readonly columns: readonly number[];
    /** Left edges of the gutters, and the right edge of the last one. */
    readonly gutters: readonly number[];
    /** Where each gutter ends and its column begins; for the last one the end. */
    readonly starts: readonly number[];
    /** First track of each gutter. */
    readonly tracks: readonly number[];
}

/** Positions across the flow. */
export interface DownPositions {
    readonly rows: readonly number[];
    /** First track of each aisle. */
    readonly tracks: readonly number[];
    readonly lanes: readonly { readonly y: number; readonly height: number }[];
    readonly bottom: number;
}

/** Where the columns, gutters, rows, aisles and lanes of a map are. */
export interface Positions {
    readonly across: AcrossPositions;
    readonly down: DownPositions;
}

/**
 * Columns as wide as their nodes, gutters as wide as their lines and the words at their start, from `x` to the right;
 * up to `right` the gutters are widened a little.
 */
export function placeAcross(parts: Parts, x: number, right = 0): AcrossPositions {
    const tight = placeApart(parts, x, 0);
    const spare = (right - tight.gutters.at(-1)!) / Math.max(1, parts.grid.columns - 1);
    return spare > 0 ? placeApart(parts, x, Math.min(spare, widening)) : tight;
}

function placeApart(parts: Parts, x: number, more: number): AcrossPositions {
    const { grid, pieces, boxes, corridors } = parts;
    const left = new Array<number>(grid.columns).fill(0);
    const right = new Array<number>(grid.columns).fill(0);
    for (const piece of pieces) {
        const half = boxes[piece.index]!.along / 2;
        left[piece.column] = Math.max(left[piece.column]!, half);
        right[piece.column] = Math.max(right[piece.column]!, half);
    }
    for (const [index, route] of corridors.routes.entries()) {
        if (route.exit === 'right' || parts.labels[index]!.along === 0) continue;
        const marker = parts.markers.get(index);
        if (parts.down) {
            // The words stand above the line, which leaves to a side.
            const above = parts.labels[index]!.along + 5 - (marker?.offset ?? 0);
            left[route.from.column] = Math.max(left[route.from.column]!, above);
            continue;
        }
        const start = marker ? marker.offset + markerRadius + 4 : labelGap;
        const width = start + parts.labels[index]!.along + 4;
        right[route.from.column] = Math.max(right[route.from.column]!, width);
    }
    const words = new Array<number>(grid.columns + 1).fill(0);
    for (const [index, route] of corridors.routes.entries()) {
        if (route.exit !== 'right' || parts.labels[index]!.along === 0) continue;
        const { column, piece } = route.from;
        const room = boxes[piece]!.along / 2 + labelGap + parts.labels[index]!.along + 2 - right[column]!;
        words[column + 1] = Math.max(words[column + 1]!, room);
    }
    const columns: number[] = [];
    const gutters: number[] = [];
    const starts: number[] = [];
    const tracks: number[] = [];
    for (let gutter = 0; gutter <= grid.columns; gutter++) {
        gutters.push(x);
        tracks.push(x + words[gutter]! + gutterStart + more / 2);
        const inner = gutter > 0 && gutter < grid.columns;
        x += words[gutter]! + gutterWidth(corridors.gutterTracks[gutter]!, inner) + (inner ? more : 0);
        starts.push(x);
        if (gutter === grid.columns) break;
        columns.push(x + left[gutter]!);
        x += left[gutter]! + right[gutter]!;
    }
    return { columns, gutters: [...gutters, x], starts, tracks };
}

function gutterWidth(tracks: number, inner: boolean): number {
    if (tracks > 0) return gutterStart + (tracks - 1) * trackGap + gutterEnd;
    return inner ? emptyGutter : pageMargin;
}

/** Rows as high as what stands in them, aisles as high as their lines, lanes at least `leastHeight`, from `y` down. */
export function placeDown(parts: Parts, y: number, leastHeight: readonly number[]): DownPositions {
    const { corridors, rows } = parts;
    const { above, below } = rowExtents(parts);
    const rowPositions: number[] = [];
    const tracks: number[] = [];
    const lanes: { y: number; height: number }[] = [];
    let row = 0;
    let aisle = 0;
    rows.perLane.forEach((count, lane) => {
        const last = aisle + count;
        let needed = 0;
        const heightAt = (index: number, first: number) =>
            aisleHeight(corridors.aisleTracks[index]!, index === first || index === last);
        const first = aisle;
        for (let index = aisle; index <= last; index++) needed += heightAt(index, first);
        for (let index = row; index < row + count; index++) needed += above[index]! + below[index]!;
        const spare = Math.max(0, leastHeight[lane]! - needed) / 2;
        const top = y;
        y += spare;
        for (; aisle <= last; aisle++) {
            tracks.push(y + aisleMargin);
            y += heightAt(aisle, first);
            if (aisle === last) continue;
            rowPositions.push(y + above[row]!);
            y += above[row]! + below[row]!;
            row++;
        }
        y += spare;
        lanes.push({ y: top, height: y - top });
    });
    return { rows: rowPositions, tracks, lanes, bottom: y };
}

function aisleHeight(tracks: number, atBorder: boolean): number {
    if (tracks === 0) return atBorder ? laneMargin : emptyAisle;
    return 2 * aisleMargin + (tracks - 1) * trackGap;
}

/** How far what stands in a row reaches above and below its middle line. */
function rowExtents(parts: Parts): { above: number[]; below: number[] } {
    const { down } = parts;
    const above = new Array<number>(parts.grid.rowCount).fill(22);
    const below = new Array<number>(parts.grid.rowCount).fill(22);
    const need = (row: number, up: number, down: number) => {
        above[row] = Math.max(above[row]!, up);
        below[row] = Math.max(below[row]!, down);
    };
    for (const piece of parts.pieces) {
        const { first, last } = parts.rows.of[piece.index]!;
        for (let row = first; row <= last; row++) {
            const reach = parts.reach.get(reachKey(piece.index, row));
            if (reach?.labels) need(row, down ? 0 : reach.labels + 4, down ? reach.labels + 4 : 0);
            if (reach && isBar(piece.kind))
                need(row, Math.max(reach.left, reach.right) + 12, Math.max(reach.left, reach.right) + 12);
        }
        if (!isBar(piece.kind))
            need(first, parts.boxes[piece.index]!.across / 2, parts.boxes[piece.index]!.across / 2);
    }
    parts.corridors.routes.forEach((route, index) => {
        const half = parts.boxes[route.from.piece]!.across / 2;
        const label = parts.labels[index]!.across;
        const room = parts.markers.has(index)
            ? half + (down ? markerRadius + label + 4 : Math.max(markerRadius, label + 4)) + 6
            : label > 0
              ? half + label + labelGap + 4
              : 0;
        if (route.exit === 'top') need(route.exitRow, room, 0);
        if (route.exit === 'bottom') need(route.exitRow, 0, room);
    });
    return { above, below };
}
