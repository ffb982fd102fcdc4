import type { Shape } from '../picture/picture.ts';
import { textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { bold, gapWidth, plain, type Spot } from './layout.ts';
import type { Column, Stream } from './stream.ts';
import { time } from './words.ts';

const side = 34;

/** What stands before a box: the triangle of its waiting, its time and for what, the arrow that pushes work on. */
export function drawGap(stream: Stream, column: Column, { x, y }: Spot): Shape[] {
    const middle = x + gapWidth / 2;
    const isKnown = column.wait !== undefined;
    const words = gapWords(column);
    const width = gapWidth - 8;
    return [
        {
            type: 'group',
            kind: 'waiting',
            label: `Waiting: ${time(stream.week, column.wait)}${column.waitsFor.map(text => `, ${text}`).join('')}`,
            shapes: [
                {
                    type: 'outline',
                    d: `M${round(middle)} ${round(y)}l${side / 2} ${side - 4}h${-side}z`,
                    fill: isKnown ? 'wait' : 'page',
                    stroke: 'wait-border',
                    strokeWidth: 1.5,
                    ...(isKnown ? {} : { dash: '3 3' }),
                },
                {
                    type: 'label',
                    text: isKnown ? 'W' : '?',
                    x: round(middle),
                    y: round(y + side - 4 - bold.leading - 1),
                    style: bold,
                    anchor: 'middle',
                },
                ...textLabels(words, { x: x + 4, y: y + side, width }, 'middle'),
            ],
        },
        ...pushArrow(x + 5, y + gapHeight(column) - 18, gapWidth - 10),
    ];
}

/** How high what stands before a box becomes. */
export function gapHeight(column: Column): number {
    return side + textHeight(gapWords(column), gapWidth - 8) + 8 + 18;
}

function gapWords({ waitsFor }: Column) {
    return waitsFor
        .filter(text => text !== '')
        .map(text => ({ text, style: plain, colour: 'muted' as const }));
}

/** The striped arrow of a value stream map: work is pushed to the next step, whether it is ready or not. */
function pushArrow(x: number, y: number, width: number): Shape[] {
    const [shaft, head] = [width - 14, 14];
    const stripes = Math.floor(shaft / 10);
    const step = shaft / stripes;
    return [
        {
            type: 'outline',
            d: `M${round(x)} ${round(y + 4)}h${round(shaft)}v-4l${head} 9l${-head} 9v-4h${round(-shaft)}z`,
            fill: 'page',
            stroke: 'line',
        },
        ...Array.from(
            { length: stripes },
            (_, index): Shape => ({
                type: 'outline',
                d: `M${round(x + index * step)} ${round(y + 4)}h${round(step / 2)}v10h${round(-step / 2)}z`,
                fill: 'line',
            }),
        ),
    ];
}
