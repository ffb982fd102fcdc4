/** Something that a picture shows in one colour, and the colours around it, all by their names. */
export interface Painted {
    readonly what: 'text' | 'line';
    readonly colour: string;
    /** Of what lies under it; of a border also what it encloses. Of several one is enough to see it by. */
    readonly grounds: readonly string[];
}

/** What the colours of grounds and grids are called. Everything else has to be seen. */
const grounds =
    /^(page|lane|lane-alt|.*header|phase|grid|step|decision|start|good|poor|neutral|wait|exception|deadline|heat-\d)$/;

/** All texts, lines, borders and signs of a picture that was drawn with the theme `variables`, in the order of drawing. */
export function paintedIn(svg: string): Painted[] {
    const painted: Painted[] = [];
    const filled: (Extent & { readonly colour: string })[] = [];
    const offsets: Offset[] = [{ x: 0, y: 0 }];
    let letters = '';
    for (const [tag, end, name = '', rest = ''] of svg.matchAll(/<(\/?)(\w+)((?: [\w:-]+="[^"]*")*)\/?>/g)) {
        if (end) {
            offsets.pop();
            continue;
        }
        const attributes = attributesOf(rest);
        const offset = moved(offsets.at(-1)!, attributes);
        if (!tag.endsWith('/>')) offsets.push(offset);
        const [fill, stroke] = [colourIn(attributes.get('fill')), colourIn(attributes.get('stroke'))];
        const under = ({ x, y }: Offset) => filled.findLast(extent => isIn(x, y, extent))?.colour ?? 'page';
        if (name === 'text') letters = fill ?? letters;
        if (name === 'text' || name === 'tspan') {
            const place = { x: Number(attributes.get('x')), y: Number(attributes.get('y')) - aboveBaseline };
            // The lines of a longer text have the places, not the text.
            if (attributes.has('x'))
                painted.push({ what: 'text', colour: letters, grounds: [under(shifted(place, offset))] });
            continue;
        }
        const points = pointsOf(name, attributes).map(point => shifted(point, offset));
        if (points.length === 0) continue;
        const extent = extentOf(points);
        const ground = under(
            fill || points.length < 2 ? middleOf(extent) : middleOf(extentOf(points.slice(0, 2))),
        );
        const colour = stroke ?? fill;
        // A sign on a line of its own colour is one with it.
        if (colour && colour !== ground && !grounds.test(colour))
            painted.push({ what: 'line', colour, grounds: fill && stroke ? [ground, fill] : [ground] });
        if (fill) filled.push({ ...extent, colour: fill });
    }
    return painted;
}

/** So many pixels above its baseline a letter is in its own ground for sure. */
const aboveBaseline = 4;

interface Offset {
    readonly x: number;
    readonly y: number;
}

interface Extent {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

type Attributes = ReadonlyMap<string, string>;

function attributesOf(text: string): Attributes {
    const found = text.matchAll(/ ([\w:-]+)="([^"]*)"/g);
    return new Map(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

function moved(offset: Offset, attributes: Attributes): Offset {
    const transform = attributes.get('transform') ?? '';
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? [];
    return shifted(offset, { x: Number(dx), y: Number(dy) });
}

function shifted(point: Offset, by: Offset): Offset {
    return { x: point.x + by.x, y: point.y + by.y };
}

function colourIn(value: string | undefined): string | undefined {
    return /^var\(--proc-([\w-]+)/.exec(value ?? '')?.[1];
}

/** The corners of a shape, which it does not leave; of a path where its commands lead. */
function pointsOf(name: string, attributes: Attributes): Offset[] {
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    if (name === 'rect') {
        const [x, y] = [number('x'), number('y')];
        return [
            { x, y },
            { x: x + number('width'), y: y + number('height') },
        ];
    }
    if (name === 'circle') {
        const [x, y, r] = [number('cx'), number('cy'), number('r')];
        return [
            { x: x - r, y: y - r },
            { x: x + r, y: y + r },
        ];
    }
    return name === 'path' ? pathPoints(attributes.get('d') ?? '') : [];
}

function pathPoints(path: string): Offset[] {
    const points: Offset[] = [];
    let [x, y] = [0, 0];
    for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
        const numbers = Array.from(rest.matchAll(/-?[\d.]+/g), ([number]) => Number(number));
        const isRelative = command === command.toLowerCase();
        const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
        const kind = command.toUpperCase();
        if (kind === 'Z') continue;
        const before = { x, y };
        if (kind === 'H') x = fromX + numbers.at(-1)!;
        else if (kind === 'V') y = fromY + numbers.at(-1)!;
        else [x, y] = [fromX + numbers.at(-2)!, fromY + numbers.at(-1)!];
        points.push({ x, y });
        if (kind === 'A') points.push(...besideArc(before, { x, y }, numbers[1] ?? 0));
    }
    return points;
}

/** What half a disc reaches, above and below its ends. */
function besideArc(from: Offset, to: Offset, radius: number): Offset[] {
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    return from.y === to.y
        ? [
              { x, y: y - radius },
              { x, y: y + radius },
          ]
        : [];
}

function extentOf(points: readonly Offset[]): Extent {
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function middleOf({ left, top, right, bottom }: Extent): Offset {
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function isIn(x: number, y: number, { left, top, right, bottom }: Extent): boolean {
    return left <= x && x <= right && top <= y && y <= bottom;
}
