import { drawGrid, type Grid, type GridCell } from '../picture/grid.ts';
import { pageMargin } from '../picture/heading.ts';
import type { Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { typography } from '../theme/typography.ts';
import type { Handover, HandoverMatrix } from './handover-matrix.ts';
import { handoverNotes, handoverText, thingsOf } from './words.ts';

const headWidth = 190;
const padding = 8;

/** How wide the grid becomes. */
export function handoverWidth({ parties }: HandoverMatrix): number {
    return headWidth + columnWidthFor(parties.length) * parties.length;
}

/** The matrix under a heading of its own, in a picture of this width; and where it ends. */
export function drawHandovers(
    matrix: HandoverMatrix,
    heading: string,
    top: number,
    width: number,
): { shapes: Shape[]; bottom: number } {
    const room = width - 2 * pageMargin;
    const title = [
        { text: heading, style: { ...typography.lane, size: 17, leading: 22 }, colour: 'title' as const },
    ];
    const shapes: Shape[] = textLabels(title, { x: pageMargin, y: top, width: room });
    let y = top + textHeight(title, room) + 8;
    if (matrix.count > 0) {
        const drawn = drawGrid(gridOf(matrix), pageMargin, y);
        shapes.push(...drawn.shapes);
        y = drawn.bottom + 12;
    }
    const notes = handoverNotes(matrix).map(text => ({ text, style: typography.note, gap: 4 }));
    shapes.push(...textLabels(notes, { x: pageMargin, y, width: room }));
    return { shapes, bottom: y + textHeight(notes, room) };
}

function gridOf(matrix: HandoverMatrix): Grid {
    const columnWidth = columnWidthFor(matrix.parties.length);
    return {
        corner: 'From ↓ to →',
        columns: matrix.parties.map(party => party.label),
        groups: [
            {
                rows: matrix.parties.map((party, row) => ({
                    head: party.label,
                    label: `From ${party.label}. ${rowWords(matrix, row)}`,
                    cells: matrix.cells[row]!.map((handovers, column) =>
                        row === column ? ownCell : cellOf(handovers, columnWidth),
                    ),
                })),
            },
        ],
        headWidth,
        columnWidth,
    };
}

/** Nobody hands over to themselves. */
const ownCell: GridCell = {
    height: 0,
    fill: 'neutral',
    draw: ({ x, y, width, height }) => {
        const { leading } = typography.line;
        const dash = { text: '–', style: typography.line, colour: 'muted' as const };
        return textLabels([dash], { x, y: y + (height - leading) / 2, width }, 'middle');
    },
};

/** Many parties get narrow columns. */
function columnWidthFor(parties: number): number {
    return Math.min(190, Math.max(110, 880 / Math.max(1, parties)));
}

function cellOf(handovers: readonly Handover[], width: number): GridCell {
    if (handovers.length === 0) return { height: 0, draw: () => [] };
    const text: Paragraph[] = [
        { text: String(handovers.length), style: { ...typography.lane, size: 17, leading: 22 } },
        ...thingsOf(handovers).map(thing => ({
            text: thing,
            style: typography.line,
            colour: 'muted' as const,
        })),
    ];
    const room = width - 2 * padding;
    const height = textHeight(text, room) + 2 * padding;
    return {
        height,
        fill: 'step',
        draw: area =>
            textLabels(
                text,
                { x: area.x + padding, y: area.y + (area.height - height) / 2 + padding, width: room },
                'middle',
            ),
    };
}

function rowWords({ parties, cells }: HandoverMatrix, row: number): string {
    const words = cells[row]!.flatMap((handovers, column) =>
        handovers.length === 0
            ? []
            : [
                  `To ${parties[column]!.label} ${handovers.length}: ${handovers.map(handoverText).join('; ')}.`,
              ],
    );
    return words.length > 0 ? words.join(' ') : 'Hands over to nobody.';
}
