import type { CardLook } from '../picture/card.ts';
import type { Box, Line } from '../picture/picture.ts';
import { type Paragraph, textLabels } from '../picture/text.ts';
import { listed } from '../sentences/words.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import { type Block, type Column, partingLine, phaseRow, type Row } from './block.ts';
import { type CardRow, cardRow, cellLeft, cellWidth } from './card-row.ts';
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
    add(y => workRow(block, y, 'Customer', customerLook, customerText));
    add(y => partingLine('Line of interaction', block, y));
    add(y => workRow(block, y, 'Front stage', frontLook, work => (isFront(work) ? workCard(work) : [])));
    add(y => partingLine('Line of visibility', block, y));
    add(y => workRow(block, y, 'Back stage', backLook, work => (isBack(work) ? workCard(work) : [])));
    add(y => partingLine('Line of internal interaction', block, y));
    add(y => workRow(block, y, 'Systems', systemLook, work => work.systems.map(small)));
    return {
        shapes: [...ties(rows.flatMap(row => row.cards)), ...rows.flatMap(row => row.shapes)],
        bottom: rows.at(-1)!.bottom,
    };
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

function workRow(
    block: Block<WorkColumn>,
    top: number,
    name: string,
    look: CardLook,
    textOf: (work: JourneyWork) => Paragraph[],
): CardRow {
    const row = cardRow(block, top, name, ({ work }) => {
        const text = textOf(work);
        if (text.length === 0) return undefined;
        const { id, place } = work;
        return { text, look, group: { kind: 'work', id, place, label: `${name}: ${workWords(work)}` } };
    });
    if (row.cards.length > 0) return row;
    const nothing = { ...small(block.whole ? 'none recorded' : 'none here'), colour: 'muted' as const };
    const area = { x: cellLeft(block, 0), y: top + 8, width: cellWidth(block) };
    return { ...row, shapes: [...row.shapes, ...textLabels([nothing], area)] };
}
