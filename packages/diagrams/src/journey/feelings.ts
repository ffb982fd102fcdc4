import { pageMargin } from '../picture/heading.ts';
import type { Line, Point, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import { type Block, type Column, type Row, rowName, rowNames } from './block.ts';
import type { Journey, JourneyWork, Moment } from './journey.ts';

/** A column that may hold a step at which somebody meets the process. */
export interface FeelingColumn extends Column {
    readonly work?: JourneyWork;
}

const band = 26;
const size = 20;
/** Between the marks of two people in one column. */
const apart = 24;

/** The feeling of each party from column to column; the curve has a gap where none is recorded, and that is said. */
export function feelingRow(block: Block<FeelingColumn>, parties: Journey['parties'], top: number): Row {
    const here = parties.filter(party =>
        block.columns.some(column => column.work?.moments.some(moment => moment.key === party.key)),
    );
    const curves = here.map(party => curve(block, party.key, toneOf(parties, party.key), top));
    const chart = [
        ...bands(block, top),
        ...curves.flatMap(each => each.lines),
        ...curves.flatMap(each => each.marks),
    ];
    const below = missing(block, here.length > 1, top + 5 * band + 4);
    const legend = here.length > 1 ? legendOf(here, parties, block, below.bottom) : below;
    return {
        shapes: [
            ...rowName('Feeling', top - 5),
            ...chart,
            ...below.shapes,
            ...(here.length > 1 ? legend.shapes : []),
        ],
        bottom: legend.bottom + 10,
    };
}

interface Tone {
    readonly colour: ColourName;
    readonly form: (typeof forms)[number];
}

const forms = ['disc', 'square', 'ring'] as const;
const colours = ['connector', 'badge', 'wait-border'] as const;

/** Form and colour differ from one party to the next; after nine they begin again. */
function toneOf(parties: Journey['parties'], key: string): Tone {
    const index = parties.findIndex(party => party.key === key);
    return { form: forms[index % 3]!, colour: colours[(index + Math.floor(index / 3)) % 3]! };
}

/** How far a mark stands from the middle of its column: those of one column on one level stand beside each other. */
function shiftOf(moments: readonly Moment[], moment: Moment): number {
    const beside = moments.filter(each => each.feeling === moment.feeling);
    return (beside.indexOf(moment) - (beside.length - 1) / 2) * apart;
}

function bands({ left, right }: Block<FeelingColumn>, top: number): Shape[] {
    const words = ['5 good', '4', '3', '2', '1 bad'];
    return words.flatMap((text, index): Shape[] => [
        {
            type: 'box',
            x: left[0]!,
            y: top + index * band,
            width: round(right - left[0]!),
            height: band,
            fill: index % 2 === 0 ? 'lane-alt' : 'lane-header',
        },
        {
            type: 'label',
            text,
            x: pageMargin + rowNames - 8,
            y: top + index * band + (band - typography.line.leading) / 2,
            style: typography.line,
            colour: 'muted',
            anchor: 'end',
        },
    ]);
}

function curve(
    block: Block<FeelingColumn>,
    key: string,
    tone: Tone,
    top: number,
): { lines: Line[]; marks: Shape[] } {
    const points = block.columns.flatMap((column, index) => {
        const moments = column.work?.moments ?? [];
        const moment = moments.find(each => each.key === key);
        if (!moment) return [];
        const x = block.left[index]! + block.columnWidth / 2 + shiftOf(moments, moment);
        return [{ feeling: moment.feeling, x, y: top + (5 - (moment.feeling ?? 0)) * band + band / 2 }];
    });
    const lines = points.slice(1).flatMap((to, index): Line[] => {
        const from = points[index]!;
        if (from.feeling === undefined || to.feeling === undefined) return [];
        return [
            {
                type: 'line',
                points: between([from.x, from.y], [to.x, to.y]),
                stroke: tone.colour,
                strokeWidth: 2,
                ...(tone.form === 'disc' ? {} : { dash: '6 3' }),
            },
        ];
    });
    const marks = points.flatMap(({ feeling, x, y }) =>
        feeling === undefined ? [] : mark(String(feeling), tone, x, y),
    );
    return { lines, marks };
}

/** From the border of one mark to that of the other. */
function between([x1, y1]: Point, [x2, y2]: Point): Point[] {
    const whole = Math.hypot(x2 - x1, y2 - y1);
    const share = (size / 2 + 3) / whole;
    const [dx, dy] = [(x2 - x1) * share, (y2 - y1) * share];
    return [
        [round(x1 + dx), round(y1 + dy)],
        [round(x2 - dx), round(y2 - dy)],
    ];
}

/** Filled, so that a line below it does not touch its number. */
function mark(text: string, { colour, form }: Tone, x: number, y: number): Shape[] {
    const { leading } = typography.letter;
    return [
        {
            type: 'box',
            x: round(x - size / 2),
            y: round(y - size / 2),
            width: size,
            height: size,
            radius: form === 'square' ? 3 : size / 2,
            fill: form === 'ring' ? 'page' : colour,
            stroke: colour,
            strokeWidth: 2,
        },
        {
            type: 'label',
            text,
            x: round(x),
            y: round(y - leading / 2),
            style: typography.letter,
            colour: form === 'ring' ? 'text' : 'connector-text',
            anchor: 'middle',
        },
    ];
}

function missing(block: Block<FeelingColumn>, several: boolean, top: number): Row {
    const texts = block.columns.map((column): Paragraph[] =>
        (column.work?.moments ?? [])
            .filter(moment => moment.feeling === undefined)
            .map(moment => ({
                text: several ? `${moment.party}: not recorded` : 'not recorded',
                style: typography.line,
                colour: 'muted',
            })),
    );
    const width = block.columnWidth - 12;
    return {
        shapes: texts.flatMap((text, index) =>
            textLabels(text, { x: block.left[index]! + 3, y: top, width }, 'middle'),
        ),
        bottom: top + Math.max(0, ...texts.map(text => textHeight(text, width))),
    };
}

function legendOf(
    here: Journey['parties'],
    parties: Journey['parties'],
    block: Block<FeelingColumn>,
    top: number,
): Row {
    const x = block.left[0]!;
    const room = block.right - x - size - 8;
    let y = top + 4;
    const shapes = here.flatMap(({ key, label }) => {
        const text = [{ text: label, style: typography.line }];
        const height = Math.max(size + 4, textHeight(text, room));
        const row = [
            ...mark('', toneOf(parties, key), x + size / 2 + 2, y + height / 2).slice(0, 1),
            ...textLabels(text, {
                x: x + size + 8,
                y: y + (height - textHeight(text, room)) / 2,
                width: room,
            }),
        ];
        y += height;
        return row;
    });
    return { shapes, bottom: y };
}
