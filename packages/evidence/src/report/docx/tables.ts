import {
    BorderStyle,
    HeightRule,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    WidthType,
} from 'docx';
import type { Cell, Facts, Table as ReportTable, Row } from '../document.ts';
import { type Bookmarks, place, runs } from './inlines.ts';
import { colours } from './styles.ts';

/** A table that is as wide as the page, `width` in twentieths of a point. Its first row is repeated on every page. */
export function tableOf({ columns, rows }: ReportTable, bookmarks: Bookmarks, width: number): Table {
    const whole = columns.reduce((sum, column) => sum + (column.width ?? 100 / columns.length), 0);
    const widths = columns.map(column =>
        Math.floor((width * (column.width ?? 100 / columns.length)) / whole),
    );
    const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => {
            const text = runs([{ strong: title }], bookmarks);
            return cellOf(
                [new Paragraph({ style: 'Cell', keepNext: true, children: text })],
                widths[index]!,
                colours.tint,
            );
        }),
    });
    return new Table({
        ...shape(widths),
        borders: lines(colours.line),
        rows: [head, ...rows.map(row => rowOf(row, bookmarks, widths))],
    });
}

/** Terms at the left, what is recorded at the right, with lines between. */
export function factsOf({ facts }: Facts, bookmarks: Bookmarks, width: number): Table {
    const widths = [Math.floor(width * 0.22), Math.floor(width * 0.78)];
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    return new Table({
        ...shape(widths),
        borders: { ...lines(colours.line), left: none, right: none, insideVertical: none },
        rows: facts.map(({ term, lines: told }) => {
            const name = runs([{ muted: term }], bookmarks);
            return new TableRow({
                cantSplit: true,
                children: [
                    cellOf([new Paragraph({ style: 'Cell', children: name })], widths[0]!),
                    cellOf(paragraphs(told, bookmarks), widths[1]!),
                ],
            });
        }),
    });
}

/** A row with a cell of so many characters may be broken by the end of a page. */
const longCell = 600;

function rowOf({ id, group, tall, cells }: Row, bookmarks: Bookmarks, widths: readonly number[]): TableRow {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const children = cells.map((cell, index) => {
        const anchor = index === 0 ? id : undefined;
        if (!group) return cellOf(paragraphs(cell, bookmarks, anchor), widths[index] ?? 0);
        return cellOf(paragraphs(cell, bookmarks, anchor, true), whole, colours.group, widths.length);
    });
    return new TableRow({
        cantSplit: JSON.stringify(cells).length < longCell * cells.length,
        ...(tall ? { height: { value: 700, rule: HeightRule.ATLEAST } } : {}),
        children,
    });
}

/** Every cell has a paragraph, and its anchor stands in the first one. */
function paragraphs(lines: Cell, bookmarks: Bookmarks, anchor?: string, keepNext = false): Paragraph[] {
    return (lines.length > 0 ? lines : [[]]).map((line, index) => {
        const children = runs(line, bookmarks);
        const marked = index === 0 && anchor !== undefined;
        return new Paragraph({
            style: 'Cell',
            keepNext,
            children: marked ? [place(anchor, bookmarks, []), ...children] : children,
        });
    });
}

function cellOf(
    children: readonly Paragraph[],
    width: number,
    fill?: string,
    columnSpan?: number,
): TableCell {
    return new TableCell({
        children,
        width: { size: width, type: WidthType.DXA },
        margins: { top: 60, bottom: 40, left: 100, right: 100 },
        ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
        ...(columnSpan ? { columnSpan } : {}),
    });
}

function shape(widths: readonly number[]) {
    const size = widths.reduce((sum, width) => sum + width, 0);
    return {
        width: { size, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
    };
}

function lines(color: string) {
    const line = { style: BorderStyle.SINGLE, size: 4, color };
    return {
        ...{ top: line, bottom: line, left: line, right: line },
        ...{ insideHorizontal: line, insideVertical: line },
    };
}
