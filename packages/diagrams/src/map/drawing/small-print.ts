import { baselineShift } from '../../font/measure.ts';
import { element, escapeXml } from '../../svg/xml.ts';
import { hasSign, signRoom, smallStyle } from '../layout/small-print.ts';
import type { SceneNode, SceneText, TextRole } from '../scene.ts';
import { clock } from './icons.ts';

type SmallRole = Exclude<TextRole, 'number'>;
export type SignRole = Exclude<SmallRole, 'figure' | 'difference'>;

const names: Readonly<Record<SmallRole, string>> = {
    performer: 'By',
    time: 'Touch time',
    wait: 'Waiting before',
    input: 'Input',
    output: 'Output',
    system: 'System',
    figure: 'Marked',
    difference: 'What differs',
};

/** The small print below the name of a node, each piece with its sign. */
export function drawSmallPrint(node: SceneNode, fill: string, stroke: string): string {
    const texts = node.texts.filter(text => text.role !== undefined && text.role !== 'number');
    return texts
        .map((text, index) => drawLine(text, texts[index - 1]?.role !== text.role, fill, stroke))
        .join('');
}

/** What is in small print, for the name of a node. */
export function smallPrintNames(node: SceneNode): string {
    const byRole = Map.groupBy(
        node.texts.filter(text => text.role !== undefined && text.role !== 'number'),
        text => text.role as SmallRole,
    );
    return [...byRole]
        .map(([role, texts]) => `. ${names[role]}: ${texts.map(text => text.text).join(' ')}`)
        .join('');
}

function drawLine(text: SceneText, first: boolean, fill: string, stroke: string): string {
    const role = text.role as SmallRole;
    const middle = text.y + text.height / 2;
    const style = smallStyle(role);
    const sign =
        first && hasSign(role) ? drawSign(role as SignRole, text.x - signRoom + 6, middle, stroke) : '';
    return (
        sign +
        element(
            'text',
            {
                x: text.x,
                y: middle + style.size * baselineShift,
                'font-size': style.size,
                ...(style.weight === 400 ? {} : { 'font-weight': style.weight }),
                fill,
            },
            escapeXml(text.text),
        )
    );
}

/** A small sign around a point. */
export function drawSign(role: SignRole, x: number, y: number, stroke: string): string {
    const look = {
        class: 'icon',
        fill: 'none',
        stroke,
        'stroke-width': 1.2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
    };
    switch (role) {
        case 'performer':
            // Head and shoulders.
            return (
                element('circle', { ...look, cx: x, cy: y - 2.4, r: 2.6 }) +
                element('path', { ...look, d: `M${x - 4.8} ${y + 5}a4.8 4 0 0 1 9.6 0` })
            );
        case 'time':
            return clock(x, y, 5, stroke);
        case 'wait':
            // An hourglass.
            return element('path', {
                ...look,
                d: path(x, y, ['M', -3.6, -5, 'H', 3.6, 'L', -3.6, 5, 'H', 3.6, 'Z']),
            });
        case 'input':
            return element('path', {
                ...look,
                d: path(x, y, [
                    'M',
                    -6,
                    0,
                    'H',
                    1.5,
                    'M',
                    -1.5,
                    -3,
                    'L',
                    1.5,
                    0,
                    'L',
                    -1.5,
                    3,
                    'M',
                    5,
                    -5,
                    'V',
                    5,
                ]),
            });
        case 'output':
            return element('path', {
                ...look,
                d: path(x, y, [
                    'M',
                    -5,
                    -5,
                    'V',
                    5,
                    'M',
                    -2,
                    0,
                    'H',
                    5.5,
                    'M',
                    2.5,
                    -3,
                    'L',
                    5.5,
                    0,
                    'L',
                    2.5,
                    3,
                ]),
            });
        case 'system':
            return element('path', {
                ...look,
                d: path(x, y, [
                    ...['M', -5.5, -4.5, 'H', 5.5, 'V', 2.5, 'H', -5.5, 'Z'],
                    ...['M', -2.5, 5, 'H', 2.5, 'M', 0, 2.5, 'V', 5],
                ]),
            });
    }
}

/** A path around a point: each letter is followed by one or two numbers from the point. */
function path(x: number, y: number, parts: readonly (string | number)[]): string {
    let text = '';
    let letter = '';
    let second = false;
    for (const part of parts) {
        if (typeof part === 'string') {
            letter = part;
            second = false;
            text += part;
            continue;
        }
        const upright = letter === 'V' || second;
        text += `${second ? ' ' : ''}${Math.round((part + (upright ? y : x)) * 100) / 100}`;
        second = (letter === 'M' || letter === 'L') && !second;
    }
    return text;
}
