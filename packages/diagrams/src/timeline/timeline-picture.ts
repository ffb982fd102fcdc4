import type { FontStyle } from '../font/wrap.ts';
import { dateText } from '../kpis/dates.ts';
import { pageMargin, pictureHeading } from '../picture/heading.ts';
import type { Group, Picture, Shape } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';

/** How many criteria were in which state at one moment. */
export interface CoveragePoint {
    /** ISO date. */
    readonly date: string;
    /** What was said of the change. */
    readonly label: string;
    readonly claimed: number;
    readonly partly: number;
    readonly open: number;
}

const small: FontStyle = { size: 12, weight: 400, leading: 15 };
const strong: FontStyle = { size: 12, weight: 600, leading: 15 };
const column = { width: 46, gap: 18, height: 180 };

/**
 * How the coverage of criteria grew: a column for each moment, oldest first, in it what was claimed, what partly, and what
 * was not recorded. Numbers stand in the columns, so that nothing hangs on a colour.
 */
export function timelinePicture(title: string, points: readonly CoveragePoint[]): Picture {
    const width = Math.max(560, 2 * pageMargin + points.length * (column.width + column.gap));
    const heading = pictureHeading(`${title}: coverage over time`, subtitleOf(points), width);
    const most = Math.max(1, ...points.map(totalOf));
    const bottom = heading.bottom + column.height;
    const shapes: Shape[] = [
        ...heading.labels,
        {
            type: 'line',
            points: [
                [pageMargin, bottom],
                [width - pageMargin, bottom],
            ],
            stroke: 'lane-border',
        },
        ...points.map((point, index) =>
            columnOf(point, pageMargin + index * (column.width + column.gap), bottom, column.height / most),
        ),
        ...legend(bottom + 46),
    ];
    return {
        version: 1,
        view: 'timeline',
        title: `${title}: coverage over time`,
        description: points.map(sentenceOf).join(' '),
        width,
        height: bottom + 46 + small.leading + pageMargin,
        shapes,
    };
}

/** `21 November 2026, "Add the survey": 4 claimed, 1 partly, 1 not recorded.` */
export function sentenceOf(point: CoveragePoint): string {
    const { date, label, claimed, partly, open } = point;
    return `${dateText(date)}, "${label}": ${claimed} claimed, ${partly} partly, ${open} not recorded.`;
}

function totalOf({ claimed, partly, open }: CoveragePoint): number {
    return claimed + partly + open;
}

function subtitleOf(points: readonly CoveragePoint[]): string {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return 'No earlier state is recorded.';
    const number = `${points.length} ${points.length === 1 ? 'state' : 'states'}`;
    return `${number}, from ${dateText(first.date)} to ${dateText(last.date)} · now ${last.claimed} of ${totalOf(last)} claimed`;
}

/** What a part looks like: claimed is filled and framed, partly has a dashed frame, not recorded is empty. */
const parts = [
    { name: 'claimed', words: 'claimed', fill: 'good', stroke: 'good-border' },
    { name: 'partly', words: 'partly', fill: 'decision', stroke: 'decision-border', dash: '4 2' },
    { name: 'open', words: 'not recorded', fill: 'page', stroke: 'lane-border' },
] as const;

function columnOf(point: CoveragePoint, x: number, bottom: number, unit: number): Group {
    let y = bottom;
    const boxes = parts.flatMap((part): Shape[] => {
        const count = point[part.name];
        if (count === 0) return [];
        const height = count * unit;
        y -= height;
        return [boxOf(part, x, y, column.width, height), number(count, x, y + height / 2, height)];
    });
    const middle = x + column.width / 2;
    const [day = '', month = '', year = ''] = dateText(point.date).split(' ');
    return {
        type: 'group',
        kind: 'moment',
        label: sentenceOf(point),
        shapes: [
            ...boxes,
            {
                type: 'label',
                text: `${day} ${month.slice(0, 3)}`,
                x: middle,
                y: bottom + 6,
                style: small,
                anchor: 'middle',
                colour: 'muted',
            },
            {
                type: 'label',
                text: year,
                x: middle,
                y: bottom + 21,
                style: small,
                anchor: 'middle',
                colour: 'muted',
            },
        ],
    };
}

function boxOf(part: (typeof parts)[number], x: number, y: number, width: number, height: number): Shape {
    const { fill, stroke } = part;
    const dash = 'dash' in part ? { dash: part.dash } : {};
    return { type: 'box', x, y: round(y), width, height: round(height), fill, stroke, ...dash };
}

/** In its part of the column, or beside it where the part is lower than a line of text. */
function number(count: number, x: number, middle: number, height: number): Shape {
    const y = round(middle - strong.leading / 2);
    const text = { type: 'label', text: String(count), y, style: strong } as const;
    if (height < strong.leading) return { ...text, x: x + column.width + 3 };
    return { ...text, x: x + column.width / 2, anchor: 'middle' };
}

function legend(y: number): Shape[] {
    return parts.flatMap((part, index): Shape[] => {
        const x = pageMargin + index * 130;
        return [
            boxOf(part, x, y + 1, 18, 13),
            { type: 'label', text: part.words, x: x + 26, y, style: small, colour: 'muted' },
        ];
    });
}
