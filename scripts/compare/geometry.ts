/** What is measured of a drawing, whoever drew it: in pixels, y downwards. */
export interface Drawing {
    readonly lines: readonly DrawnLine[];
    readonly texts: readonly DrawnText[];
    readonly width: number;
    readonly height: number;
}

export interface DrawnLine {
    readonly id: string;
    readonly points: readonly Point[];
}

export interface DrawnText {
    /** Ids of the line that it belongs to, which may be drawn in pieces. */
    readonly own?: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** Pairs of lines that cross, away from their ends: where two lines meet at a node, they do not cross. */
export function crossings({ lines }: Drawing): number {
    let count = 0;
    for (const [index, one] of lines.entries())
        for (const other of lines.slice(index + 1)) if (cross(one.points, other.points)) count++;
    return count;
}

/** Texts with a line through them: of the texts at lines, a line of others. */
export function strikes({ lines, texts }: Drawing): number {
    return texts.filter(text =>
        lines.some(
            line =>
                !text.own?.includes(line.id) && segmentsOf(line.points).some(([a, b]) => passes(a, b, text)),
        ),
    ).length;
}

type Segment = readonly [Point, Point];

function segmentsOf(points: readonly Point[]): Segment[] {
    return points.slice(1).map((point, index) => [points[index]!, point]);
}

/** Closer than this to the end of a line is its node. */
const near = 6;

function cross(one: readonly Point[], other: readonly Point[]): boolean {
    const ends = [one[0]!, one.at(-1)!, other[0]!, other.at(-1)!];
    return segmentsOf(one).some(a =>
        segmentsOf(other).some(b => {
            const meeting = meet(a, b);
            return meeting !== undefined && ends.every(end => distance(end, meeting) > near);
        }),
    );
}

/** The point where two segments cross; none where they only touch or lie on each other. */
function meet([a, b]: Segment, [c, d]: Segment): Point | undefined {
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
    const determinant = ux * vy - uy * vx;
    if (Math.abs(determinant) < 1e-9) return undefined;
    const s = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / determinant;
    const t = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / determinant;
    return s > 0 && s < 1 && t > 0 && t < 1 ? [a[0] + s * ux, a[1] + s * uy] : undefined;
}

/** A text is touched at its rim by lines that do no harm. */
const rim = 2;

function passes(a: Point, b: Point, { x, y, width, height }: DrawnText): boolean {
    const [left, right, top, bottom] = [x + rim, x + width - rim, y + rim, y + height - rim];
    if (left >= right || top >= bottom) return false;
    const isInside = ([px, py]: Point) => px > left && px < right && py > top && py < bottom;
    const corners: readonly Point[] = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
        [left, top],
    ];
    return isInside(a) || isInside(b) || segmentsOf(corners).some(side => meet([a, b], side) !== undefined);
}

function distance(a: Point, b: Point): number {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
