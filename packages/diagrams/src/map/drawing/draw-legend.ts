import { baselineShift } from '../../font/measure.ts';
import { type Attributes, element } from '../../svg/xml.ts';
import type { ColourName, Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import { legendSign } from '../placing/legend.ts';
import { coloursOfTone, type MarkTone } from '../plan/overlay.ts';
import type { LegendSign, MapChange, MapNodeKind, SceneLegendItem, SceneNode } from '../scene.ts';
import { changeLooks, changeSign, changeStroke } from './draw-change.ts';
import { shapeOf } from './draw-nodes.ts';
import { drawNumber, drawTexts } from './draw-text.ts';
import { drawIcon } from './icons.ts';
import { drawSign, type SignRole } from './small-print.ts';

/** What the signs mean, each drawn as it is on the map. */
export function drawLegend(legend: readonly SceneLegendItem[], paint: Paint): string {
    if (legend.length === 0) return '';
    return element(
        'g',
        { class: 'legend' },
        ...legend.map(item => {
            const { sign, x, y, height, texts, plain } = item;
            const style = sign ? typography.detail : typography.strong;
            const drawn = sign
                ? signAt(sign, x, y + (height - legendSign.height) / 2, plain ? withoutKinds(paint) : paint)
                : '';
            return drawn + drawTexts(texts, style, 'start', paint('muted'));
        }),
    );
}

const kinds = /^(decision|start|good|poor|neutral|wait)(-border)?$/;

/** Every kind of node in the colours of a step. */
function withoutKinds(paint: Paint): Paint {
    return name => paint(name.replace(kinds, 'step$2') as ColourName);
}

function signAt(sign: LegendSign, x: number, y: number, paint: Paint): string {
    const { width, height } = legendSign;
    const [cx, cy] = [x + width / 2, y + height / 2];
    if (sign.startsWith('tone-')) {
        const { fill, border, dash } = coloursOfTone(sign.slice('tone-'.length) as MarkTone);
        return element('rect', {
            ...{ x, y, width, height, rx: 4 },
            ...{ fill: paint(fill), stroke: paint(border), 'stroke-width': 1.2 },
            'stroke-dasharray': dash,
        });
    }
    if (sign.startsWith('change-')) {
        const change = sign.slice('change-'.length) as MapChange;
        const box = { ...{ x: x + 6, y: y + 3, width: width - 6, height: height - 3, rx: 4 } };
        const { fill, border } = changeLooks[change];
        return (
            element('rect', { ...box, fill: paint(fill), stroke: paint(border), ...changeStroke(change) }) +
            changeSign(change, x + 8, y + 4, paint)
        );
    }
    if (sign.startsWith('way-')) {
        const change = sign.slice('way-'.length) as MapChange;
        return line(x, cy, width, paint(changeLooks[change].border), changeStroke(change));
    }
    if (sign.startsWith('small-'))
        return drawSign(sign.slice('small-'.length) as SignRole, cx, cy, paint('step-border'));
    switch (sign) {
        case 'main':
            return line(x, cy, width, paint('main-line'));
        case 'note':
            return drawNumber(1, cx, cy, paint);
        case 'parallel':
            return element('path', { d: `M${cx} ${y}v${height}`, stroke: paint('bar'), 'stroke-width': 6 });
        case 'exception':
        case 'deadline':
            return (
                element('path', {
                    d: `M${x} ${cy}h${width}`,
                    stroke: paint(`${sign}-line` as ColourName),
                    'stroke-width': 1.4,
                    'stroke-dasharray': '5 3.5',
                }) + node(sign, cx - 8, cy - 8, 16, 16, paint)
            );
        case 'open':
            return node('open', cx - 8, cy - 8, 16, 16, paint);
        case 'connector':
            return (
                node('continued', cx - 8, cy - 8, 16, 16, paint) +
                element(
                    'text',
                    {
                        ...{ x: cx, y: cy + typography.number.size * baselineShift },
                        ...{ 'font-size': typography.number.size, 'font-weight': 600 },
                        ...{ 'text-anchor': 'middle', fill: paint('connector-text') },
                    },
                    'A',
                )
            );
        case 'good':
        case 'poor':
        case 'neutral':
            return node('end', x, y, width, height, paint, sign);
        case 'decision':
            return node('decision', x - 1, y - 1, width + 2, height + 2, paint);
        default:
            return node(sign as MapNodeKind, x, y, width, height, paint);
    }
}

function line(x: number, y: number, width: number, stroke: string, look: Attributes = {}): string {
    const tip = x + width;
    return (
        element('path', { d: `M${x} ${y}H${tip - 7}`, stroke, 'stroke-width': 1.9, ...look }) +
        element('path', { d: `M${tip} ${y}L${tip - 9} ${y - 3.8}V${y + 3.8}Z`, fill: stroke })
    );
}

/** A small node without a name. */
function node(
    kind: MapNodeKind,
    x: number,
    y: number,
    width: number,
    height: number,
    paint: Paint,
    result?: SceneNode['result'],
): string {
    const small: SceneNode = {
        ...{ id: '', kind, label: '', line: 0, x, y, width, height, notes: [], texts: [] },
        ...(result ? { result } : {}),
    };
    return shapeOf(small, paint) + drawIcon(small, paint(iconColour(kind, result)), paint);
}

function iconColour(kind: MapNodeKind, result: SceneNode['result']): ColourName {
    if (kind === 'end') return `${result ?? 'neutral'}-border`;
    return kind === 'start' || kind === 'wait' ? `${kind}-border` : 'step-border';
}
