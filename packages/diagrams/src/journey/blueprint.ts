import { type CardLook, card, cardHeight } from '../picture/card.ts';
import type { Box, Group, Line } from '../picture/picture.ts';
import { type Paragraph, textLabels } from '../picture/text.ts';
import { listed } from '../sentences/words.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import { type Block, type Column, partingLine, phaseRow, type Row, rowName, rowNameHeight } from './block.ts';
import type { JourneyWork } from './journey.ts';
import { meetingText, workWords } from './words.ts';

/** A step in a column of its own. */
interface WorkColumn extends Column {
    readonly work: JourneyWork;
}

/** Columns of a service blueprint: what customers do, what they see, what they do not see, and what it needs. */
export function blueprintBlock(block: Block<WorkColumn>, top: number): Row {
    const rows: CardRow[] = [{ ...phaseRow(block, top), cards: [] }];
    const add = (row: (top: number) => Row | CardRow): void => {
        rows.push({ cards: [], ...row(rows.at(-1)!.bottom) });
    };
    add(y => cardRow(block, y, 'Customer', customerLook, customerText));
    add(y => partingLine('Line of interaction', block, y));
    add(y => cardRow(block, y, 'Front stage', frontLook, work => (isFront(work) ? workCard(work) : [])));
    add(y => partingLine('Line of visibility', block, y));
    add(y => cardRow(block, y, 'Back stage', backLook, work => (isBack(work) ? workCard(work) : [])));
    add(y => partingLine('Line of internal interaction', block, y));
    add(y => cardRow(block, y, 'Systems', systemLook, work => work.systems.map(small)));
    return {
        shapes: [...ties(rows.flatMap(row => row.cards)), ...rows.flatMap(row => row.shapes)],
        bottom: rows.at(-1)!.bottom,
    };
}

interface CardRow extends Row {
    readonly cards: readonly Box[];
}

/** Lines between cards that stand below each other in one column. */
function ties(cards: readonly Box[]): Line[] {
    return [...Map.groupBy(cards, card => card.x).values()].flatMap(column =>
        column.slice(1).map((card, index): Line => {
            const above = column[index]!;
            const x = card.x + card.width / 2;
            return {
                type: 'line',
                points: [
                    [round(x), round(above.y + above.height)],
                    [round(x), round(card.y)],
                ],
                stroke: 'line',
                strokeWidth: 1.2,
            };
        }),
    );
}

const customerLook = { fill: 'customer-header', stroke: 'step-border', radius: 14 } as const;
const frontLook = { fill: 'step', stroke: 'step-border', radius: 6 } as const;
const backLook = { fill: 'neutral', stroke: 'neutral-border', radius: 6 } as const;
const systemLook = { fill: 'lane', stroke: 'line', radius: 2 } as const;

function isFront({ byCustomer, moments }: JourneyWork): boolean {
    return !byCustomer && moments.length > 0;
}

function isBack({ byCustomer, moments }: JourneyWork): boolean {
    return !byCustomer && moments.length === 0;
}

function customerText(work: JourneyWork): Paragraph[] {
    if (work.byCustomer) return workCard(work);
    return work.moments.map(moment => small(meetingText(moment)));
}

function workCard({ label, performers }: JourneyWork): Paragraph[] {
    return [
        { text: label, style: typography.node },
        { ...small(performers.length > 0 ? listed(performers) : 'performer not recorded'), colour: 'muted' },
    ];
}

function small(text: string): Paragraph {
    return { text, style: typography.line, gap: 3 };
}

function cardRow(
    block: Block<WorkColumn>,
    top: number,
    name: string,
    look: CardLook,
    textOf: (work: JourneyWork) => Paragraph[],
): CardRow {
    const texts = block.columns.map(column => textOf(column.work));
    const width = block.columnWidth - 12;
    const filled = texts.filter(text => text.length > 0);
    const height = Math.max(rowNameHeight(name), ...filled.map(text => cardHeight(text, width, look)));
    const groups = block.columns.flatMap(({ work }, index): Group[] => {
        const text = texts[index]!;
        if (text.length === 0) return [];
        return [
            {
                type: 'group',
                kind: 'work',
                id: work.id,
                place: work.place,
                label: `${name}: ${workWords(work)}`,
                shapes: card(text, { x: block.left[index]! + 3, y: top, width, height }, look),
            },
        ];
    });
    const empty = filled.length > 0 ? [] : [{ ...small('none recorded'), colour: 'muted' as const }];
    return {
        shapes: [
            ...rowName(name, top),
            ...groups,
            ...textLabels(empty, { x: block.left[0]! + 3, y: top + 8, width }),
        ],
        cards: groups.flatMap(group => group.shapes.filter(shape => shape.type === 'box')),
        bottom: top + height + 8,
    };
}
