import { element, round } from '../../svg/xml.ts';
import type { ColourName, Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import { arrowLength } from '../layout/distances.ts';
import type { MapScene, SceneEdge } from '../scene.ts';
import { changeLooks, changeNames, changeStroke } from './draw-change.ts';
import { drawTexts } from './draw-text.ts';

type Point = readonly [number, number];

const cornerRadius = 7;

/** All lines with their arrow heads and words; what is gone first and the usual way last, so that it is never cut. */
export function drawEdges(scene: MapScene, paint: Paint): string {
    const labels = new Map(scene.nodes.map(node => [node.id, node.label || node.kind]));
    const rank = (edge: SceneEdge) => (edge.change === 'removed' ? 0 : edge.main ? 2 : 1);
    const order = [...scene.edges].sort((a, b) => rank(a) - rank(b));
    return order.map(edge => drawEdge(edge, labels, paint)).join('');
}

function drawEdge(edge: SceneEdge, labels: ReadonlyMap<string, string>, paint: Paint): string {
    const colour = paint(colourOf(edge));
    const marked = edge.kind === 'exception' || edge.kind === 'deadline';
    const change = edge.change ? `${changeNames[edge.change]}. ` : '';
    const words = edge.texts.map(text => text.text).join(' ');
    const path = pathOf(edge.points);
    return element(
        'g',
        {
            class: `edge ${edge.kind}${edge.main ? ' main' : ''}${edge.change ? ` ${edge.change}` : ''}`,
            'data-id': edge.id,
            role: 'img',
            'aria-label': `${change}From ${labels.get(edge.from)} to ${labels.get(edge.to)}${words === '' ? '' : `: ${words}`}`,
        },
        // A gap in the lines below where this one crosses them.
        element('path', { d: path, fill: 'none', stroke: paint('lane'), 'stroke-width': 5 }),
        element('path', {
            class: 'line',
            d: path,
            fill: 'none',
            stroke: colour,
            'stroke-width': edge.main ? 1.9 : 1.4,
            'stroke-linejoin': 'round',
            ...(marked ? { 'stroke-dasharray': '5 3.5' } : {}),
            ...(edge.change ? changeStroke(edge.change) : {}),
        }),
        element('path', { class: 'head', d: headOf(edge.points), fill: colour }),
        drawTexts(edge.texts, typography.line, 'start', marked || edge.change ? colour : paint('text')),
    );
}

function colourOf(edge: SceneEdge): ColourName {
    if (edge.change) return changeLooks[edge.change].border;
    if (edge.kind === 'exception') return 'exception-line';
    if (edge.kind === 'deadline') return 'deadline-line';
    return edge.main ? 'main-line' : 'line';
}

/** The line with rounded corners; it ends inside the arrow head. */
function pathOf(points: readonly Point[]): string {
    const [first, ...rest] = points;
    const end = points.at(-1)!;
    const before = points.at(-2)!;
    const short = towards(end, before, Math.min(arrowLength - 2, distance(end, before)));
    let path = `M${pair(first!)}`;
    rest.slice(0, -1).forEach((corner, index) => {
        const previous = points[index]!;
        const next = points[index + 2]!;
        const room = Math.min(distance(previous, corner), distance(corner, next)) / 2;
        const radius = Math.min(cornerRadius, room);
        path += `L${pair(towards(corner, previous, radius))}Q${pair(corner)} ${pair(towards(corner, next, radius))}`;
    });
    return `${path}L${pair(short)}`;
}

function headOf(points: readonly Point[]): string {
    const tip = points.at(-1)!;
    const before = points.at(-2)!;
    const length = Math.min(arrowLength, distance(tip, before));
    const [bx, by] = towards(tip, before, length);
    const [ux, uy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
    const half = arrowLength * 0.42;
    return `M${pair(tip)}L${pair([bx - uy * half, by + ux * half])}L${pair([bx + uy * half, by - ux * half])}Z`;
}

function towards(from: Point, to: Point, length: number): Point {
    const whole = distance(from, to) || 1;
    return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}

function distance(a: Point, b: Point): number {
    return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}

function pair([x, y]: Point): string {
    return `${round(x)} ${round(y)}`;
}
