import { card, cardHeight } from '../picture/card.ts';
import { pageMargin } from '../picture/heading.ts';
import type { Shape } from '../picture/picture.ts';
import { outsidePhases } from '../picture/stages.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { typography } from '../theme/typography.ts';
import type { JourneyStage } from './journey.ts';

/** At most so many columns stand beside each other; more go on below, so that a page can hold them. */
const mostColumns = 6;
const contentWidth = 1008;
/** Room for the names of the rows at the left. */
export const rowNames = 112;
export const journeyWidth = 2 * pageMargin + rowNames + contentWidth;

/** Something that stands in a column of its own, in a stage. */
export interface Column {
    readonly stage: JourneyStage;
}

/** Columns that stand beside each other. */
export interface Block<C extends Column> {
    readonly columns: readonly C[];
    /** Left edges of the columns. */
    readonly left: readonly number[];
    readonly columnWidth: number;
    readonly right: number;
    /** The stage at its left began in the block before it. */
    readonly goesOn: boolean;
    /** There are phases, in this block or another. */
    readonly inPhases: boolean;
    /** All columns stand in this block. */
    readonly whole: boolean;
}

/** Columns in blocks that are as wide as the page at most. */
export function blocksOf<C extends Column>(columns: readonly C[]): Block<C>[] {
    const count = Math.ceil(columns.length / mostColumns);
    const each = Math.ceil(columns.length / count);
    const columnWidth = Math.min(contentWidth / 3, contentWidth / each);
    return Array.from({ length: count }, (_, index) => {
        const members = columns.slice(index * each, (index + 1) * each);
        const left = members.map((_member, at) => pageMargin + rowNames + at * columnWidth);
        return {
            columns: members,
            left,
            columnWidth,
            right: pageMargin + rowNames + members.length * columnWidth,
            goesOn: index > 0 && columns[index * each - 1]!.stage === members[0]!.stage,
            inPhases: columns.some(({ stage }) => stage.label !== undefined),
            whole: count === 1,
        };
    });
}

/** What stands in a row of a block, and where it ends. */
export interface Row {
    readonly shapes: Shape[];
    readonly bottom: number;
}

const bandLook = { fill: 'phase', radius: 4 } as const;

/** The phases over their columns; nothing where the process has none. */
export function phaseRow<C extends Column>(block: Block<C>, top: number): Row {
    const stages = [...new Set(block.columns.map(column => column.stage))];
    if (!block.inPhases) return { shapes: [], bottom: top };
    const bands = stages.map((stage, index) => {
        const at = block.columns.findIndex(column => column.stage === stage);
        const members = block.columns.filter(column => column.stage === stage).length;
        const words = index === 0 && block.goesOn ? ' (goes on)' : '';
        const text: Paragraph[] = [
            {
                text: `${stage.label ?? outsidePhases}${words}`,
                style: typography.phase,
                colour: 'phase-text',
            },
        ];
        return { stage, text, x: block.left[at]!, width: members * block.columnWidth - 6 };
    });
    const height = Math.max(...bands.map(band => cardHeight(band.text, band.width)));
    const shapes = bands.map(
        ({ stage, text, x, width }): Shape => ({
            type: 'group',
            kind: 'phase',
            ...(stage.id === undefined ? {} : { id: stage.id }),
            ...(stage.place ? { place: stage.place } : {}),
            label: `Phase: ${stage.label ?? outsidePhases}`,
            shapes: card(text, { x, y: top, width, height }, bandLook),
        }),
    );
    return { shapes, bottom: top + height + 8 };
}

/** The name of a row, at its left. */
export function rowName(text: string, top: number): Shape[] {
    return textLabels([{ text, style: typography.phase, colour: 'muted' }], {
        x: pageMargin,
        y: top + 8,
        width: rowNames - 12,
    });
}

/** How high the name of a row is. */
export function rowNameHeight(text: string): number {
    return textHeight([{ text, style: typography.phase }], rowNames - 12) + 16;
}

/** A dashed line over all columns, with what it parts. */
export function partingLine<C extends Column>(text: string, block: Block<C>, top: number): Row {
    const style = { ...typography.line, weight: 600 } as const;
    const y = top + style.leading + 3;
    return {
        shapes: [
            ...textLabels([{ text, style, colour: 'muted' }], { x: pageMargin, y: top, width: 400 }),
            {
                type: 'line',
                points: [
                    [pageMargin, y],
                    [block.right, y],
                ],
                stroke: 'line',
                dash: '6 4',
            },
        ],
        bottom: y + 10,
    };
}
