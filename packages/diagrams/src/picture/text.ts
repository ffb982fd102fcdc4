import { measureText } from '../font/measure.ts';
import { type FontStyle, type Wrapped, wrapText } from '../font/wrap.ts';
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
    /** How far right of its first line the others begin. */
    readonly hang?: number;
}

/** An entry of a list: its lines stand right of its point. */
export function listEntry(text: string, style: FontStyle): Paragraph {
    const point = '· ';
    return { text: `${point}${text}`, style, hang: measureText(point, style.size, style.weight) };
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
    paragraphs.forEach((paragraph, index) => {
        const { style, colour, gap, hang } = paragraph;
        if (index > 0) y += gap ?? 0;
        wrapped(paragraph, area.width).lines.forEach((line, at) => {
            labels.push({
                type: 'label',
                text: line.text,
                ...{ x: round(x + (at > 0 ? (hang ?? 0) : 0)), y: round(y), style },
                ...(colour ? { colour } : {}),
                ...(anchor === 'start' ? {} : { anchor }),
            });
            y += style.leading;
        });
    });
    return labels;
}

/** How high paragraphs become in this width. */
export function textHeight(paragraphs: readonly Paragraph[], width: number): number {
    return paragraphs.reduce(
        (sum, paragraph, index) =>
            sum + (index > 0 ? (paragraph.gap ?? 0) : 0) + wrapped(paragraph, width).height,
        0,
    );
}

/** How wide the widest line of paragraphs becomes in this width. */
export function textWidth(paragraphs: readonly Paragraph[], width: number): number {
    return Math.max(
        0,
        ...paragraphs.map(paragraph => wrapped(paragraph, width).width + (paragraph.hang ?? 0)),
    );
}

function wrapped({ text, style, hang = 0 }: Paragraph, width: number): Wrapped {
    return wrapText(text, style, width - hang);
}

const shares = { start: 0, middle: 0.5, end: 1 } as const;
