import { element } from '../../svg/xml.ts';
import type { Paint } from '../../theme/palette.ts';
import type { SceneNode } from '../scene.ts';

/** The small sign of a node that tells its kind without colour; nothing for plain steps. */
export function drawIcon(node: SceneNode, stroke: string, paint: Paint): string {
    const middle = node.y + node.height / 2;
    const empty = node.texts.length === 0;
    switch (node.kind) {
        case 'start':
        case 'end':
            return resultSign(node, empty ? node.x + node.width / 2 : node.x + 20, middle, stroke, paint);
        case 'send':
        case 'receive':
            return envelope(
                empty ? node.x + node.width / 2 : node.x + 20,
                iconLine(node),
                stroke,
                node.kind === 'send' ? paint('step') : undefined,
            );
        case 'wait':
            return clock(empty ? node.x + node.width / 2 : node.x + 20, iconLine(node), 7.5, stroke);
        case 'exception':
            return bolt(node.x + node.width / 2, middle, paint('exception-line'));
        case 'deadline':
            return clock(node.x + node.width / 2, middle, 5.6, paint('deadline-line'));
        default:
            return '';
    }
}

/** Beside the middle of the name. */
function iconLine(node: SceneNode): number {
    const words = node.texts.filter(text => text.role === undefined);
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? (first.y + last.y + last.height) / 2 : node.y + node.height / 2;
}

function resultSign(node: SceneNode, x: number, y: number, stroke: string, paint: Paint): string {
    const line = {
        fill: 'none',
        stroke: paint('page'),
        'stroke-width': 1.9,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
    };
    const disc = element('circle', { class: 'icon', cx: x, cy: y, r: 9, fill: stroke });
    if (node.kind === 'start') {
        return (
            disc +
            element('path', {
                d: `M${x - 2.6} ${y - 4.2}L${x + 4.4} ${y}L${x - 2.6} ${y + 4.2}Z`,
                fill: paint('page'),
            })
        );
    }
    const signs = {
        good: `M${x - 4} ${y + 0.4}L${x - 1.2} ${y + 3.2}L${x + 4.2} ${y - 3}`,
        poor: `M${x - 3.2} ${y - 3.2}L${x + 3.2} ${y + 3.2}M${x + 3.2} ${y - 3.2}L${x - 3.2} ${y + 3.2}`,
        neutral: `M${x - 3.8} ${y}H${x + 3.8}`,
    };
    const square = element('rect', {
        x: x - 3.2,
        y: y - 3.2,
        width: 6.4,
        height: 6.4,
        rx: 1,
        fill: paint('page'),
    });
    return disc + (node.result ? element('path', { d: signs[node.result], ...line }) : square);
}

/** Filled for what is sent, open for what is received. */
function envelope(x: number, y: number, stroke: string, flapOnFilled: string | undefined): string {
    const box = { x: x - 8, y: y - 5.5, width: 16, height: 11, rx: 1.5, stroke, 'stroke-width': 1.3 };
    const flap = `M${x - 7.4} ${y - 4.8}L${x} ${y + 1.2}L${x + 7.4} ${y - 4.8}`;
    return (
        element('rect', { class: 'icon', ...box, fill: flapOnFilled ? stroke : 'none' }) +
        element('path', {
            d: flap,
            fill: 'none',
            stroke: flapOnFilled ?? stroke,
            'stroke-width': 1.3,
            'stroke-linejoin': 'round',
        })
    );
}

export function clock(x: number, y: number, radius: number, stroke: string): string {
    const look = { fill: 'none', stroke, 'stroke-width': 1.4, 'stroke-linecap': 'round' };
    return (
        element('circle', { class: 'icon', cx: x, cy: y, r: radius, ...look }) +
        element('path', {
            d: `M${x} ${y - radius * 0.58}V${y}L${x + radius * 0.46} ${y + radius * 0.3}`,
            ...look,
        })
    );
}

function bolt(x: number, y: number, fill: string): string {
    const points = [
        [1.2, -6],
        [-4, 1],
        [-0.6, 1],
        [-1.4, 6],
        [4, -1.4],
        [0.5, -1.4],
    ];
    const path = points.map(
        ([dx, dy]) => `${Math.round((x + dx!) * 100) / 100} ${Math.round((y + dy!) * 100) / 100}`,
    );
    return element('path', { class: 'icon', d: `M${path.join('L')}Z`, fill });
}
