import { measureText } from '../font/measure.ts';
import type { Rect } from '../map/scene.ts';
import { contains, cuts, overlap } from '../svg/rectangles.fixture.ts';
import type { Box, Label, Line, Picture, Point, Shape } from './picture.ts';

/**
 * What is wrong with a picture: text that leaves the page, crosses the border of a box, lies on other text, under
 * a filled box or on a line; boxes that cut each other; lines and boxes off the page; numbers that are none.
 */
export function pictureFaults(picture: Picture): string[] {
    const shapes = flat(picture.shapes);
    const labels = shapes.filter(shape => shape.type === 'label').map(label => ({ label, ...rectOf(label) }));
    const boxes = shapes.filter(shape => shape.type === 'box');
    const lines = shapes.filter(shape => shape.type === 'line');
    const order = new Map<Shape, number>(shapes.map((shape, index) => [shape, index]));
    /** A filled box above the line and below the text keeps them apart. */
    const isCovered = (line: Line, text: Text): boolean =>
        boxes.some(
            box =>
                box.fill !== undefined &&
                contains(box, text) &&
                order.get(line)! < order.get(box)! &&
                order.get(box)! < order.get(text.label)!,
        );
    return [
        ...[...labels, ...boxes]
            .filter(each => !contains(pageOf(picture), each))
            .map(each => `${name(each)} is off the page`),
        ...lines
            .filter(line => !line.points.every(point => isOn(picture, point)))
            .map(line => `${name(line)} is off the page`),
        ...labels.flatMap(text => boxes.flatMap(box => labelInBox(text, box, order))),
        ...overlapping(labels).map(([a, b]) => `${name(a)} overlaps ${name(b)}`),
        ...overlapping(boxes)
            .filter(([a, b]) => !contains(a, b) && !contains(b, a))
            .map(([a, b]) => `${name(a)} cuts ${name(b)}`),
        ...labels.flatMap(text =>
            lines
                .filter(line => runsThrough(line, text) && !isCovered(line, text))
                .map(line => `${name(line)} runs through ${name(text)}`),
        ),
        ...broken(picture),
    ];
}

type Text = Rect & { readonly label: Label };

function flat(shapes: readonly Shape[]): Exclude<Shape, { type: 'group' }>[] {
    return shapes.flatMap(shape => (shape.type === 'group' ? flat(shape.shapes) : [shape]));
}

function rectOf({ text, x, y, style, anchor }: Label): Rect {
    const width = measureText(text, style.size, style.weight);
    const share = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
    return { x: x - width * share, y, width, height: style.leading };
}

function labelInBox(text: Text, box: Box, order: ReadonlyMap<Shape, number>): string[] {
    if (!overlap(text, box)) return [];
    if (!contains(box, text)) return [`${name(text)} crosses the border of ${name(box)}`];
    const hidden = box.fill !== undefined && order.get(box)! > order.get(text.label)!;
    return hidden ? [`${name(text)} lies under ${name(box)}`] : [];
}

function runsThrough(line: Line, text: Text): boolean {
    // Letters do not fill their line of text: a line may pass in the leading.
    const core = { ...text, y: text.y + 2, height: text.height - 4 };
    return line.points.slice(1).some((to, index) => cuts(line.points[index]!, to, core));
}

function broken(picture: Picture): string[] {
    const json = JSON.stringify(picture);
    return json.includes('null') || /NaN|Infinity/.test(json) ? ['a number is none'] : [];
}

function pageOf({ width, height }: Picture): Rect {
    return { x: 0, y: 0, width, height };
}

function isOn({ width, height }: Picture, [x, y]: Point): boolean {
    return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Sorted by their tops, each needs to be looked at with those only that begin above its bottom. */
function overlapping<T extends Rect>(list: readonly T[]): [T, T][] {
    const sorted = list.toSorted((a, b) => a.y - b.y);
    const found: [T, T][] = [];
    sorted.forEach((one, index) => {
        for (let next = index + 1; next < sorted.length; next++) {
            const other = sorted[next]!;
            if (other.y >= one.y + one.height) break;
            if (overlap(one, other)) found.push([one, other]);
        }
    });
    return found;
}

function name(each: Text | Box | Line): string {
    if ('label' in each) return `"${each.label.text}"`;
    if (each.type === 'line') return `line ${JSON.stringify(each.points)}`;
    return `box ${[each.x, each.y, each.width, each.height].map(Math.round).join(' ')}`;
}
