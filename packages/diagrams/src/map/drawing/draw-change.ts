import { element } from '../../svg/xml.ts';
import type { ColourName, Paint } from '../../theme/palette.ts';
import type { MapChange, SceneNode } from '../scene.ts';

/** How a map of two versions draws what became of something: never by colour alone. */
export interface ChangeLook {
    readonly fill: ColourName;
    readonly border: ColourName;
    readonly width: number;
    readonly dash?: string;
}

export const changeLooks: Readonly<Record<MapChange, ChangeLook>> = {
    added: { fill: 'good', border: 'good-border', width: 3.2 },
    removed: { fill: 'lane', border: 'muted', width: 1.4, dash: '5 4' },
    changed: { fill: 'decision', border: 'decision-border', width: 2 },
    moved: { fill: 'step', border: 'connector', width: 2, dash: '11 3 2 3' },
};

export const changeNames: Readonly<Record<MapChange, string>> = {
    added: 'New',
    removed: 'Gone',
    changed: 'Changed',
    moved: 'Moved',
};

/** Attributes of a border. */
export function changeStroke(change: MapChange): { 'stroke-width': number; 'stroke-dasharray'?: string } {
    const { width, dash } = changeLooks[change];
    return { 'stroke-width': width, ...(dash ? { 'stroke-dasharray': dash } : {}) };
}

/** The sign at the upper left corner of a node; markers on a border are too small for one. */
export function drawChangeSign(node: SceneNode, paint: Paint): string {
    const { change, kind, x, y, width, height } = node;
    if (!change || kind === 'exception' || kind === 'deadline') return '';
    if (node.goesOn?.up) return '';
    switch (kind) {
        case 'decision':
            // Outside of the slanted side: inside, the name may reach it.
            return changeSign(change, x + width / 4 - 5, y + height / 4 - 7, paint);
        case 'fork':
        case 'join':
            return changeSign(change, x + width / 2, y, paint);
        case 'start':
        case 'end':
            return changeSign(change, x + 8, y + 3, paint);
        default:
            return changeSign(change, x, y, paint);
    }
}

/** A disc with plus, minus, “not equal” or an arrow, around a point. */
export function changeSign(change: MapChange, x: number, y: number, paint: Paint): string {
    return (
        element('circle', {
            class: 'sign',
            ...{ cx: x, cy: y, r: 8 },
            ...{ fill: paint(changeLooks[change].border), stroke: paint('page'), 'stroke-width': 1.5 },
        }) +
        element('path', {
            d: signs[change].map(([letter, dx, dy]) => `${letter}${at(x, dx)} ${at(y, dy)}`).join(''),
            ...{ fill: 'none', stroke: paint('page'), 'stroke-width': 1.7 },
            ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
        })
    );
}

type Stroke = readonly [letter: 'M' | 'L', dx: number, dy: number];

const minus: readonly Stroke[] = [
    ['M', -4, 0],
    ['L', 4, 0],
];

const signs: Readonly<Record<MapChange, readonly Stroke[]>> = {
    added: [...minus, ['M', 0, -4], ['L', 0, 4]],
    removed: minus,
    changed: [
        ['M', -3.8, -1.8],
        ['L', 3.8, -1.8],
        ['M', -3.8, 1.8],
        ['L', 3.8, 1.8],
        ['M', 2, -4.4],
        ['L', -2, 4.4],
    ],
    moved: [...minus, ['M', 1, -3], ['L', 4, 0], ['L', 1, 3]],
};

function at(middle: number, offset: number): number {
    return Math.round((middle + offset) * 100) / 100;
}
