import type { Picture, Shape } from '@process-as-code/diagrams';

/** A stretch of a picture from one height to another, in pixels. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/**
 * Cuts a picture that is too high for a page: only between shapes, never through one, and where the gap is widest. A stretch
 * may be higher than `most` where nothing but a cut through a shape would make it lower.
 */
export function cuts(picture: Picture, most: number): Stretch[] {
    const bands = joined(picture.shapes.flatMap(heights));
    const gaps = bands.slice(1).map((band, index) => ({ from: bands[index]!.to, to: band.from }));
    const stretches: Stretch[] = [];
    let from = 0;
    while (picture.height - from > most) {
        const ahead = gaps.filter(gap => middle(gap) > from + least * most);
        const near = ahead.filter(gap => middle(gap) <= from + most);
        const best = near.reduce<Stretch | undefined>(
            (one, gap) => (one && size(one) > size(gap) ? one : gap),
            undefined,
        );
        const gap = best ?? ahead[0];
        if (!gap) break;
        stretches.push({ from, to: middle(gap) });
        from = middle(gap);
    }
    return [...stretches, { from, to: picture.height }];
}

/** A stretch that is not the last one fills at least this share of its page. */
const least = 0.4;

function middle({ from, to }: Stretch): number {
    return Math.round((from + to) * 50) / 100;
}

function size({ from, to }: Stretch): number {
    return to - from;
}

/** The shapes that lie in a stretch; of a group, those of its shapes that do. */
export function within(shapes: readonly Shape[], stretch: Stretch): Shape[] {
    return shapes.flatMap((shape): Shape[] => {
        if (shape.type === 'group') {
            const inside = within(shape.shapes, stretch);
            return inside.length > 0 ? [{ ...shape, shapes: inside }] : [];
        }
        const [{ from, to }] = heights(shape) as [Stretch];
        return from >= stretch.from && to <= stretch.to ? [shape] : [];
    });
}

function heights(shape: Shape): Stretch[] {
    switch (shape.type) {
        case 'group':
            return shape.shapes.flatMap(heights);
        case 'box':
            return [{ from: shape.y, to: shape.y + shape.height }];
        case 'label':
            return [{ from: shape.y, to: shape.y + shape.style.leading }];
        case 'line':
            return [spread(shape.points.map(([, y]) => y))];
        case 'outline':
            return [spread(pathHeights(shape.d))];
    }
}

function spread(ys: readonly number[]): Stretch {
    return { from: Math.min(...ys), to: Math.max(...ys) };
}

/** How many numbers each command of a path takes, and which of them are heights. */
const commands: Readonly<Record<string, { readonly takes: number; readonly heights: readonly number[] }>> = {
    M: { takes: 2, heights: [1] },
    L: { takes: 2, heights: [1] },
    H: { takes: 1, heights: [] },
    V: { takes: 1, heights: [0] },
    Q: { takes: 4, heights: [1, 3] },
    C: { takes: 6, heights: [1, 3, 5] },
    A: { takes: 7, heights: [6] },
    Z: { takes: 0, heights: [] },
};

/** The heights that a path of SVG touches; with an arc, those of the box around its circle. */
function pathHeights(path: string): number[] {
    const ys: number[] = [];
    let y = 0;
    for (const [, letter = '', numbers = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
        const { takes, heights } = commands[letter.toUpperCase()] ?? commands.Z!;
        const relative = letter !== letter.toUpperCase();
        const values = (numbers.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
        for (let at = 0; takes > 0 && at + takes <= values.length; at += takes) {
            const touched = heights.map(index => values[at + index]! + (relative ? y : 0));
            const before = y;
            y = touched.at(-1) ?? y;
            ys.push(...touched);
            if (letter.toUpperCase() === 'A') {
                const radius = values[at + 1]!;
                ys.push(Math.min(before, y) - radius, Math.max(before, y) + radius);
            }
        }
    }
    return ys.length > 0 ? ys : [0];
}

/** Stretches that overlap as one, from top to bottom. */
function joined(stretches: readonly Stretch[]): Stretch[] {
    const all: { from: number; to: number }[] = [];
    for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
        const last = all.at(-1);
        if (last && from <= last.to) last.to = Math.max(last.to, to);
        else all.push({ from, to });
    }
    return all;
}
