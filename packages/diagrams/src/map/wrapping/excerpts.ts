import { type Excerpt, isBar, type Piece, type Way } from '../layout/pieces.ts';

/** A map that is cut into rows. */
export class Cuttable {
    private readonly whole: Excerpt;
    private readonly byColumn: ReadonlyMap<number, readonly Piece[]>;
    /** The ways that begin or end at each piece. */
    private readonly waysAt: ReadonlyMap<number, readonly Way[]>;

    constructor(whole: Excerpt) {
        this.whole = whole;
        this.byColumn = Map.groupBy(whole.pieces, piece => piece.column);
        const ends = whole.ways.flatMap(way =>
            (way.from === way.to ? [way.from] : [way.from, way.to]).map(at => ({ at, way })),
        );
        this.waysAt = new Map(
            [...Map.groupBy(ends, end => end.at)].map(
                ([at, list]) => [at, list.map(end => end.way)] as const,
            ),
        );
    }

    /**
     * One row by its first and last column. A line that is cut ends in a connector, which has no letter yet but is as wide
     * as any: which letter it gets shows when all rows are known.
     */
    row(first: number, last: number): Excerpt {
        const pieces: Piece[] = [];
        for (let column = first; column <= last; column++) pieces.push(...(this.byColumn.get(column) ?? []));
        const ways = new Set<Way>();
        for (const piece of pieces) for (const way of this.waysAt.get(piece.index) ?? []) ways.add(way);
        return new Cutter(this.whole, pieces, [...ways], first, last).excerpt();
    }

    /**
     * The letters of connectors by the index of the node to which they lead, when the map is cut before the columns in
     * `breaks`. All lines to one node have the same letter, and where that node stands, one connector with it leads to it.
     */
    letters(breaks: readonly number[]): Map<number, string> {
        const rowOf = rowsOfColumns(this.whole.columns, breaks);
        const firstCut = new Map<number, number>();
        for (const way of this.whole.ways) {
            const from = this.whole.pieces[way.from]!.column;
            if (rowOf[from] === rowOf[this.whole.pieces[way.to]!.column]) continue;
            firstCut.set(way.to, Math.min(firstCut.get(way.to) ?? this.whole.columns, from));
        }
        const targets = [...firstCut.keys()].sort((a, b) => firstCut.get(a)! - firstCut.get(b)! || a - b);
        return new Map(targets.map((target, index) => [target, letterOf(index)]));
    }
}

class Cutter {
    private readonly pieces: Piece[] = [];
    private readonly ways: Way[] = [];
    private readonly indexOf = new Map<number, number>();
    private readonly dropped = new Set<string>();
    private readonly barColumns: ReadonlySet<number>;
    private readonly whole: Excerpt;
    private readonly own: readonly Piece[];
    private readonly touching: readonly Way[];
    private readonly first: number;
    private readonly last: number;

    constructor(
        whole: Excerpt,
        own: readonly Piece[],
        touching: readonly Way[],
        first: number,
        last: number,
    ) {
        this.whole = whole;
        this.own = own;
        this.touching = touching;
        this.first = first;
        this.last = last;
        this.barColumns = new Set(own.filter(piece => isBar(piece.kind)).map(piece => piece.column));
    }

    excerpt(): Excerpt {
        for (const piece of this.own) {
            this.indexOf.set(piece.index, this.pieces.length);
            this.pieces.push({ ...piece, index: this.pieces.length });
        }
        const leaving = new Map<number, Way[]>();
        const arriving = new Map<number, Way[]>();
        for (const way of this.touching) {
            const starts = this.indexOf.has(way.from);
            const ends = this.indexOf.has(way.to);
            if (starts && ends) this.ways.push({ ...way, ...this.ends(way.from, way.to) });
            else if (starts) leaving.set(way.to, [...(leaving.get(way.to) ?? []), way]);
            else if (ends) arriving.set(way.to, [...(arriving.get(way.to) ?? []), way]);
        }
        for (const [target, ways] of leaving) this.continued(target, ways);
        for (const [target, ways] of arriving) this.continuing(target, ways);
        return this.normalised();
    }

