import { isBar, type Piece, type Way } from './pieces.ts';

/** How the lanes are divided into rows, top to bottom, and the rows each node stands in. */
export interface Rows {
    /** First and last row of each node; they differ for bars only. */
    readonly of: readonly { readonly first: number; readonly last: number }[];
    /** Number of rows of each lane, at least 1. */
    readonly perLane: readonly number[];
}

/**
 * Gives each node a row of its lane: the usual way in one row, everything else where its line can be straight, else in
 * the nearest free row. Bars reach over the rows of their branches.
 */
export function assignRows(
    pieces: readonly Piece[],
    ways: readonly Way[],
    lanes: number,
    columns: number,
): Rows {
    const sheet = new Sheet(pieces, lanes, columns);
    const forward = ways.filter(way => !way.back);
    const into = Map.groupBy(forward, way => way.to);
    const outOf = Map.groupBy(forward, way => way.from);
    for (const piece of pieces) if (piece.main && !isBar(piece.kind)) sheet.put(piece.index, 0);
    for (const way of forward) {
        if (!way.main) continue;
        sheet.keepFree(way);
        sheet.useExit(way.from);
    }
    const others = pieces.filter(piece => !piece.main && !isBar(piece.kind));
    for (const piece of others.sort((a, b) => a.column - b.column || a.index - b.index)) {
        sheet.put(piece.index, choose(piece, sheet, into.get(piece.index) ?? [], ways));
        for (const way of [...(into.get(piece.index) ?? []), ...(outOf.get(piece.index) ?? [])])
            sheet.keepFree(way);
    }
    return collect(pieces, ways, sheet, lanes);
}

function choose(piece: Piece, sheet: Sheet, into: readonly Way[], ways: readonly Way[]): number {
    const before = into.map(way => way.from).filter(from => sheet.rowOf(from, piece.lane) !== undefined);
    const source = before[0];
    const wanted = source === undefined ? 0 : sheet.rowOf(source, piece.lane)!;
    // A drop from above must not be blocked by what hangs on the other side.
    const dropped = source !== undefined && sheet.isSameColumn(source, piece.index);
    const upwards = (piece.leaning ?? (dropped ? 1 : pull(piece, sheet, ways))) < 0;
    const { least, most } = sheet.range(piece.lane);
    let best = most + 1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let row = least - 1; row <= most + 1; row++) {
        if (!sheet.isFree(piece.lane, row, piece.column, piece.column)) continue;
        const straight = source !== undefined && row === wanted && sheet.isStraight(source, piece.index, row);
        const wrongSide = row !== wanted && row < wanted !== upwards;
        const cost =
            Math.abs(row - wanted) * 10 +
            (row < least || row > most ? 4 : 0) +
            (wrongSide ? 3 : 0) +
            (row === wanted && source !== undefined && !straight ? 15 : 0) +
            Math.abs(row);
        if (cost < bestCost) {
            best = row;
            bestCost = cost;
        }
    }
    return best;
}

/** Below zero when what a node is linked to is mostly in lanes above it. */
function pull(piece: Piece, sheet: Sheet, ways: readonly Way[]): number {
    return sheet
        .linked(piece.index, ways)
        .reduce((sum, other) => sum + Math.sign(other.lane - piece.lane), 0);
}

/** What stands where, while nodes are put into rows; row 0 of a lane is that of the usual way. */
class Sheet {
    private readonly taken: Map<number, Uint8Array>[];
    private readonly rows: (number | undefined)[];
    /** Nodes whose straight way out is in use. */
    private readonly left = new Set<number>();
    private readonly pieces: readonly Piece[];
    private readonly columns: number;
    private links: ReadonlyMap<number, readonly Way[]> | undefined;

    constructor(pieces: readonly Piece[], lanes: number, columns: number) {
        this.pieces = pieces;
        this.columns = columns;
        this.rows = pieces.map(() => undefined);
        this.taken = Array.from({ length: lanes }, () => new Map([[0, new Uint8Array(columns)]]));
    }

    put(index: number, row: number): void {
        const { lane, column } = this.pieces[index]!;
        this.rows[index] = row;
        this.cells(lane, row)[column] = 1;
    }

