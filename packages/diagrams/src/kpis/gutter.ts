import { wrapText } from '../font/wrap.ts';
import type { Shape } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import type { ColourName } from '../theme/palette.ts';
import { small } from './styles.ts';

/** A name beside the end of a line. */
export interface LineName {
    readonly text: string;
    readonly value: number;
    readonly colour: ColourName;
}

/** From the plot to the names. */
const leader = 14;

/** How high all names are, one below the other. */
export function namesHeight(names: readonly LineName[], width: number): number {
    return names.reduce((sum, name) => sum + heightOf(name, width) + 3, 0);
}

/**
 * The names beside a plot that ends at `x`, each as near to the height of its line as the others leave it, in the order of
 * their lines. `width` is the room for them; `yOf` gives the height of a value.
 */
export function namesBeside(
    names: readonly LineName[],
    { x, y, height, width }: { x: number; y: number; height: number; width: number },
    yOf: (value: number) => number,
): Shape[] {
    const room = width - leader;
    const sorted = names.toSorted((a, b) => b.value - a.value);
    const tops = spread(
        sorted.map(name => ({
            wanted: yOf(name.value) - small.leading / 2,
            height: heightOf(name, width) + 3,
        })),
        y - small.leading / 2,
        y + height + small.leading,
    );
    return sorted.flatMap(({ text, value, colour }, index): Shape[] => {
        const top = tops[index]!;
        const lines = wrapText(text, small, room).lines;
        return [
            {
                type: 'line',
                points: [
                    [x, yOf(value)],
                    [x + leader - 4, round(top + small.leading / 2)],
                ],
                stroke: colour,
            },
            ...lines.map(
                (line, at): Shape => ({
                    type: 'label',
                    text: line.text,
                    x: x + leader,
                    y: round(top + at * small.leading),
                    style: small,
                    colour,
                }),
            ),
        ];
    });
}

function heightOf({ text }: LineName, width: number): number {
    return wrapText(text, small, width - leader).height;
}

/** Tops of things that must not overlap, between two edges, moved no more than needed. */
function spread(
    items: readonly { readonly wanted: number; readonly height: number }[],
    first: number,
    last: number,
): number[] {
    const tops: number[] = [];
    let free = first;
    for (const { wanted, height } of items) {
        const top = Math.max(wanted, free);
        tops.push(top);
        free = top + height;
    }
    let edge = Math.max(last, first + items.reduce((sum, item) => sum + item.height, 0));
    for (let index = items.length - 1; index >= 0; index--) {
        tops[index] = Math.min(tops[index]!, edge - items[index]!.height);
        edge = tops[index]!;
    }
    return tops;
}
