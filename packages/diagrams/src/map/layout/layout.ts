import { assignCorridors } from '../routing/corridors.ts';
import { assignPorts, type Reach, reachKey } from '../routing/ports.ts';
import type { Stand } from '../routing/route.ts';
import { layRoutes } from '../routing/routes.ts';
import { type Box, boxOf } from './boxes.ts';
import { Grid } from './grid.ts';
import { placeMarkers } from './markers.ts';
import type { Parts } from './measurements.ts';
import { type Excerpt, isBar, type Piece } from './pieces.ts';
import { assignRows, type Rows } from './rows.ts';
import { wrapLabels } from './words.ts';

/** Everything about a picture but its positions: rows, routes, sizes and tracks. */
export function layOut(excerpt: Excerpt): Parts {
    const { lanes, pieces, ways, down } = excerpt;
    const rows = assignRows(pieces, ways, excerpt.lanes.length, excerpt.columns);
    const grid = new Grid(excerpt, rows);
    const { markers, widths } = placeMarkers(pieces, ways, rows, down);
    const stands = ways.map((way, index) => {
        const marker = markers.get(index);
        return { from: stand(pieces[way.from]!, rows, marker), to: stand(pieces[way.to]!, rows) };
    });
    const { routes, traffic } = layRoutes(ways, stands, grid);
    const labels = wrapLabels(ways, markers, down);
    const reach = assignPorts(
        ways,
        routes,
        labels.map(label => label.across),
        grid,
        traffic,
        down,
    );
    const boxes = pieces.map(piece => finalBox(piece, down, rows, reach, widths.get(piece.index) ?? 0));
    return {
        down,
        lanes,
        pieces,
        ways,
        rows,
        grid,
        boxes,
        reach,
        markers,
        labels,
        corridors: assignCorridors(routes, grid),
    };
}

/** The same with the letters of its connectors, which had none before. */
export function withLetters(parts: Parts, letters: ReadonlyMap<number, string>): Parts {
    const pieces = parts.pieces.map(piece =>
        piece.target === undefined ? piece : { ...piece, label: letters.get(piece.target) ?? piece.label },
    );
    const boxes = pieces.map((piece, index) =>
        piece.target === undefined
            ? parts.boxes[index]!
            : finalBox(piece, parts.down, parts.rows, parts.reach, 0),
    );
    return { ...parts, pieces, boxes };
}

function stand(piece: Piece, rows: Rows, marker?: Stand['marker']): Stand {
    const { first, last } = rows.of[piece.index]!;
    return {
        piece: piece.index,
        column: piece.column,
        first,
        last,
        bar: isBar(piece.kind),
        ...(marker ? { marker } : {}),
    };
}

function finalBox(
    piece: Piece,
    down: boolean,
    rows: Rows,
    reach: ReadonlyMap<string, Reach>,
    width: number,
): Box {
    const own = reach.get(reachKey(piece.index, rows.of[piece.index]!.first));
    return boxOf(piece, down, { left: own?.left ?? 0, right: own?.right ?? 0, width });
}
