import { round } from '../../svg/xml.ts';
import { typography } from '../../theme/typography.ts';
import { barWidth } from '../layout/boxes.ts';
import { markerRadius, trackGap } from '../layout/distances.ts';
import type { Parts, Positions } from '../layout/measurements.ts';
import { textLines } from '../layout/texts.ts';
import { placeWords } from '../layout/words.ts';
import { isAcross, type Route, type Run, type Side, type Stand } from '../routing/route.ts';
import type { SceneEdge } from '../scene.ts';
import { barId } from './place-nodes.ts';

/** Along the flow and across it, until it is turned. */
type Point = readonly [number, number];

/** Lines from border to border with their words. */
export function placeEdges(parts: Parts, positions: Positions): SceneEdge[] {
    return parts.ways.map((way, index) => {
        const route = parts.corridors.routes[index]!;
        const marker = parts.markers.get(index);
        const points = pointsOf(route, parts, positions).map(
            ([along, across]): Point => (parts.down ? [across, along] : [along, across]),
        );
        const words = placeWords(route, parts.labels[index]!.text, marker, parts.down);
        const [x, y] = points[0]!;
        return {
            id: way.id,
            from: way.marker?.id ?? nodeId(route.from, route.exitRow, parts),
            to: nodeId(route.to, route.entryRow, parts),
            kind: way.kind,
            main: way.main,
            ...(way.change ? { change: way.change } : {}),
            points: points.map(([px, py]) => [round(px), round(py)] as const),
            texts: textLines(words.text, typography.line, x + words.dx, y + words.dy, false),
        };
    });
}

function nodeId(stand: Stand, row: number, { lanes, pieces, grid }: Parts): string {
    const piece = pieces[stand.piece]!;
    if (!stand.bar) return piece.id;
    return barId(
        piece,
        grid.laneOfRow[row]!,
        lanes,
        grid.laneOfRow[stand.first]!,
        grid.laneOfRow[stand.last]!,
    );
}

function pointsOf(route: Route, parts: Parts, positions: Positions): Point[] {
    const at = route.runs.map(each => coordinate(each, positions));
    const first = route.runs[0]!;
    const last = route.runs.at(-1)!;
    const points: Point[] = [border(route.from, route.exit, at[0]!, isAcross(first), parts, positions)];
    for (let index = 1; index < at.length; index++) {
        points.push(
            isAcross(route.runs[index]!) ? [at[index - 1]!, at[index]!] : [at[index]!, at[index - 1]!],
        );
    }
    points.push(border(route.to, route.entry, at.at(-1)!, isAcross(last), parts, positions));
    return points;
}

/** Where a run is on the axis at a right angle to it. */
function coordinate(each: Run, { across, down }: Positions): number {
    switch (each.on) {
        case 'row':
            return down.rows[each.index]! + each.offset;
        case 'aisle':
            return down.tracks[each.index]! + each.track * trackGap;
        case 'column':
            return across.columns[each.index]! + each.offset;
        case 'gutter':
            return across.tracks[each.index]! + each.track * trackGap;
    }
}

/** Where a line meets the border of its node, or of the marker on it. */
function border(
    stand: Stand,
    side: Side,
    at: number,
    isRow: boolean,
    parts: Parts,
    { across, down }: Positions,
): Point {
    const box = parts.boxes[stand.piece]!;
    if (isRow) {
        const half = (stand.bar ? barWidth : box.along) / 2;
        return [across.columns[stand.column]! + (side === 'left' ? -half : half), at];
    }
    const half = box.across / 2 + (stand.marker ? markerRadius : 0);
    return [at, down.rows[stand.first]! + (side === 'top' ? -half : half)];
}
