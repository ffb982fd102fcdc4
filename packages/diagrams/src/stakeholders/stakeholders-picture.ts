import type { Level, Process, Workspace } from '@process-as-code/language';
import { card, cardHeight } from '../picture/card.ts';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import { legend, stakeholderCard, stakeholderHeight } from './cards.ts';
import { type StakeholderGrid, type StakeholderView, stakeholderGrid } from './stakeholders.ts';
import { engagedText, levels, missingText, noStakeholders, stakeholderNotes, strategyOf } from './words.ts';

const axis = 84;
const cellWidth = 240;
const cellPadding = 8;
const between = 6;
const sideWidth = 252;
const gridRight = pageMargin + axis + 3 * cellWidth;

/** Power against interest: who is to be managed closely, kept satisfied, kept informed or watched; who was engaged. */
export function stakeholdersPicture(workspace: Workspace, process: Process): Picture {
    const grid = stakeholderGrid(workspace, process);
    const aside = drawAside(grid, 0).shapes.length > 0;
    const width = gridRight + (aside ? pageMargin + sideWidth : 0) + pageMargin;
    const title = titleOfView(process, 'stakeholders');
    const heading = pictureHeading(title, factsOf(workspace, process), width);
    const cells = drawCells(grid, heading.bottom);
    const side = drawAside(grid, heading.bottom);
    const notes = stakeholderNotes(grid).map(text => ({ text, style: typography.note, gap: 4 }));
    const room = gridRight - pageMargin;
    const low = Math.max(cells.bottom + 14, aside ? side.bottom + 14 : 0);
    const below = low + 28;
    return {
        version: 1,
        view: 'stakeholders',
        title,
        description: describe(grid),
        width,
        height: Math.ceil(below + textHeight(notes, room) + pageMargin),
        shapes: [
            ...heading.labels,
            ...cells.shapes,
            ...side.shapes,
            ...legend(pageMargin, low),
            ...textLabels(notes, { x: pageMargin, y: below, width: room }),
        ],
    };
}

interface Part {
    readonly shapes: Shape[];
    readonly bottom: number;
}

/** A cell for each power and interest; the corners carry the advice. */
function drawCells({ stakeholders }: StakeholderGrid, top: number): Part {
    const shapes: Shape[] = levels.flatMap((interest, index) =>
        axisCard(`Interest ${interest}`, {
            x: pageMargin + axis + index * cellWidth,
            y: top,
            width: cellWidth,
            height: 30,
        }),
    );
    let y = top + 30;
    for (const power of levels.toReversed()) {
        const members = levels.map(interest =>
            stakeholders.filter(each => each.power === power && each.interest === interest),
        );
        const height = Math.max(...members.map((list, index) => cellHeight(list, power, levels[index]!)));
        shapes.push(...axisCard(`Power ${power}`, { x: pageMargin, y, width: axis, height }));
        for (const [index, list] of members.entries())
            shapes.push(
                drawCell(list, power, levels[index]!, pageMargin + axis + index * cellWidth, y, height),
            );
        y += height;
    }
    return { shapes, bottom: y };
}

function axisCard(text: string, area: { x: number; y: number; width: number; height: number }): Shape[] {
    const look = { fill: 'lane-header', stroke: 'lane-border', anchor: 'middle' } as const;
    return card([{ text, style: typography.phase, colour: 'lane-header-text' }], area, look);
}

const tones: Readonly<Record<string, ColourName>> = {
    'Manage closely': 'decision',
    'Keep satisfied': 'wait',
    'Keep informed': 'step',
    Monitor: 'neutral',
};

function drawCell(
    list: readonly StakeholderView[],
    power: Level,
    interest: Level,
    x: number,
    y: number,
    height: number,
): Shape {
    const advice = strategyOf(power, interest);
    const title = titleText(advice);
    const width = cellWidth - 2 * cellPadding;
    let top = y + cellPadding + titleHeight(advice);
    const cards = list.map(view => {
        const drawn = stakeholderCard(view, x + cellPadding, top, width);
        top += stakeholderHeight(view, width) + between;
        return drawn;
    });
    const fill = (advice && tones[advice]) || 'lane-alt';
    return {
        type: 'group',
        kind: 'cell',
        label: `${advice ? `${advice}: ` : ''}power ${power}, interest ${interest}`,
        shapes: [
            { type: 'box', x, y, width: cellWidth, height, fill, stroke: 'lane-border' },
            ...textLabels(title, { x: x + cellPadding, y: y + cellPadding, width }),
            ...cards,
        ],
    };
}

function cellHeight(list: readonly StakeholderView[], power: Level, interest: Level): number {
    const width = cellWidth - 2 * cellPadding;
    const cards = list.reduce((sum, view) => sum + stakeholderHeight(view, width) + between, 0);
    return Math.max(
        power === 'medium' ? 60 : 110,
        cards + titleHeight(strategyOf(power, interest)) + 2 * cellPadding,
    );
}

function titleText(advice: string | undefined): Paragraph[] {
    return advice ? [{ text: advice, style: typography.lane }] : [];
}

function titleHeight(advice: string | undefined): number {
    return advice ? typography.lane.leading + between : 0;
}

/** Beside the grid: who has no place in it, and who else was asked. */
function drawAside({ stakeholders, others }: StakeholderGrid, top: number): Part {
    const x = gridRight + pageMargin;
    const open = stakeholders.filter(each => !each.power || !each.interest);
    const shapes: Shape[] = [];
    let y = top;
    const write = (text: readonly Paragraph[]): void => {
        shapes.push(...textLabels(text, { x, y, width: sideWidth }));
        y += textHeight(text, sideWidth) + between;
    };
    if (open.length > 0) write([{ text: 'Not in the grid', style: typography.lane }]);
    for (const view of open) {
        shapes.push(stakeholderCard(view, x, y, sideWidth));
        y += stakeholderHeight(view, sideWidth) + between;
    }
    if (others.length > 0) {
        if (open.length > 0) y += 10;
        write([{ text: 'Also engaged', style: typography.lane }]);
    }
    for (const { label, how } of others) {
        const text: Paragraph[] = [
            { text: label, style: typography.phase },
            ...how.map(each => ({ text: each, style: typography.line, colour: 'muted' as const, gap: 2 })),
        ];
        const height = cardHeight(text, sideWidth);
        const look = { fill: 'lane', stroke: 'lane-border', radius: 6 } as const;
        shapes.push(...card(text, { x, y, width: sideWidth, height }, look));
        y += height + between;
    }
    return { shapes, bottom: y };
}

function describe({ stakeholders }: StakeholderGrid): string {
    if (stakeholders.length === 0) return `${noStakeholders}.`;
    return stakeholders
        .map(
            each => `${each.label}: ${[missingText(each), engagedText(each), ...each.approvals].join(', ')}.`,
        )
        .join(' ');
}
