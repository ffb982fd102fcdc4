import type { Place } from '@process-as-code/language';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import { card, cardHeight } from './card.ts';
import type { Group, Shape } from './picture.ts';

/** Rows and columns with headings; all columns but the one of the headings are equally wide. */
export interface Grid {
    /** Over the headings of the rows. */
    readonly corner: string;
    readonly columns: readonly string[];
    readonly groups: readonly { readonly label?: string; readonly rows: readonly GridRow[] }[];
    readonly headWidth: number;
    readonly columnWidth: number;
}

export interface GridRow extends Pick<Group, 'id' | 'place' | 'label'> {
    readonly id?: string;
    readonly place?: Place;
    readonly head: string;
    /** One for each column. */
    readonly cells: readonly GridCell[];
}

export interface GridCell {
    /** What it needs in a column of the width of the grid. */
    readonly height: number;
    readonly fill?: ColourName;
    /** Its content within the whole cell. */
    readonly draw: (cell: Area) => Shape[];
}

export interface Area {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

const border = { stroke: 'grid', padding: [10, 7] } as const;
const least = 34;

/** The shapes of a grid with its upper left corner at a point, and where it ends. */
export function drawGrid(grid: Grid, x: number, top: number): { shapes: Shape[]; bottom: number } {
    const { headWidth, columnWidth } = grid;
    const width = headWidth + columnWidth * grid.columns.length;
    const shapes = headerOf(grid, x, top);
    let y = top + headerHeight(grid);
    for (const { label, rows } of grid.groups) {
        if (label !== undefined) {
            const band = [{ text: label, style: typography.phase, colour: 'phase-text' as const }];
            const height = cardHeight(band, width, border);
            shapes.push(...card(band, { x, y, width, height }, { ...border, fill: 'phase' }));
            y += height;
        }
        for (const row of rows) {
            const height = rowHeight(row, headWidth);
            shapes.push(drawRow(row, grid, { x, y, width, height }));
            y += height;
        }
    }
    return { shapes, bottom: y };
}

function headerOf(grid: Grid, x: number, y: number): Shape[] {
    const look = { ...border, fill: 'lane-header' } as const;
    const height = headerHeight(grid);
    return [
        ...card(headText(grid.corner), { x, y, width: grid.headWidth, height }, look),
        ...grid.columns.flatMap((column, index) =>
            card(
                headText(column),
                { x: x + grid.headWidth + index * grid.columnWidth, y, width: grid.columnWidth, height },
                { ...look, ...narrow, anchor: 'middle' },
            ),
        ),
    ];
}

const narrow = { padding: [6, 7] } as const;

function headerHeight({ corner, columns, headWidth, columnWidth }: Grid): number {
    return Math.max(
        cardHeight(headText(corner), headWidth, border),
        ...columns.map(column => cardHeight(headText(column), columnWidth, narrow)),
    );
}

function headText(text: string) {
    return [{ text, style: typography.phase, colour: 'lane-header-text' as const }];
}

function rowText(text: string) {
    return [{ text, style: typography.node }];
}

function rowHeight({ head, cells }: GridRow, headWidth: number): number {
    const heights = cells.map(cell => cell.height);
    return Math.max(least, cardHeight(rowText(head), headWidth, border), ...heights);
}

function drawRow(row: GridRow, { headWidth, columnWidth }: Grid, { x, y, height }: Area): Group {
    const { id, place, label, head, cells } = row;
    return {
        type: 'group',
        kind: 'row',
        label,
        ...(id === undefined ? {} : { id }),
        ...(place ? { place } : {}),
        shapes: [
            ...card(rowText(head), { x, y, width: headWidth, height }, { ...border, fill: 'lane-alt' }),
            ...cells.flatMap((cell, index) => {
                const area = { x: x + headWidth + index * columnWidth, y, width: columnWidth, height };
                return [
                    {
                        type: 'box' as const,
                        ...area,
                        fill: cell.fill ?? 'lane',
                        stroke: 'grid' as const,
                    },
                    ...cell.draw(area),
                ];
            }),
        ],
    };
}
