import { type CardLook, cardHeight } from '../picture/card.ts';
import { pageMargin } from '../picture/heading.ts';
import { listEntry, type Paragraph } from '../picture/text.ts';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import { orderColumns } from './order.ts';
import type { Sipoc, SipocBox, SipocItem } from './sipoc.ts';
import { spread } from './spread.ts';
import { missingOf } from './words.ts';

/** A thing with its text, placed. */
export interface Placed {
    readonly item: SipocItem;
    readonly text: readonly Paragraph[];
    readonly look: CardLook;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

const widths = [150, 172, 248, 172, 150] as const;
const gutter = 56;
const gap = 12;
/** Room for the arrow between two boxes of the process. */
const stepGap = 20;

/** Left edges and widths of the five columns. */
export const columns = widths.map((width, index) => ({
    width,
    x: pageMargin + widths.slice(0, index).reduce((sum, each) => sum + each + gutter, 0),
}));
export const pageWidth = columns.at(-1)!.x + columns.at(-1)!.width + pageMargin;

/** Everything of the five columns in its place, from `top` on; lines between neighbours cross as little as can be. */
export function placeColumns(sipoc: Sipoc, top: number): { columns: Placed[][]; bottom: number } {
    const items = new Map(
        itemsOf(sipoc)
            .flat()
            .map(each => [each.item.key, each]),
    );
    const order = orderColumns(
        itemsOf(sipoc).map(column => column.map(each => each.item.key)),
        sipoc.links,
    );
    const unplaced = order.map(column => column.map(key => items.get(key)!));
    const bottom = top + Math.max(...unplaced.map((column, index) => heightOf(column, index)));
    const placed: Placed[][] = [];
    placed[2] = placeProcess(unplaced[2]!, top, bottom);
    for (const [index, inner] of [
        [1, 2],
        [0, 1],
        [3, 2],
        [4, 3],
    ] as const)
        placed[index] = placeBeside(unplaced[index]!, placed[inner]!, sipoc, columns[index]!.x, top, bottom);
    return { columns: placed, bottom };
}

type Unplaced = Omit<Placed, 'x' | 'y'>;

function itemsOf(sipoc: Sipoc): Unplaced[][] {
    return [
        sipoc.suppliers.map(item => sized(item, plain(item.label), partyLook, 0)),
        sipoc.inputs.map(item => sized(item, thing(item, missingOf(sipoc, item, 'input')), thingLook, 1)),
        sipoc.boxes.map(box => sized(box, boxText(box), box.inPhase ? boxLook : asideLook, 2)),
        sipoc.outputs.map(item => sized(item, thing(item, missingOf(sipoc, item, 'output')), thingLook, 3)),
        sipoc.customers.map(item => sized(item, plain(item.label), customerLook, 4)),
    ];
}

function sized(item: SipocItem, text: readonly Paragraph[], look: CardLook, column: number): Unplaced {
    const width = columns[column]!.width;
    return { item, text, look, width, height: cardHeight(text, width, look) };
}

const partyLook = { fill: 'lane-header', stroke: 'lane-border', radius: 16, anchor: 'middle' } as const;
const customerLook = { ...partyLook, fill: 'customer-header', stroke: 'step-border' } as const;
const thingLook = { fill: 'lane', stroke: 'step-border', radius: 4, anchor: 'middle' } as const;
const boxLook = { fill: 'step', stroke: 'step-border', strokeWidth: 1.6, radius: 6 } as const;
const asideLook = { ...boxLook, strokeWidth: 1.2, dash: '4 3' } as const;

function plain(text: string): Paragraph[] {
    return [{ text, style: typography.node }];
}

function thing(item: SipocItem, missing: readonly string[]): Paragraph[] {
    return [...plain(item.label), ...missing.map(text => small(text, 'unassigned-header-text'))];
}

function boxText({ label, steps }: SipocBox): Paragraph[] {
    const style = steps.length > 0 ? typography.lane : typography.node;
    const entries = steps.map(
        step => ({ ...listEntry(step, typography.line), colour: 'muted', gap: 3 }) as const,
    );
    return [{ text: label, style }, ...entries];
}

function small(text: string, colour: ColourName = 'muted'): Paragraph {
    return { text, style: typography.line, colour, gap: 2 };
}

function heightOf(column: readonly Unplaced[], index: number): number {
    const between = index === 2 ? stepGap : gap;
    return column.reduce((sum, each) => sum + each.height + between, -between);
}

/** The boxes of the process share the height evenly. */
function placeProcess(column: readonly Unplaced[], top: number, bottom: number): Placed[] {
    const spare = Math.max(0, bottom - top - heightOf(column, 2));
    const between = stepGap + Math.min(90, spare / Math.max(1, column.length - 1));
    const used = column.reduce((sum, each) => sum + each.height + between, -between);
    let y = top + (bottom - top - used) / 2;
    return column.map(each => {
        const placed = { ...each, x: columns[2]!.x, y };
        y += each.height + between;
        return placed;
    });
}

/** Each thing beside what it is joined to in the column that stands further in. */
function placeBeside(
    column: readonly Unplaced[],
    inner: readonly Placed[],
    { links }: Sipoc,
    x: number,
    top: number,
    bottom: number,
): Placed[] {
    const middles = new Map(inner.map(each => [each.item.key, each.y + each.height / 2]));
    const wishes = column.map(({ item, height }) => {
        const found = links.flatMap(({ from, to }) => {
            const other = from === item.key ? to : to === item.key ? from : undefined;
            return other === undefined ? [] : (middles.get(other) ?? []);
        });
        return found.length > 0
            ? { height, middle: found.reduce((sum, each) => sum + each, 0) / found.length }
            : { height };
    });
    const tops = spread(wishes, gap, top, bottom);
    return column.map((each, index) => ({ ...each, x, y: tops[index]! }));
}
