import type { System } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { card, cardHeight } from '../picture/card.ts';
import type { Point, Shape } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import { boxWidth, plain, type Spot } from './layout.ts';
import type { Column } from './stream.ts';

const systemWidth = 124;
const between = 14;
/** From one track to the next. */
const track = 12;
const look = { fill: 'lane-header', stroke: 'wait-border', anchor: 'middle', padding: [6, 6] } as const;

/** The systems of a row, each with a track along which its information flows to the boxes that use it. */
export interface Information {
    readonly systems: readonly System[];
    /** Of the boxes of the systems. */
    readonly height: number;
    readonly width: number;
    /** Of the tracks below them. */
    readonly tracks: number;
}

/** The systems that the first box of each column uses; none where they do not fit side by side. */
export function informationOf(columns: readonly Column[], width: number): Information | undefined {
    const systems = new Map<string, System>();
    for (const system of columns.flatMap(column => column.boxes[0]!.systems))
        systems.set(keyOf(system), system);
    const list = [...systems.values()];
    const needed = list.length * (systemWidth + between) - between;
    if (list.length === 0 || needed > width) return undefined;
    return {
        systems: list,
        height: Math.max(...list.map(system => cardHeight(textOf(system), systemWidth, look))),
        width: needed,
        tracks: list.length * track + 10,
    };
}

/** The boxes of the systems from `spot` on, and their lines down to the boxes at `boxes`, whose columns begin at `lefts`. */
export function drawInformation(
    { systems, height }: Information,
    columns: readonly Column[],
    { x, y }: Spot,
    boxes: { readonly y: number; readonly lefts: readonly number[]; readonly tracks: number },
): Shape[] {
    return systems.flatMap((system, index): Shape[] => {
        const left = x + index * (systemWidth + between);
        const level = boxes.tracks + 6 + index * track;
        const drops = columns.flatMap((column, at) => {
            const used = column.boxes[0]!.systems.map(keyOf);
            const port = used.indexOf(keyOf(system));
            if (port < 0) return [];
            return [
                {
                    x: boxes.lefts[at]! + (boxWidth * (port + 1)) / (used.length + 1),
                    id: column.boxes[0]!.id,
                },
            ];
        });
        const stem = freeStem(
            left,
            drops.map(drop => drop.x),
            boxes.lefts,
            columns,
        );
        return [
            ...trunk(
                [stem, y + height],
                level,
                drops.map(drop => drop.x),
            ),
            ...drops.map(
                (drop): Shape => ({
                    ...flow,
                    points: [
                        [round(drop.x), level],
                        [round(drop.x), boxes.y],
                    ],
                    arrow: true,
                    from: system.id,
                    to: drop.id,
                }),
            ),
            {
                type: 'group',
                kind: 'system',
                id: system.id,
                place: system.anchor,
                label: `System ${titleOf(system)}`,
                shapes: card(textOf(system), { x: left, y, width: systemWidth, height }, look),
            },
        ];
    });
}

const flow = { type: 'line', stroke: 'wait-border', dash: '5 3' } as const;

/** From a system down to its track, and along it as far as its boxes stand. */
function trunk([x, y]: Point, level: number, drops: readonly number[]): Shape[] {
    const ends = [x, ...drops].map(round);
    const along: Point[] = [
        [Math.min(...ends), level],
        [Math.max(...ends), level],
    ];
    const down: Point[] = [
        [x, y],
        [x, level],
    ];
    return [{ ...flow, points: down }, ...(along[0]![0] < along[1]![0] ? [{ ...flow, points: along }] : [])];
}

/** Where the line of a system leaves it: not on a line that goes down to a box. */
function freeStem(
    left: number,
    own: readonly number[],
    lefts: readonly number[],
    columns: readonly Column[],
): number {
    const taken = columns.flatMap((column, at) => {
        const count = column.boxes[0]!.systems.length;
        return Array.from({ length: count }, (_, port) => lefts[at]! + (boxWidth * (port + 1)) / (count + 1));
    });
    const middle = left + systemWidth / 2;
    const offsets = [0, 8, -8, 16, -16, 24, -24, 32, -32, 40, -40];
    const free = offsets.find(offset =>
        taken.every(other => own.includes(other) || Math.abs(other - middle - offset) >= 4),
    );
    return round(middle + (free ?? 0));
}

function textOf(system: System) {
    return [{ text: titleOf(system), style: plain }];
}

function keyOf(system: System): string {
    return `${system.place.file}#${system.id}`;
}
