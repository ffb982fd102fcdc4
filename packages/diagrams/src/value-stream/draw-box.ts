import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import type { ColourName } from '../theme/palette.ts';
import type { Change } from './changes.ts';
import { bold, boxWidth, inset, plain, type Spot, strong } from './layout.ts';
import type { Stream, StreamBox } from './stream.ts';
import { boxWords, dataRows, notRecorded } from './words.ts';

const room = boxWidth - 2 * inset;

/** A process box with its data box below. */
export interface DrawnBox {
    readonly height: number;
    readonly at: (spot: Spot) => Group;
}

/** `systems`: named in the box where no line from them can reach it. */
export function drawBox(
    stream: Stream,
    box: StreamBox,
    change: Change | undefined,
    systems: boolean,
): DrawnBox {
    const head = headOf(box, change);
    const rows = rowsOf(stream, box, change);
    const foot = systems && box.systems.length > 0 ? footOf(box) : [];
    const headHeight = textHeight(head, room) + 2 * inset;
    const rowsHeight = rows.reduce((sum, row) => sum + row.lines.length * plain.leading, 0);
    const footHeight = foot.length > 0 ? textHeight(foot, room) + 4 : 0;
    const height = headHeight + rowsHeight + footHeight + inset * 1.5;
    const border = change ? borders[change.kind] : 'step-border';
    return {
        height,
        at: ({ x, y }) => {
            const shapes: Shape[] = [
                {
                    type: 'box',
                    x,
                    y,
                    width: boxWidth,
                    height,
                    fill: 'page',
                    stroke: border,
                    strokeWidth: 1.5,
                },
                {
                    type: 'box',
                    x,
                    y,
                    width: boxWidth,
                    height: headHeight,
                    fill: 'step',
                    stroke: border,
                    strokeWidth: 1.5,
                },
                ...textLabels(head, { x: x + inset, y: y + inset, width: room }),
            ];
            let top = y + headHeight + inset * 0.75;
            for (const row of rows) {
                shapes.push(...rowShapes(row, x, top));
                top += row.lines.length * plain.leading;
            }
            shapes.push(...textLabels(foot, { x: x + inset, y: top + 4, width: room }));
            const state = change ? `, ${change.kind}` : '';
            return {
                type: 'group',
                kind: change ? `box ${change.kind}` : 'box',
                id: box.id,
                place: box.place,
                label: `${boxWords(stream, box)}${state}`,
                shapes,
            };
        },
    };
}

const borders = { new: 'good-border', gone: 'poor-border', changed: 'connector' } as const;
const marks = { new: 'New', gone: 'Gone', changed: 'Changed' } as const;

function headOf(box: StreamBox, change: Change | undefined): Paragraph[] {
    const was = change?.kind === 'changed' ? change.was : {};
    const before = (text: string | undefined): Paragraph[] =>
        text === undefined ? [] : [{ text: `was: ${text}`, style: plain, colour: 'connector' }];
    return [
        ...(change ? [{ text: marks[change.kind], style: bold, colour: borders[change.kind] }] : []),
        { text: box.title, style: strong },
        ...before(was.title),
        ...(box.contents.length > 1
            ? [{ text: box.contents.join(', '), style: plain, colour: 'muted' as const, gap: 2 }]
            : []),
        { text: box.performers || 'Nobody recorded', style: plain, colour: 'muted', gap: 2 },
        ...before(was.performers),
    ];
}

function footOf(box: StreamBox): Paragraph[] {
    const names = box.systems.map(system => system.label ?? system.name ?? '').join(', ');
    return [{ text: `Uses ${names}`, style: plain, colour: 'wait-border' }];
}

interface Row {
    readonly label: string;
    /** From the first line on: the value, then what it was. */
    readonly lines: readonly { readonly text: string; readonly colour: ColourName }[];
}

function rowsOf(stream: Stream, { data }: StreamBox, change: Change | undefined): Row[] {
    const was = change?.kind === 'changed' ? change.was : {};
    return dataRows(stream, data).map(({ key, label, text }) => {
        const before = was[key];
        return {
            label,
            lines: [
                { text, colour: text === notRecorded ? 'muted' : 'text' },
                ...(before === undefined ? [] : [{ text: `was ${before}`, colour: 'connector' as const }]),
            ],
        };
    });
}

function rowShapes({ label, lines }: Row, x: number, y: number): Shape[] {
    return [
        { type: 'label', text: label, x: x + inset, y, style: bold, colour: 'muted' },
        ...lines.map(
            ({ text, colour }, index): Shape => ({
                type: 'label',
                text,
                x: x + boxWidth - inset,
                y: y + index * plain.leading,
                style: plain,
                colour,
                anchor: 'end',
            }),
        ),
    ];
}
