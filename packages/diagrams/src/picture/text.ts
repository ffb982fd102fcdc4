import { type FontStyle, wrapText } from '../font/wrap.ts';
import { round } from '../svg/xml.ts';
import type { ColourName } from '../theme/palette.ts';
import type { Anchor, Label } from './picture.ts';

/** A text to be broken into lines. */
export interface Paragraph {
    readonly text: string;
    readonly style: FontStyle;
    readonly colour?: ColourName;
    /** Room above it; none above the first one. */
    readonly gap?: number;
}

/** Where text may stand: `x` is its left edge. */
export interface Area {
    readonly x: number;
    readonly y: number;
    readonly width: number;
}

/** Paragraphs below each other, each broken into lines that fit into the width of the area. */
export function textLabels(paragraphs: readonly Paragraph[], area: Area, anchor: Anchor = 'start'): Label[] {
    const x = area.x + area.width * shares[anchor];
    const labels: Label[] = [];
    let y = area.y;
    paragraphs.forEach(({ text, style, colour, gap }, index) => {
        if (index > 0) y += gap ?? 0;
        for (const line of wrapText(text, style, area.width).lines) {
            labels.push({
                type: 'label',
                text: line.text,
                ...{ x: round(x), y: round(y), style },
                ...(colour ? { colour } : {}),
                ...(anchor === 'start' ? {} : { anchor }),
            });
            y += style.leading;
        }
    });
    return labels;
}

/** How high paragraphs become in this width. */
export function textHeight(paragraphs: readonly Paragraph[], width: number): number {
    return paragraphs.reduce(
        (sum, { text, style, gap }, index) =>
            sum + (index > 0 ? (gap ?? 0) : 0) + wrapText(text, style, width).height,
        0,
    );
}

/** How wide the widest line of paragraphs becomes in this width. */
export function textWidth(paragraphs: readonly Paragraph[], width: number): number {
    return Math.max(0, ...paragraphs.map(({ text, style }) => wrapText(text, style, width).width));
}

const shares = { start: 0, middle: 0.5, end: 1 } as const;
