import { type CardLook, card, cardHeight } from '../picture/card.ts';
import type { Box, Group } from '../picture/picture.ts';
import type { Paragraph } from '../picture/text.ts';
import { type Block, type Column, type Row, rowName, rowNameHeight } from './block.ts';

/** What stands in one column of a row. */
export interface Cell {
    readonly text: readonly Paragraph[];
    readonly look: CardLook;
    readonly group: Omit<Group, 'type' | 'shapes'>;
}

/** A row of a block: its name at the left, then its cards, all of them as high as the highest. */
export interface CardRow extends Row {
    readonly cards: readonly Box[];
}

/** Room that a column has for text. */
export function cellWidth(block: Block<Column>): number {
    return block.columnWidth - 12;
}

/** Where the text of a column begins. */
export function cellLeft(block: Block<Column>, index: number): number {
    return block.left[index]! + 3;
}

/** Draws a row of cards; a column that has none stays empty. */
export function cardRow<C extends Column>(
    block: Block<C>,
    top: number,
    name: string,
    cellOf: (column: C) => Cell | undefined,
): CardRow {
    const width = cellWidth(block);
    const cells = block.columns.map(cellOf);
    const height = Math.max(
        rowNameHeight(name),
        ...cells.map(cell => (cell ? cardHeight(cell.text, width, cell.look) : 0)),
    );
    const groups = cells.flatMap((cell, index): Group[] => {
        if (!cell) return [];
        const area = { x: cellLeft(block, index), y: top, width, height };
        return [{ type: 'group', ...cell.group, shapes: card(cell.text, area, cell.look) }];
    });
    return {
        shapes: [...rowName(name, top), ...groups],
        cards: groups.flatMap(group => group.shapes.filter(shape => shape.type === 'box')),
        bottom: top + height + 8,
    };
}
