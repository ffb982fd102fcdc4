import { measureText } from '../font/measure.ts';
import type { Point as At, Label } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import { small, strong } from './styles.ts';

/** A value that should stand beside its point; what comes first is placed first. */
export interface ValueLabel {
    readonly text: string;
    readonly at: At;
    readonly strong: boolean;
}

interface Rect {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/**
 * Texts beside their points: above, below, or at a side, where they meet no line, no point and no other text and stay in the
 * area. A text for which there is no such room is left out.
 */
export function valueLabels(
    wanted: readonly ValueLabel[],
    area: Rect,
    lines: readonly (readonly At[])[],
    dots: readonly Rect[],
): Label[] {
    const taken: Rect[] = [...dots];
    const labels: Label[] = [];
    for (const { text, at, strong: isStrong } of wanted) {
        const style = isStrong ? strong : small;
        const width = measureText(text, style.size, style.weight);
        const rect = places(at, width, style.leading, isStrong).find(
            place =>
                isWithin(place, area) &&
                !taken.some(other => overlap(place, other)) &&
                !lines.some(line => meets(line, place)),
        );
        if (!rect) continue;
        taken.push(rect);
        labels.push({ type: 'label', text, x: round(rect.x), y: round(rect.y), style });
    }
    return labels;
}

/** Around a point, the usual place first; further away only for what must be shown. */
function places([x, y]: At, width: number, height: number, alsoFar: boolean): Rect[] {
    const rect = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
    const [above, below] = [y - height - 4, y + 4];
    return [
        rect(x - width / 2, above),
        rect(x - width / 2, below),
        rect(x + 6, y - height / 2),
        rect(x - width - 6, y - height / 2),
        rect(x + 2, above),
        rect(x - width - 2, above),
        rect(x + 2, below),
        rect(x - width - 2, below),
        ...(alsoFar ? [8, 14, 20] : []).flatMap(far => [
            rect(x - width / 2, above - far),
            rect(x - width / 2, below + far),
        ]),
    ];
}

function isWithin(inner: Rect, outer: Rect): boolean {
    return (
        inner.x >= outer.x + 2 &&
        inner.y >= outer.y + 1 &&
        inner.x + inner.width <= outer.x + outer.width - 2 &&
        inner.y + inner.height <= outer.y + outer.height - 1
    );
}

function overlap(a: Rect, b: Rect): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Any part of the line lies in the rectangle. */
function meets(line: readonly At[], { x, y, width, height }: Rect): boolean {
    return line.slice(1).some(([bx, by], index) => {
        const [ax, ay] = line[index]!;
        // The part of the segment that lies between the left and the right edge, and how high it runs there.
        const [from, to] = [Math.max(x, Math.min(ax, bx)), Math.min(x + width, Math.max(ax, bx))];
        if (from > to) return false;
        const heights = ax === bx ? [ay, by] : [from, to].map(at => ay + ((by - ay) * (at - ax)) / (bx - ax));
        return Math.max(...heights) >= y && Math.min(...heights) <= y + height;
    });
}
