import { typography } from '../../theme/typography.ts';
import { type Box, badgesWidth, badgeWidth, barWidth } from '../layout/boxes.ts';
import { markerRadius } from '../layout/distances.ts';
import type { Parts, Positions } from '../layout/measurements.ts';
import { isBar, type Piece } from '../layout/pieces.ts';
import { smallStyle } from '../layout/small-print.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { PlanLane } from '../plan/lanes.ts';
import { reachKey } from '../routing/ports.ts';
import type { SceneNode } from '../scene.ts';

/** Nodes and markers in their places; a bar is one node in each lane that it crosses. */
export function placeNodes(parts: Parts, positions: Positions): SceneNode[] {
    const { lanes } = parts;
    const nodes = parts.pieces.flatMap(piece =>
        isBar(piece.kind) ? barNodes(piece, parts, positions, lanes) : [plainNode(piece, parts, positions)],
    );
    return [...nodes, ...markerNodes(parts, positions)];
}

/** Top and bottom of a bar. */
function barExtent(piece: Piece, parts: Parts, positions: Positions): { top: number; bottom: number } {
    const { first, last } = parts.rows.of[piece.index]!;
    const over = (row: number) => {
        const reach = parts.reach.get(reachKey(piece.index, row));
        return Math.max(22, (reach ? Math.max(reach.left, reach.right) : 0) + 10);
    };
    return {
        top: positions.down.rows[first]! - over(first),
        bottom: positions.down.rows[last]! + over(last),
    };
}

/** Id of the part of a bar that stands in a lane. */
export function barId(
    piece: Piece,
    lane: number,
    lanes: readonly PlanLane[],
    firstLane: number,
    lastLane: number,
): string {
    const home = Math.max(firstLane, Math.min(piece.lane, lastLane));
    return lane === home ? piece.id : `${piece.id}/${lanes[lane]!.id}`;
}

function plainNode(piece: Piece, parts: Parts, { across, down }: Positions): SceneNode {
    const box = parts.boxes[piece.index]!;
    const along = across.columns[piece.column]!;
    const aside = down.rows[parts.rows.of[piece.index]!.first]!;
    const [x, y] = parts.down ? [aside, along] : [along, aside];
    return {
        id: piece.id,
        kind: piece.kind,
        ...laneOf(piece, parts),
        label: piece.label,
        line: piece.line,
        ...rect(x - box.width / 2, y - box.height / 2, box.width, box.height),
        ...(piece.result ? { result: piece.result } : {}),
        ...(piece.kind === 'decision' ? sidesOf(box, parts.down) : {}),
        ...(piece.tone ? { tone: piece.tone } : {}),
        ...(piece.change ? { change: piece.change } : {}),
        notes: piece.notes.map(note => note.number),
        texts: [
            ...nodeText(piece, box, x, y),
            ...box.small.flatMap(print =>
                textLines(print.text, smallStyle(print.role), x + print.x, y + print.y, false, print.role),
            ),
            ...badges(piece, box, x, y),
        ],
    };
}

/** In a flowchart there are no lanes. */
function laneOf(piece: Piece, { down, lanes }: Parts): { lane?: string } {
    return down ? {} : { lane: lanes[piece.lane]!.id };
}

function sidesOf({ sides }: Box, down: boolean): Pick<SceneNode, 'sides' | 'flats'> {
    return down ? { flats: { top: sides.left, bottom: sides.right } } : { sides };
}

function nodeText(piece: Piece, box: Box, x: number, y: number) {
    const letter = piece.kind === 'open' || piece.kind === 'continued' || piece.kind === 'continuing';
    const style = letter ? typography.letter : typography.node;
    return textLines(box.text, style, x + box.textShift, y + box.textDrop - box.text.height / 2, true);
}

/** Numbers of footnotes, at the top right: inside the box, or beside the slanted side of a decision. */
function badges(piece: Piece, box: Box, x: number, y: number) {
    let left = piece.kind === 'decision' ? x + box.width / 4 + 8 : x + box.width / 2 - badgesWidth(piece) - 3;
    const top = piece.kind === 'decision' ? y - box.height / 2 + 1 : y - box.height / 2 + 5;
    return piece.notes.flatMap(note => {
        const width = badgeWidth(note.number);
        const line = { text: String(note.number), width: width - 8 };
        const texts = textLines(
            { lines: [line], width, height: 15 },
            typography.number,
            left + width / 2,
            top,
            true,
            'number',
        );
        left += width + 2;
        return texts;
    });
}

function barNodes(piece: Piece, parts: Parts, positions: Positions, lanes: readonly PlanLane[]): SceneNode[] {
    const { first, last } = parts.rows.of[piece.index]!;
    const firstLane = parts.grid.laneOfRow[first]!;
    const lastLane = parts.grid.laneOfRow[last]!;
    const { top, bottom } = barExtent(piece, parts, positions);
    const nodes: SceneNode[] = [];
    for (let lane = firstLane; lane <= lastLane; lane++) {
        const place = positions.down.lanes[lane]!;
        const from = Math.max(top, place.y);
        const to = Math.min(bottom, place.y + place.height);
        const along = positions.across.columns[piece.column]! - barWidth / 2;
        nodes.push({
            id: barId(piece, lane, lanes, firstLane, lastLane),
            kind: piece.kind,
            ...(parts.down ? {} : { lane: lanes[lane]!.id }),
            label: piece.label,
            line: piece.line,
            ...(parts.down ? rect(from, along, to - from, barWidth) : rect(along, from, barWidth, to - from)),
            goesOn: { up: lane > firstLane, down: lane < lastLane },
            ...(piece.change ? { change: piece.change } : {}),
            notes: [],
            texts: [],
        });
    }
    return nodes;
}

function markerNodes(parts: Parts, { across, down }: Positions): SceneNode[] {
    return [...parts.markers.values()].map(marker => {
        const way = parts.ways[marker.way]!;
        const piece = parts.pieces[marker.piece]!;
        const half = parts.boxes[marker.piece]!.across / 2;
        const along = across.columns[piece.column]! + marker.offset;
        const aside = down.rows[parts.rows.of[piece.index]!.first]! + (marker.side === 'top' ? -half : half);
        const [x, y] = parts.down ? [aside, along] : [along, aside];
        return {
            id: way.marker!.id,
            kind: way.kind === 'deadline' ? 'deadline' : 'exception',
            ...laneOf(piece, parts),
            label: way.label,
            line: way.marker!.line,
            ...rect(x - markerRadius, y - markerRadius, 2 * markerRadius, 2 * markerRadius),
            on: piece.id,
            ...(way.change ? { change: way.change } : {}),
            notes: [],
            texts: [],
        };
    });
}
