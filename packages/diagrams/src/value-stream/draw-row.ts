import type { Shape } from '../picture/picture.ts';
import { textLabels } from '../picture/text.ts';
import type { Changes } from './changes.ts';
import { drawBox } from './draw-box.ts';
import { type DrawnEnd, drawCustomer, drawSupplier } from './draw-ends.ts';
import { drawGap, gapHeight } from './draw-gap.ts';
import { drawInformation, informationOf } from './draw-information.ts';
import { drawLadder } from './draw-ladder.ts';
import { boxWidth, gapWidth, pitch, plain, type Spot } from './layout.ts';
import type { Column, Stream } from './stream.ts';

/** Some columns of a stream beside each other, with what stands above and below them. */
export interface StreamRow {
    readonly columns: readonly Column[];
    readonly isFirst: boolean;
    readonly isLast: boolean;
}

const between = 20;

/** The shapes of a row with its upper left corner at a place, and where it ends. */
export function drawRow(
    stream: Stream,
    row: StreamRow,
    changes: Changes,
    { x, y }: Spot,
    width: number,
): { shapes: Shape[]; bottom: number } {
    const { columns, isFirst, isLast } = row;
    const supplier = isFirst ? drawSupplier(stream) : undefined;
    const customer = isLast ? drawCustomer(stream) : undefined;
    const right = x + Math.max(columns.length * pitch, 2 * boxWidth + between);
    const information = informationOf(columns, width);
    // Systems stand between supplier and customer where there is room, else below them.
    const free = right - x - (supplier ? boxWidth + between : 0) - (customer ? boxWidth + between : 0);
    const isBeside = !information || information.width <= free;
    const ends = Math.max(0, supplier?.height ?? 0, customer?.height ?? 0);
    const systemsLeft = isBeside
        ? x + (supplier ? boxWidth + between : 0) + (free - (information?.width ?? 0)) / 2
        : x;
    const systemsTop = isBeside ? y : y + ends + between;
    const head = Math.max(y + ends, systemsTop + (information?.height ?? 0)) + (isFirst ? 0 : plain.leading);
    const boxes = head + (information?.tracks ?? 0) + between;
    const lefts = columns.map((_, index) => x + index * pitch + gapWidth);
    const work = drawWork(stream, columns, changes, { x, y: boxes }, information === undefined);
    const ladder = drawLadder(stream, columns);
    return {
        shapes: [
            ...(information
                ? drawInformation(
                      information,
                      columns,
                      { x: systemsLeft, y: systemsTop },
                      { y: boxes, lefts, tracks: head },
                  )
                : []),
            ...(supplier ? incoming(supplier, { x, y }, boxes) : []),
            ...(customer
                ? outgoing(customer, { x: right - boxWidth, y }, { x: lefts.at(-1)! + boxWidth, y: boxes })
                : []),
            ...(isFirst
                ? []
                : textLabels([{ text: 'Continued', style: plain, colour: 'muted' }], {
                      x,
                      y: boxes - plain.leading - 6,
                      width: gapWidth,
                  })),
            ...work.shapes,
            ...ladder.at({ x, y: work.bottom + 16 }),
        ],
        bottom: work.bottom + 16 + ladder.height,
    };
}

/** The boxes of all columns with their gaps; branches of a parallel block stand below each other. */
function drawWork(
    stream: Stream,
    columns: readonly Column[],
    changes: Changes,
    { x, y }: Spot,
    systems: boolean,
): { shapes: Shape[]; bottom: number } {
    const shapes: Shape[] = [];
    let bottom = y;
    columns.forEach((column, index) => {
        const left = x + index * pitch;
        shapes.push(...drawGap(stream, column, { x: left, y: y + 6 }));
        let top = y;
        column.boxes.forEach((box, at) => {
            if (at > 0) {
                shapes.push(
                    ...textLabels(
                        [{ text: 'at the same time', style: plain, colour: 'muted' }],
                        { x: left + gapWidth, y: top + 1, width: boxWidth },
                        'middle',
                    ),
                );
                top += plain.leading + 3;
            }
            const drawn = drawBox(stream, box, changes.get(box), systems || at > 0);
            shapes.push(drawn.at({ x: left + gapWidth, y: top }));
            top += drawn.height;
        });
        bottom = Math.max(bottom, top, y + 6 + gapHeight(column));
    });
    return { shapes, bottom };
}

function incoming(supplier: DrawnEnd, { x, y }: Spot, boxes: number): Shape[] {
    const at = x + gapWidth / 2;
    return [
        supplier.at({ x, y }),
        {
            type: 'line',
            points: [
                [at, y + supplier.height],
                [at, boxes + 4],
            ],
            stroke: 'main-line',
            strokeWidth: 3,
            arrow: true,
        },
    ];
}

/** From the right end of the last box up to the customer. */
function outgoing(customer: DrawnEnd, spot: Spot, box: Spot): Shape[] {
    const at = Math.max(box.x - 12, spot.x + 12);
    return [
        customer.at(spot),
        {
            type: 'line',
            points: [
                [at, box.y],
                [at, spot.y + customer.height + 2],
            ],
            stroke: 'main-line',
            strokeWidth: 3,
            arrow: true,
        },
    ];
}
