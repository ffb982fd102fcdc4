import { baselineShift } from '../../font/measure.ts';
import { element } from '../../svg/xml.ts';
import type { ColourName, Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import { legendSign } from '../placing/legend.ts';
import { coloursOfTone, type MarkTone } from '../plan/overlay.ts';
import type { LegendSign, MapNodeKind, SceneLegendItem, SceneNode } from '../scene.ts';
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
            const { sign, x, y, height, texts } = item;
            const style = sign ? typography.detail : typography.strong;
            const drawn = sign ? signAt(sign, x, y + (height - legendSign.height) / 2, paint) : '';
            return drawn + drawTexts(texts, style, 'start', paint('muted'));
        }),
    );
}

function signAt(sign: LegendSign, x: number, y: number, paint: Paint): string {
    const { width, height } = legendSign;
    const [cx, cy] = [x + width / 2, y + height / 2];
    if (sign.startsWith('tone-')) {
        const { fill, border } = coloursOfTone(sign.slice('tone-'.length) as MarkTone);
        return element('rect', {
            ...{ x, y, width, height, rx: 4 },
            ...{ fill: paint(fill), stroke: paint(border), 'stroke-width': 1.2 },
        });
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

function line(x: number, y: number, width: number, stroke: string): string {
    const tip = x + width;
    return (
        element('path', { d: `M${x} ${y}H${tip - 7}`, stroke, 'stroke-width': 1.9 }) +
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
