import { wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { LegendEntry } from '../plan/legend.ts';
import type { SceneLegendItem } from '../scene.ts';

/** Size of a sign. */
export const legendSign = { width: 32, height: 20 };
const rowHeight = 27;
const gap = 8;
const betweenItems = 22;

/** The legend in lines no wider than the room; the scale of an overlay and the marks of a comparison have lines of their own. */
export function placeLegend(
    entries: readonly LegendEntry[],
    x: number,
    y: number,
    width: number,
): { legend: SceneLegendItem[]; bottom: number } {
    let left = x;
    let top = y;
    let inScale = false;
    const legend = entries.map(({ sign, text, plain }): SceneLegendItem => {
        const room = sign ? legendSign.width + gap : 0;
        const wrapped = wrapText(text, sign ? typography.detail : typography.strong, width - room);
        const itemWidth = room + wrapped.width;
        const height = Math.max(rowHeight, wrapped.height);
        const isTone = sign === undefined || /^(tone|change|way)-/.test(sign);
        if (left > x && (left + itemWidth > x + width || (inScale && !isTone))) {
            left = x;
            top += rowHeight;
        }
        inScale = isTone;
        const item = {
            ...(sign ? { sign } : {}),
            ...(plain ? { plain } : {}),
            ...rect(left, top, itemWidth, height),
            texts: textLines(
                wrapped,
                sign ? typography.detail : typography.strong,
                left + room,
                top + (height - wrapped.height) / 2,
                false,
            ),
        };
        left += itemWidth + betweenItems;
        top += height - rowHeight;
        return item;
    });
    return { legend, bottom: entries.length > 0 ? top + rowHeight : y };
}
