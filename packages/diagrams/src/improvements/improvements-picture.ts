import type { Process, Workspace } from '@process-as-code/language';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import { type Column, drawEpisode } from './draw-story.ts';
import { partsOf, storyOf, versionTitle } from './story.ts';

const width = 900;
const column: Column = { dates: pageMargin, line: 152, left: 176, width: width - pageMargin - 176 };
const gap = 22;

/**
 * The story of a process, 900 pixels wide: its versions along a line with their approvals, and between them each improvement
 * from feedback to change to result, with what was learned.
 */
export function improvementsPicture(workspace: Workspace, process: Process): Picture {
    const story = storyOf(workspace, process);
    const title = titleOfView(process, 'improvement story');
    const head = pictureHeading(title, factsOf(workspace, process), width);
    const episodes: Shape[] = [];
    let bottom = head.bottom;
    for (const episode of story) {
        const drawn = drawEpisode(workspace, episode, column, bottom, episode.version === process);
        episodes.push(drawn.group);
        bottom = drawn.bottom + gap;
    }
    const words = story.some(({ kind }) => kind === 'improvement')
        ? []
        : [{ text: noImprovement, style: typography.node }];
    const line: Shape = {
        type: 'line',
        points: [
            [column.line, head.bottom + 14],
            [column.line, bottom - gap],
        ],
        stroke: 'connector',
        strokeWidth: 3,
    };
    return {
        ...{ version: 1, view: 'improvements', title, width },
        description: descriptionOf(workspace, process),
        height: round(
            bottom - gap + (words.length > 0 ? 14 + textHeight(words, column.width) : 0) + pageMargin,
        ),
        shapes: [
            ...head.labels,
            line,
            ...episodes,
            ...textLabels(words, { x: column.left, y: bottom - gap + 14, width: column.width }),
        ],
    };
}

export const noImprovement =
    'No improvement is recorded. Write: improvement "…" on 2026-05-12 { feedback "…" changed "…" result "…" from KPI }';

function descriptionOf(workspace: Workspace, process: Process): string {
    const story = storyOf(workspace, process);
    const told = story.map(episode => {
        if (episode.kind === 'version') return `${versionTitle(episode.version)}.`;
        const parts = partsOf(episode.improvement).map(part => `${part.title}: ${part.text}`);
        return `Improvement “${episode.improvement.label ?? ''}”. ${parts.join('. ')}.`;
    });
    const isEmpty = story.every(({ kind }) => kind === 'version');
    return [...told, ...(isEmpty ? [noImprovement] : [])].join(' ');
}
