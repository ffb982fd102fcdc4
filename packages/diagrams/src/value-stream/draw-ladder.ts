import { wrapText } from '../font/wrap.ts';
import type { Point, Shape } from '../picture/picture.ts';
import { textLabels } from '../picture/text.ts';
import { boxWidth, gapWidth, pitch, plain, type Spot } from './layout.ts';
import type { Column, Stream } from './stream.ts';
import { time } from './words.ts';

/** From the waiting level down to the level of work. */
const drop = 22;

export interface DrawnLadder {
    readonly height: number;
    readonly at: (spot: Spot) => Shape[];
}

/** The ladder below a row: waiting on the upper level, touch time on the lower one, each as long as its column. */
export function drawLadder(stream: Stream, columns: readonly Column[]): DrawnLadder {
    const waits = columns.map(column => time(stream.week, column.wait));
    const above = Math.max(0, ...waits.map(text => wrapText(text, plain, gapWidth - 6).height));
    const height = above + 4 + drop + 4 + plain.leading;
    return {
        height,
        at: ({ x, y }) => {
            const top = y + above + 4;
            const points: Point[] = [];
            const texts: Shape[] = columns.flatMap((column, index) => {
                const left = x + index * pitch;
                const [work, end] = [left + gapWidth, left + pitch];
                points.push([left, top], [work, top], [work, top + drop], [end, top + drop]);
                const wait = wrapText(waits[index]!, plain, gapWidth - 6);
                return [
                    ...textLabels(
                        [{ text: waits[index]!, style: plain, colour: colourOf(column.wait) }],
                        { x: left + 3, y: top - 4 - wait.height, width: gapWidth - 6 },
                        'middle',
                    ),
                    ...textLabels(
                        [
                            {
                                text: time(stream.week, column.touch),
                                style: plain,
                                colour: colourOf(column.touch),
                            },
                        ],
                        { x: work, y: top + drop + 4, width: boxWidth },
                        'middle',
                    ),
                ];
            });
            return [{ type: 'line', points, stroke: 'main-line', strokeWidth: 2 }, ...texts];
        },
    };
}

function colourOf(minutes: number | undefined) {
    return minutes === undefined ? 'muted' : 'text';
}
