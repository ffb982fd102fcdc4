import { type Excerpt, isBar } from './pieces.ts';
import type { Rows } from './rows.ts';

/**
 * The table in which nodes stand, and the aisles between its rows and gutters between its columns in which lines run.
 *
 * Along the x axis, gutter g (left of column g) has the slot 2g and column c the slot 2c + 1. Along the y axis, aisles
 * and rows take turns, and each lane begins and ends with an aisle of its own.
 */
export class Grid {
    readonly columns: number;
    readonly rowCount: number;
    readonly aisleCount: number;
    readonly slotOfRow: readonly number[];
    readonly slotOfAisle: readonly number[];
    /** The lane of each row, and of each aisle. */
    readonly laneOfRow: readonly number[];
    readonly laneOfAisle: readonly number[];
    /** For each slot of the y axis its row, and its aisle; −1 where it is the other. */
    readonly rowAt: Int32Array;
    readonly aisleAt: Int32Array;
    private readonly firstAisle: readonly number[];
    private readonly cells: Int32Array;
    private readonly barsAcross: (readonly number[] | undefined)[] = [];
    private readonly bars: readonly { column: number; from: number; to: number }[];

    constructor(excerpt: Excerpt, rows: Rows) {
        const slotOfRow: number[] = [];
        const slotOfAisle: number[] = [];
        const laneOfRow: number[] = [];
        const laneOfAisle: number[] = [];
        const firstAisle: number[] = [];
        let slot = 0;
        rows.perLane.forEach((count, lane) => {
            for (let row = 0; row <= count; row++) {
                slotOfAisle.push(slot++);
                laneOfAisle.push(lane);
                if (row === count) continue;
                firstAisle.push(slotOfAisle.length - 1);
                slotOfRow.push(slot++);
                laneOfRow.push(lane);
            }
        });
        this.columns = excerpt.columns;
        this.rowCount = slotOfRow.length;
        this.aisleCount = slotOfAisle.length;
        this.slotOfRow = slotOfRow;
        this.slotOfAisle = slotOfAisle;
        this.laneOfRow = laneOfRow;
        this.laneOfAisle = laneOfAisle;
        this.firstAisle = firstAisle;
        this.rowAt = new Int32Array(slot).fill(-1);
        this.aisleAt = new Int32Array(slot).fill(-1);
        slotOfRow.forEach((at, index) => {
            this.rowAt[at] = index;
        });
        slotOfAisle.forEach((at, index) => {
            this.aisleAt[at] = index;
        });
        this.cells = new Int32Array(this.rowCount * this.columns).fill(-1);
        for (const piece of excerpt.pieces) {
            const { first, last } = rows.of[piece.index]!;
            for (let row = first; row <= last; row++)
                this.cells[row * this.columns + piece.column] = piece.index;
        }
        this.bars = excerpt.pieces
            .filter(piece => isBar(piece.kind))
            .map(({ index, column }) => ({
                column,
                from: slotOfRow[rows.of[index]!.first]!,
                to: slotOfRow[rows.of[index]!.last]!,
            }));
    }

    /** Index of the piece in a cell; -1 when it is empty. */
    at(row: number, column: number): number {
        return this.cells[row * this.columns + column]!;
    }

    aisleAbove(row: number): number {
        return this.firstAisle[row]!;
    }

    aisleBelow(row: number): number {
        return this.firstAisle[row]! + 1;
    }

    /** True when no bar stands across the aisle between two slots of the x axis. */
    isAisleOpen(aisle: number, from: number, to: number): boolean {
        this.barsAcross[aisle] ??= this.columnsOfBars(aisle);
        return this.barsAcross[aisle].every(at => at < from || at > to);
    }

    /** Slots of the x axis at which bars stand across an aisle. */
    private columnsOfBars(aisle: number): number[] {
        const slot = this.slotOfAisle[aisle]!;
        return this.bars.flatMap(bar => (slot < bar.from || slot > bar.to ? [] : [2 * bar.column + 1]));
    }
}