    /** A connector that leads to the target: above or below a node that a side way leaves, else right of the last node. */
    private continued(target: number, ways: readonly Way[]): void {
        const sources = ways.map(way => this.whole.pieces[way.from]!);
        const source = sources.reduce((best, piece) => (piece.column > best.column ? piece : best));
        const leaning = this.whole.pieces[target]!.lane < source.lane ? -1 : 1;
        const column =
            ways.length === 1 && this.dropsFrom(source, ways[0]!, leaning)
                ? source.column
                : source.column + 1;
        const connector = this.connector(target, 'continued', source, {
            main: ways.some(way => way.main),
            column:
                this.barColumns.has(column) && column <= this.last
                    ? column - 0.5
                    : Math.min(column, this.last + 1),
            leaning,
        });
        for (const way of ways) {
            this.ways.push({ ...way, from: this.indexOf.get(way.from)!, to: connector, back: false });
        }
    }

    /** A connector left of the target. */
    private continuing(target: number, ways: readonly Way[]): void {
        const main = ways.some(way => way.main);
        const [change, ...others] = new Set(ways.map(way => way.change));
        const piece = this.whole.pieces[target]!;
        const column = piece.column - 1;
        const connector = this.connector(target, 'continuing', piece, {
            main,
            column:
                this.barColumns.has(column) && column >= this.first
                    ? column + 0.5
                    : Math.max(column, this.first - 1),
        });
        this.ways.push({
            id: `${this.pieces[connector]!.id}->${piece.id}`,
            kind: 'next',
            from: connector,
            to: this.indexOf.get(target)!,
            label: '',
            chance: 1,
            arrow: true,
            main,
            ...(change && others.length === 0 ? { change } : {}),
            back: false,
        });
    }

    /** Whether a way can be a straight line up or down from its node to a connector in the same column. */
    private dropsFrom(source: Piece, way: Way, leaning: -1 | 1): boolean {
        if (way.main || !(way.marker || way.kind === 'branch')) return false;
        const side = `${way.from} ${leaning}`;
        const sameSide = this.touching.filter(
            other =>
                other !== way &&
                other.from === way.from &&
                (other.marker !== undefined || other.kind === 'branch') &&
                !other.main &&
                (this.whole.pieces[other.to]!.lane < source.lane ? -1 : 1) === leaning,
        );
        const others = this.pieces.filter(
            piece => piece.column === source.column && piece.lane === source.lane && piece.id !== source.id,
        );
        if (this.dropped.has(side) || sameSide.length > 0 || others.length > (leaning < 0 ? 1 : 0))
            return false;
        this.dropped.add(side);
        return true;
    }

    private connector(
        target: number,
        kind: 'continued' | 'continuing',
        beside: Piece,
        place: Pick<Piece, 'main' | 'column' | 'leaning'>,
    ): number {
        const piece = this.whole.pieces[target]!;
        const index = this.pieces.length;
        this.pieces.push({
            id: `${piece.id}/${kind}`,
            kind,
            label: widestLetters,
            target,
            line: piece.line,
            lane: beside.lane,
            phases: beside.phases,
            notes: [],
            details: [],
            index,
            ...place,
        });
        return index;
    }

    /** Columns counted from 0, and only the lanes that something stands in. */
    private normalised(): Excerpt {
        const columns = [...new Set(this.pieces.map(piece => piece.column))].sort((a, b) => a - b);
        const columnOf = new Map(columns.map((column, index) => [column, index]));
        const used = [...new Set(this.pieces.map(piece => piece.lane))].sort((a, b) => a - b);
        const laneOf = new Map(used.map((lane, index) => [lane, index]));
        return {
            lanes: used.map(lane => this.whole.lanes[lane]!),
            pieces: this.pieces.map(piece => ({
                ...piece,
                column: columnOf.get(piece.column)!,
                lane: laneOf.get(piece.lane)!,
            })),
            ways: this.ways,
            columns: columns.length,
            down: this.whole.down,
        };
    }

    private ends(from: number, to: number): { from: number; to: number } {
        return { from: this.indexOf.get(from)!, to: this.indexOf.get(to)! };
    }
}

function rowsOfColumns(columns: number, breaks: readonly number[]): number[] {
    return Array.from({ length: columns }, (_, index) => breaks.filter(start => start <= index).length);
}

const widestLetters = 'WW';

/** A … Z, AA, AB … */
function letterOf(index: number): string {
    const letter = String.fromCharCode(65 + (index % 26));
    return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
