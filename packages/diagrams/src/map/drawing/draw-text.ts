import { baselineShift } from '../../font/measure.ts';
import type { FontStyle } from '../../font/wrap.ts';
import { element, escapeXml, round } from '../../svg/xml.ts';
import type { Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import { badgeWidth } from '../layout/boxes.ts';
import type { SceneText } from '../scene.ts';

/** Lines of text, each centred on the middle of its rectangle or beginning at its left edge. */
export function drawTexts(
    texts: readonly SceneText[],
    style: FontStyle,
    anchor: 'start' | 'middle',
    fill: string,
): string {
    if (texts.length === 0) return '';
    const lines = texts.map(text =>
        element(
            'tspan',
            {
                x: anchor === 'middle' ? text.x + text.width / 2 : text.x,
                y: text.y + text.height / 2 + style.size * baselineShift,
            },
            escapeXml(text.text),
        ),
    );
    return element(
        'text',
        {
            'font-size': style.size,
            ...(style.weight === 400 ? {} : { 'font-weight': style.weight }),
            ...(anchor === 'middle' ? { 'text-anchor': 'middle' } : {}),
            fill,
        },
        ...lines,
    );
}

/** The number of a footnote on its disc, around a point. */
export function drawNumber(number: number, x: number, y: number, paint: Paint): string {
    const width = badgeWidth(number);
    return (
        element('rect', { x: x - width / 2, y: y - 7.5, width, height: 15, rx: 7.5, fill: paint('badge') }) +
        element(
            'text',
            {
                x: round(x),
                y: y + typography.number.size * baselineShift,
                'font-size': typography.number.size,
                'font-weight': 600,
                'text-anchor': 'middle',
                fill: paint('badge-text'),
            },
            String(number),
        )
    );
}
