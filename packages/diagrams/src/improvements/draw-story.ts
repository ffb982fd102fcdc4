import type { Improvement, Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { dateText } from '../kpis/dates.ts';
import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { fold } from '../sentences/words.ts';
import { round } from '../svg/xml.ts';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import { type Episode, improvementFacts, type Part, partsOf, versionFacts, versionTitle } from './story.ts';

/** Where the story stands: dates left of the line, what happened right of it. */
export interface Column {
    readonly dates: number;
    readonly line: number;
    readonly left: number;
    readonly width: number;
}

const heading = { ...typography.lane, size: 15, leading: 20 };
const body = { size: 13.5, weight: 400, leading: 18 } as const;
const small = { size: 12, weight: 400, leading: 16 } as const;
const label = { size: 12, weight: 600, leading: 16 } as const;
const inset = 10;
const arrowGap = 26;

/** An episode with its upper edge at `y`, and where it ends; `isShown` marks the version the picture is of. */
export function drawEpisode(
    workspace: Workspace,
    episode: Episode,
    column: Column,
    y: number,
    isShown: boolean,
): { group: Group; bottom: number } {
    return episode.kind === 'version'
        ? drawVersion(workspace, episode.version, column, y, isShown)
        : drawImprovement(workspace, episode.improvement, column, y);
}

function drawVersion(
    workspace: Workspace,
    version: Process,
    column: Column,
    y: number,
    isShown: boolean,
): { group: Group; bottom: number } {
    const facts = versionFacts(workspace, version);
    const text: Paragraph[] = [
        { text: versionTitle(version), style: heading, colour: 'title' },
        ...facts.map(fact => ({ text: fact, style: body, colour: 'muted' as const, gap: 1 })),
    ];
    const { left, line, width } = column;
    const room = width - 2 * inset;
    const height = textHeight(text, room) + 2 * inset;
    const middle = y + inset + heading.leading / 2;
    return {
        group: {
            type: 'group',
            kind: 'version',
            id: version.id,
            place: version.anchor,
            label: [versionTitle(version), ...facts].join('. ').replaceAll('..', '.'),
            shapes: [
                {
                    ...{ type: 'box', x: left, y, width, height, radius: 6 },
                    ...{ fill: 'lane-header', stroke: isShown ? 'connector' : 'lane-border' },
                    strokeWidth: isShown ? 2 : 1,
                },
                ...textLabels(text, { x: left + inset, y: y + inset, width: room }),
                ...dateLabel(version.liveOn?.value, column, middle),
                {
                    type: 'outline',
                    d: disc(line, middle, 9),
                    fill: 'connector',
                    stroke: 'page',
                    strokeWidth: 2,
                },
            ],
        },
        bottom: y + height,
    };
}

function drawImprovement(
    workspace: Workspace,
    improvement: Improvement,
    column: Column,
    y: number,
): { group: Group; bottom: number } {
    const { left, line, width } = column;
    const title: Paragraph[] = [{ text: fold(titleOf(improvement)), style: heading, colour: 'title' }];
    const parts = partsOf(improvement);
    const row = drawParts(parts, left, y + textHeight(title, width) + 6, width);
    const facts = improvementFacts(workspace, improvement).map(text => ({
        ...{ text, style: small, gap: 2 },
        colour: 'muted' as const,
    }));
    const factsTop = row.bottom + (facts.length > 0 ? 8 : 0);
    const reflection = drawReflection(improvement, left, factsTop + textHeight(facts, width) + 8, width);
    const middle = y + heading.leading / 2;
    return {
        group: {
            type: 'group',
            kind: 'improvement',
            id: improvement.id,
            place: improvement.anchor,
            label: [titleOf(improvement), ...parts.map(part => `${part.title}: ${part.text}`)].join('. '),
            shapes: [
                ...textLabels(title, { x: left, y, width }),
                ...row.shapes,
                ...textLabels(facts, { x: left, y: factsTop, width }),
                ...reflection.shapes,
                ...dateLabel(improvement.on?.value, column, middle),
                {
                    type: 'outline',
                    d: disc(line, middle, 5.5),
                    fill: 'page',
                    stroke: 'connector',
                    strokeWidth: 2.5,
                },
            ],
        },
        bottom: reflection.bottom,
    };
}

const looks: Readonly<Record<Part['title'], { fill: ColourName; stroke: ColourName }>> = {
    Feedback: { fill: 'decision', stroke: 'decision-border' },
    Change: { fill: 'step', stroke: 'step-border' },
    Result: { fill: 'good', stroke: 'good-border' },
};

/** Three cards joined by arrows: what was said, what was done, what came of it. */
function drawParts(
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

function drawReflection(
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

function dateLabel(date: string | undefined, { dates, line }: Column, middle: number): Shape[] {
    const text: Paragraph[] = [
        { text: date ? dateText(date) : 'no date recorded', style: small, colour: 'muted' },
    ];
    const width = line - 16 - dates;
    return textLabels(text, { x: dates, y: middle - textHeight(text, width) / 2, width }, 'end');
}

function disc(x: number, y: number, r: number): string {
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
