import type { Group, Point } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import type { Placed } from './columns.ts';
import type { Sipoc } from './sipoc.ts';

/** Straight piece of a line where it leaves and reaches a box. */
const stub = 12;
/** Between two lines at the same side of a box, where there is room. */
const apart = 9;

const words = ['supplies', 'goes into', 'gives', 'goes to'] as const;

/** The lines between neighbouring columns; those at one side of a box stand apart, in the order of their other ends. */
export function drawLinks(columns: readonly (readonly Placed[])[], sipoc: Sipoc): Group[] {
    return columns.slice(1).flatMap((right, index) => {
        const left = columns[index]!;
        const links = sipoc.links.flatMap(link => {
            const [from, to] = [left.find(isKey(link.from)), right.find(isKey(link.to))];
            return from && to ? [{ from, to }] : [];
        });
        return links.map(({ from, to }): Group => {
            const begins = portOf(
                from,
                links.filter(link => link.from === from).map(link => link.to),
                to,
            );
            const ends = portOf(
                to,
                links.filter(link => link.to === to).map(link => link.from),
                from,
            );
            return {
                type: 'group',
                kind: 'link',
                label: `${from.item.label} ${words[index]} ${to.item.label}`,
                shapes: [
                    {
                        type: 'line',
                        points: pathOf([from.x + from.width, begins], [to.x, ends]),
                        stroke: 'line',
                        arrow: true,
                        from: from.item.id ?? from.item.key,
                        to: to.item.id ?? to.item.key,
                    },
                ],
            };
        });
    });
}

function isKey(key: string): (each: Placed) => boolean {
    return each => each.item.key === key;
}

function portOf(box: Placed, others: readonly Placed[], other: Placed): number {
    const sorted = others.toSorted((a, b) => middle(a) - middle(b));
    const step = Math.min(apart, (box.height - 8) / Math.max(1, others.length - 1));
    return middle(box) + (sorted.indexOf(other) - (others.length - 1) / 2) * step;
}

function middle({ y, height }: Placed): number {
    return y + height / 2;
}

function pathOf([x1, y1]: Point, [x2, y2]: Point): Point[] {
    const ends: Point[] = [
        [x1, y1],
        [x1 + stub, y1],
        [x2 - stub, y2],
        [x2, y2],
    ];
    const points = Math.abs(y1 - y2) < 0.5 ? [ends[0]!, ends[3]!] : ends;
    return points.map(([x, y]) => [round(x), round(y)]);
}
