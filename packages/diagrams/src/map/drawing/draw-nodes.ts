import { type Attributes, element } from '../../svg/xml.ts';
import type { ColourName, Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import { coloursOfTone } from '../plan/overlay.ts';
import type { MapNodeKind, MapScene, SceneNode } from '../scene.ts';
import { changeLooks, changeNames, changeStroke, drawChangeSign } from './draw-change.ts';
import { drawNumber, drawTexts } from './draw-text.ts';
import { drawIcon } from './icons.ts';
import { drawSmallPrint, smallPrintNames } from './small-print.ts';

/** A node with its name for screen readers, its shape, icon, text and footnote numbers. */
export function drawNode(node: SceneNode, scene: MapScene, paint: Paint, live: boolean): string {
    const look = lookOf(node);
    const words = node.texts.filter(text => text.role === undefined);
    const numbers = node.texts.filter(text => text.role === 'number');
    const letter = node.kind === 'open' || node.kind === 'continued' || node.kind === 'continuing';
    const style = letter ? typography.letter : typography.node;
    const connector = node.kind === 'continued' || node.kind === 'continuing';
    const faint = node.tone === 'dim' || node.change === 'removed';
    const text = connector ? 'connector-text' : faint ? 'muted' : 'text';
    return element(
        'g',
        {
            class: ['node', node.kind, node.result, node.change].filter(Boolean).join(' '),
            'data-id': node.id,
            'data-line': node.line,
            role: live ? 'button' : 'img',
            ...(live ? { tabindex: -1 } : {}),
            'aria-label': nameOf(node, scene),
        },
        shapeOf(node, paint, look),
        drawIcon(node, paint(look.border), paint),
        drawTexts(words, style, 'middle', paint(text)),
        drawSmallPrint(node, paint(text), paint(look.border)),
        ...numbers.map((number, index) =>
            drawNumber(node.notes[index]!, number.x + number.width / 2, number.y + number.height / 2, paint),
        ),
        drawChangeSign(node, paint),
    );
}

const kindNames: Readonly<Record<MapNodeKind, string>> = {
    start: 'Start',
    end: 'End',
    step: 'Step',
    send: 'Send',
    receive: 'Receive',
    call: 'Runs another process',
    wait: 'Wait',
    decision: 'Decision',
    fork: 'In parallel from here',
    join: 'Until all are done',
    exception: 'Exception',
    deadline: 'Deadline',
    open: 'Leads nowhere yet',
    continued: 'Continues at',
    continuing: 'Continued from',
};

function nameOf(node: SceneNode, scene: MapScene): string {
    const lane = scene.lanes.find(each => each.id === node.lane);
    const result = node.result ? ` (${node.result})` : '';
    const what = node.label === '' || node.kind === 'open' ? '' : `: ${node.label}`;
    const who = lane && node.on === undefined ? `. ${lane.label}` : '';
    const change = node.change ? `${changeNames[node.change]}. ` : '';
    return `${change}${kindNames[node.kind]}${what}${result}${who}${smallPrintNames(node)}`;
}

/** Names of its colours. */
interface Look {
    readonly fill: ColourName;
    readonly border: ColourName;
    readonly dash?: string;
}

function lookOf(node: SceneNode): Look {
    if (node.change) return changeLooks[node.change];
    if (node.tone) return coloursOfTone(node.tone);
    const kind = kindOf(node);
    return { fill: kind, border: `${kind}-border` };
}

function kindOf(node: SceneNode): 'step' | 'decision' | 'start' | 'good' | 'poor' | 'neutral' | 'wait' {
    switch (node.kind) {
        case 'decision':
        case 'start':
        case 'wait':
            return node.kind;
        case 'end':
            return node.result ?? 'neutral';
        case 'open':
            return 'poor';
        default:
            return 'step';
    }
}

/** The shape of a node without anything in it. */
export function shapeOf(node: SceneNode, paint: Paint, { fill, border, dash }: Look = lookOf(node)): string {
    const { x, y, width, height } = node;
    const look = {
        ...{ class: 'shape', fill: paint(fill), stroke: paint(border), 'stroke-width': 1.4 },
        ...(node.change ? changeStroke(node.change) : { 'stroke-dasharray': dash }),
    };
    switch (node.kind) {
        case 'decision':
            return element('path', { ...look, d: diamond(node) });
        case 'start':
        case 'end':
            return element('rect', {
                ...look,
                ...{ x, y, width, height, rx: Math.min(width, height, 44) / 2 },
                ...(node.kind === 'end' && !node.change ? { 'stroke-width': 2.4 } : {}),
            });
        case 'wait':
            return element('rect', { ...look, x, y, width, height, rx: 16 });
        case 'call':
            return (
                element('rect', { ...look, x, y, width, height, rx: 6 }) +
                element('rect', {
                    ...{ x: x + 4, y: y + 4, width: width - 8, height: height - 8, rx: 3 },
                    fill: 'none',
                    stroke: look.stroke,
                })
            );
        case 'fork':
        case 'join':
            return element(
                'path',
                node.change === 'removed'
                    ? { ...look, d: bar(node) }
                    : { class: 'shape', d: bar(node), fill: node.change ? paint(border) : paint('bar') },
            );
        case 'exception':
        case 'deadline':
            return element('circle', {
                ...look,
                ...{ cx: x + width / 2, cy: y + height / 2, r: width / 2 - 0.7 },
                ...(node.change ? {} : markerLook(node.kind, paint)),
            });
        case 'continued':
        case 'continuing':
            return element('rect', {
                class: 'shape',
                x,
                y,
                width,
                height,
                rx: width / 2,
                fill: paint('connector'),
            });
        case 'open':
            return element('rect', {
                ...look,
                x,
                y,
                width,
                height,
                rx: width / 2,
                'stroke-dasharray': '3 2.5',
            });
        default:
            return element('rect', { ...look, x, y, width, height, rx: 6 });
    }
}

/** Markers have their own colours on every map. */
function markerLook(kind: 'exception' | 'deadline', paint: Paint): Attributes {
    return { fill: paint(kind), stroke: paint(`${kind}-line`), 'stroke-dasharray': undefined };
}

function diamond({ x, y, width, height, sides, flats }: SceneNode): string {
    const middle = y + height / 2;
    const left = (sides?.left ?? 0) / 2;
    const right = (sides?.right ?? 0) / 2;
    const points = [
        [x, middle - left],
        [x + width / 2 - (flats?.top ?? 0) / 2, y],
        [x + width / 2 + (flats?.top ?? 0) / 2, y],
        [x + width, middle - right],
        [x + width, middle + right],
        [x + width / 2 + (flats?.bottom ?? 0) / 2, y + height],
        [x + width / 2 - (flats?.bottom ?? 0) / 2, y + height],
        [x, middle + left],
    ];
    const corners = points.filter(
        ([px, py], index) => px !== points[index - 1]?.[0] || py !== points[index - 1]?.[1],
    );
    return `M${corners.map(([px, py]) => `${Math.round(px! * 100) / 100} ${Math.round(py! * 100) / 100}`).join('L')}Z`;
}

/** Rounded only where the bar ends. */
function bar({ x, y, width, height, goesOn }: SceneNode): string {
    if (width > height) return `M${x} ${y}h${width}v${height}h${-width}Z`;
    const top = goesOn?.up ? 0 : width / 2;
    const bottom = goesOn?.down ? 0 : width / 2;
    const r = width / 2;
    const upper = top > 0 ? `a${r} ${r} 0 0 1 ${width} 0` : `h${width}`;
    const lower = bottom > 0 ? `a${r} ${r} 0 0 1 ${-width} 0` : `h${-width}`;
    return `M${x} ${y + top}${upper}v${Math.round((height - top - bottom) * 100) / 100}${lower}Z`;
}
