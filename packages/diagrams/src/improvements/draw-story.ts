import type { Improvement, Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { dateText } from '../kpis/dates.ts';
import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { fold } from '../sentences/words.ts';
import { round } from '../svg/xml.ts';
import { drawParts, drawReflection } from './draw-parts.ts';
import { type Episode, improvementFacts, partsOf, versionFacts, versionTitle } from './story.ts';
import { body, heading, inset, small } from './styles.ts';

/** Where the story stands: dates left of the line, what happened right of it. */
export interface Column {
    readonly dates: number;
    readonly line: number;
    readonly left: number;
    readonly width: number;
}

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
