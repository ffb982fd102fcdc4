import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { plain, type Spot, total } from './layout.ts';
import type { Saving, Total } from './totals.ts';

/** A number of the whole stream on a card. */
export interface Cell {
    readonly label: string;
    readonly text: readonly Paragraph[];
}

const gap = 10;
const least = 160;
const inset = 10;

/** A total as a card. */
export function totalCell({ label, text, once }: Total): Cell {
    return {
        label: `${label}: ${text}${once === undefined ? '' : `, main path once: ${once}`}`,
        text: [
            { text: label, style: plain, colour: 'muted' },
            { text, style: total, colour: 'title' },
            ...(once === undefined
                ? []
                : [{ text: `Main path once: ${once}`, style: plain, colour: 'muted' as const }]),
        ],
    };
}

/** What became of a total as a card: whether it is better is told in a word as well. */
export function savingCell({ label, change, text, isBetter }: Saving): Cell {
    const colour = isBetter === undefined ? 'title' : isBetter ? 'good-border' : 'poor-border';
    const head = isBetter === undefined ? label : `${label} – ${isBetter ? 'better' : 'worse'}`;
    return {
        label: `${head}: ${change}, ${text}`,
        text: [
            { text: head, style: plain, colour: 'muted' },
            { text: change, style: total, colour },
            { text, style: plain, colour: 'muted' },
        ],
    };
}

/** Cards beside each other, as many in a row as fit; and where they end. */
export function drawCells(
    cells: readonly Cell[],
    { x, y }: Spot,
    width: number,
): { shapes: Shape[]; bottom: number } {
    const columns = Math.max(1, Math.min(cells.length, Math.floor((width + gap) / (least + gap))));
    const each = (width + gap) / columns - gap;
    const room = each - 2 * inset;
    const height = Math.max(...cells.map(cell => textHeight(cell.text, room))) + 2 * inset;
    const shapes = cells.map(({ label, text }, index): Group => {
        const left = x + (index % columns) * (each + gap);
        const top = y + Math.floor(index / columns) * (height + gap);
        return {
            type: 'group',
            kind: 'total',
            label,
            shapes: [
                {
                    ...{ type: 'box', x: left, y: top, width: each, height, radius: 4 },
                    ...{ fill: 'lane-alt', stroke: 'grid' },
                },
                ...textLabels(text, { x: left + inset, y: top + inset, width: room }),
            ],
        };
    });
    return { shapes, bottom: y + Math.ceil(cells.length / columns) * (height + gap) - gap };
}
