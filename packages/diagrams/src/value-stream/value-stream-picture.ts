import type { Process, Workspace } from '@process-as-code/language';
import { resolve, titleOf } from '@process-as-code/language';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import { type Changes, changesBetween } from './changes.ts';
import { drawCells, savingCell } from './draw-cells.ts';
import { plain, type Spot, stateStyle } from './layout.ts';
import { drawState, type State, widthOf } from './panel.ts';
import { streamOf } from './stream.ts';
import { gapsOf, savings, totalsOf } from './totals.ts';

/** Page width in pixels: a landscape page of A4 with text of about eight points. */
const pageWidth = 1160;
const gap = 36;

/**
 * The value stream map of a process, 1160 pixels wide or as wide as it needs; where the process revises another one that is
 * known, both states, beside each other where there is room, else below each other, with what changed.
 */
export function valueStreamPicture(workspace: Workspace, process: Process): Picture {
    const states = statesOf(workspace, process);
    const title = titleOfView(process, 'value stream map');
    const room = pageWidth - 2 * pageMargin;
    const widths = states.map(state => widthOf(state, room));
    const isBeside = widths.length === 2 && widths[0]! + widths[1]! + gap <= room;
    const heading = pictureHeading(title, factsOf(workspace, process), pageWidth);
    const shapes: Shape[] = [...heading.labels];
    let bottom = heading.bottom;
    let x = pageMargin;
    const top = bottom;
    states.forEach((state, index) => {
        const width = isBeside ? widths[index]! : room;
        const drawn = drawState(state, { x, y: isBeside ? top : bottom }, width);
        shapes.push(drawn.group);
        bottom = Math.max(bottom, drawn.bottom + gap);
        if (isBeside) x += width + gap;
    });
    const foot = drawFoot(states, { x: pageMargin, y: bottom }, room);
    return {
        ...{ version: 1, view: 'value-stream', title, width: pageWidth },
        description: descriptionOf(states),
        height: round(foot.bottom + pageMargin),
        shapes: [...shapes, ...foot.shapes],
    };
}

/** The states to show: the one before, if another process is revised, and the process itself. */
export function statesOf(workspace: Workspace, process: Process): State[] {
    const stream = streamOf(workspace, process);
    const isFuture = !['live', 'evaluated', 'retired'].includes(process.stage.value);
    const before = resolve(workspace, process.revises);
    if (before?.kind !== 'process' || before === process) {
        return [
            {
                stream,
                name: isFuture && process.stage.value !== 'draft' ? 'Future state' : 'Current state',
                changes: none,
            },
        ];
    }
    const old = streamOf(workspace, before);
    const changes = changesBetween(workspace, old, stream);
    return [
        { stream: old, name: isFuture ? 'Current state' : 'Previous state', changes },
        { stream, name: isFuture ? 'Future state' : 'Current state', changes },
    ];
}

const none: Changes = new Map();

/** What the new version changes, and what the signs mean. */
function drawFoot(
    states: readonly State[],
    { x, y }: Spot,
    width: number,
): { shapes: Shape[]; bottom: number } {
    const legend: Paragraph[] = [{ text: legendText, style: plain, colour: 'muted' }];
    const shapes: Shape[] = [];
    let bottom = y;
    const write = (paragraphs: readonly Paragraph[], gapBelow: number) => {
        shapes.push(...textLabels(paragraphs, { x, y: bottom, width }));
        bottom += textHeight(paragraphs, width) + gapBelow;
    };
    const [before, after] = states;
    if (before && after) {
        write([{ text: 'What the new version changes', style: stateStyle, colour: 'title' }], 10);
        const cells = drawCells(
            savings(before.stream, after.stream).map(savingCell),
            { x, y: bottom },
            width,
        );
        shapes.push(...cells.shapes);
        bottom = cells.bottom + 10;
        write(
            changeSentences(before, after).map(text => ({ text, style: typography.node, gap: 3 })),
            16,
        );
    }
    write(legend, 0);
    return { shapes, bottom };
}

const legendText =
    'Touch: somebody works on the case. W: the case waits. ?: not recorded. %C&A: share that is complete and accurate. ' +
    'Efficiency: touch time as a share of the lead time. Rolled %C&A: share of cases without any rework. Times are working time. ' +
    'Large numbers are expected over all ways that a case may take, returns included; the ladder shows the main path once. ' +
    'Dashed lines: information from systems.';

/** What is new, gone and changed, by title. */
export function changeSentences(before: State, after: State): string[] {
    const titles = (state: State, kind: string) =>
        state.stream.columns
            .flatMap(column => column.boxes)
            .filter(box => state.changes.get(box)?.kind === kind)
            .map(box => box.title);
    const told = (word: string, list: readonly string[]) =>
        list.length === 0 ? [] : [`${word}: ${list.join('; ')}.`];
    const sentences = [
        ...told('New', titles(after, 'new')),
        ...told('Gone', titles(before, 'gone')),
        ...told('Changed', titles(after, 'changed')),
    ];
    return sentences.length > 0 ? sentences : ['Nothing on the main path changes.'];
}

function descriptionOf(states: readonly State[]): string {
    const each = states.map(({ stream, name }) => {
        const boxes = stream.columns.flatMap(column => column.boxes.map(box => box.title));
        const totals = totalsOf(stream).map(({ label, text }) => `${label}: ${text}`);
        return `${name}, ${titleOf(stream.process)}: ${boxes.join(', ') || 'no step is recorded'}. ${totals.join('. ')}. ${gapsOf(stream).join(' ')}`;
    });
    const [before, after] = states;
    return [...each, ...(before && after ? changeSentences(before, after) : [])].join(' ').trim();
}