    /** The row of a node that has one in this lane. */
    rowOf(index: number, lane: number): number | undefined {
        return this.pieces[index]!.lane === lane ? this.rows[index] : undefined;
    }

    range(lane: number): { least: number; most: number } {
        const rows = [...this.taken[lane]!.keys()];
        return { least: Math.min(...rows), most: Math.max(...rows) };
    }

    isFree(lane: number, row: number, from: number, to: number): boolean {
        const cells = this.taken[lane]!.get(row);
        for (let column = from; cells && column <= to; column++) if (cells[column]) return false;
        return true;
    }

    isStraight(from: number, to: number, row: number): boolean {
        const { lane, column } = this.pieces[from]!;
        return !this.left.has(from) && this.isFree(lane, row, column + 1, this.pieces[to]!.column - 1);
    }

    /** Keeps the cells free through which a straight line can lead. */
    keepFree(way: Way): void {
        const from = this.pieces[way.from]!;
        const to = this.pieces[way.to]!;
        const fromRow = isBar(from.kind) ? this.rows[way.to] : this.rows[way.from];
        const toRow = isBar(to.kind) ? this.rows[way.from] : this.rows[way.to];
        if (fromRow === undefined || fromRow !== toRow || way.marker || to.column <= from.column) return;
        if (from.lane !== to.lane && !isBar(from.kind) && !isBar(to.kind)) return;
        if (this.left.has(way.from) && !isBar(from.kind)) return;
        const lane = isBar(from.kind) ? to.lane : from.lane;
        if (!this.isFree(lane, fromRow, from.column + 1, to.column - 1)) return;
        this.left.add(way.from);
        this.cells(lane, fromRow).fill(1, from.column + 1, to.column);
    }

    isSameColumn(a: number, b: number): boolean {
        return this.pieces[a]!.column === this.pieces[b]!.column;
    }

    useExit(index: number): void {
        this.left.add(index);
    }

    linked(index: number, ways: readonly Way[]): Piece[] {
        this.links ??= Map.groupBy(
            ways.flatMap(way => [way, { ...way, from: way.to, to: way.from }]),
            way => way.from,
        );
        return (this.links.get(index) ?? []).map(way => this.pieces[way.to]!);
    }

    private cells(lane: number, row: number): Uint8Array {
        let cells = this.taken[lane]!.get(row);
        if (!cells) {
            cells = new Uint8Array(this.columns);
            this.taken[lane]!.set(row, cells);
        }
        return cells;
    }
}

/** Rows of all lanes, numbered through from the top; then the bars, from the rows of what they are linked to. */
function collect(pieces: readonly Piece[], ways: readonly Way[], sheet: Sheet, lanes: number): Rows {
    const perLane: number[] = [];
    const firstOfLane: number[] = [];
    const zero: number[] = [];
    let count = 0;
    for (let lane = 0; lane < lanes; lane++) {
        const { least, most } = sheet.range(lane);
        firstOfLane.push(count);
        zero.push(count - least);
        perLane.push(most - least + 1);
        count += most - least + 1;
    }
    const of: { first: number; last: number }[] = pieces.map(piece => {
        const row = zero[piece.lane]! + (sheet.rowOf(piece.index, piece.lane) ?? 0);
        return { first: row, last: row };
    });
    const known = new Set(pieces.filter(piece => !isBar(piece.kind)).map(piece => piece.index));
    const forks = pieces.filter(piece => piece.kind === 'fork').sort((a, b) => b.column - a.column);
    const joins = pieces.filter(piece => piece.kind === 'join').sort((a, b) => a.column - b.column);
    const heads = Map.groupBy(
        ways.filter(way => !way.back),
        way => way.from,
    );
    const tails = Map.groupBy(
        ways.filter(way => !way.back),
        way => way.to,
    );
    for (const bar of [...forks, ...joins]) {
        const linked =
            bar.kind === 'fork'
                ? (heads.get(bar.index) ?? []).map(way => way.to)
                : (tails.get(bar.index) ?? []).map(way => way.from);
        const rows = linked.filter(other => known.has(other)).map(other => of[other]!);
        known.add(bar.index);
        if (rows.length === 0) continue;
        of[bar.index] = {
            first: Math.min(...rows.map(row => row.first)),
            last: Math.max(...rows.map(row => row.last)),
        };
    }
    return { of, perLane };
}
