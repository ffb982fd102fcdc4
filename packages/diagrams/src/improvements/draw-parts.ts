import type { Improvement } from '@process-as-code/language';
import type { Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { fold } from '../sentences/words.ts';
import { round } from '../svg/xml.ts';
import type { ColourName } from '../theme/palette.ts';
import type { Part } from './story.ts';
import { body, inset, label } from './styles.ts';

const arrowGap = 26;

const looks: Readonly<Record<Part['title'], { fill: ColourName; stroke: ColourName }>> = {
    Feedback: { fill: 'decision', stroke: 'decision-border' },
    Change: { fill: 'step', stroke: 'step-border' },
    Result: { fill: 'good', stroke: 'good-border' },
};

/** Three cards joined by arrows: what was said, what was done, what came of it. */
export function drawParts(
    parts: readonly Part[],
    x: number,
    y: number,
    width: number,
): { shapes: Shape[]; bottom: number } {
    const each = (width - (parts.length - 1) * arrowGap) / parts.length;
    const texts = parts.map((part): Paragraph[] => [
        { text: part.title, style: label, colour: part.isRecorded ? looks[part.title].stroke : 'muted' },
        { text: part.text, style: body, gap: 2, colour: part.isRecorded ? 'text' : 'muted' },
    ]);
    const height = Math.max(...texts.map(text => textHeight(text, each - 2 * inset))) + 2 * inset;
    const shapes = parts.flatMap((part, index): Shape[] => {
        const left = round(x + index * (each + arrowGap));
        const look = part.isRecorded
            ? looks[part.title]
            : ({ fill: 'page', stroke: 'neutral-border', dash: '4 3' } as const);
        return [
            ...(index > 0
                ? [
                      {
                          type: 'line' as const,
                          points: [
                              [left - arrowGap + 3, y + height / 2],
                              [left - 3, y + height / 2],
                          ] as const,
                          ...{ stroke: 'main-line' as const, strokeWidth: 2, arrow: true },
                      },
                  ]
                : []),
            { type: 'box', x: left, y, width: round(each), height, radius: 5, ...look },
            ...textLabels(texts[index]!, { x: left + inset, y: y + inset, width: each - 2 * inset }),
        ];
    });
    return { shapes, bottom: y + height };
}

/** What was learned, in the words of the document; nothing where nothing is recorded. */
export function drawReflection(
    { reflection }: Improvement,
    x: number,
    y: number,
    width: number,
): { shapes: Shape[]; bottom: number } {
    if (!reflection) return { shapes: [], bottom: y - 8 };
    const text: Paragraph[] = [
        { text: 'Reflection', style: label, colour: 'wait-border' },
        { text: fold(reflection.value), style: body, gap: 2 },
    ];
    const room = width - 2 * inset - 4;
    const height = textHeight(text, room) + 2 * inset;
    return {
        shapes: [
            { type: 'box', x, y, width, height, radius: 5, fill: 'wait' },
            { type: 'box', x, y, width: 4, height, fill: 'wait-border' },
            ...textLabels(text, { x: x + inset + 4, y: y + inset, width: room }),
        ],
        bottom: y + height,
    };
}
