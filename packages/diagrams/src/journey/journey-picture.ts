import type { Process, Workspace } from '@process-as-code/language';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { listEntry, type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { typography } from '../theme/typography.ts';
import { type Block, blocksOf, journeyWidth, partingLine, phaseRow, type Row } from './block.ts';
import { blueprintBlock } from './blueprint.ts';
import { type Cell, cardRow } from './card-row.ts';
import { type FeelingColumn, feelingRow } from './feelings.ts';
import { type Journey, type JourneyStage, type JourneyWork, journeyOf } from './journey.ts';
import { describeJourney, meetingText, noMoments, promiseText, workText, workWords } from './words.ts';

export interface JourneyOptions {
    /** A service blueprint: every step, before and behind the lines of interaction and visibility, and its systems. */
    readonly backstage?: boolean;
}

/** The way of the customers through a process: where they meet it, what is promised, how it feels, what is behind it. */
export function journeyPicture(
    workspace: Workspace,
    process: Process,
    options: JourneyOptions = {},
): Picture {
    const journey = journeyOf(workspace, process);
    const title = titleOfView(process, options.backstage ? 'service blueprint' : 'customer journey');
    const heading = pictureHeading(title, factsOf(workspace, process), journeyWidth);
    const shapes: Shape[] = [...heading.labels];
    const met = journey.stages.some(stage => stage.works.some(work => work.moments.length > 0));
    let y = heading.bottom;
    if (!met) {
        const text = [{ text: noMoments, style: typography.node }];
        shapes.push(...textLabels(text, { x: pageMargin, y, width: journeyWidth - 2 * pageMargin }));
        y += textHeight(text, journeyWidth - 2 * pageMargin) + 16;
    }
    for (const row of options.backstage ? blueprintRows(journey, y) : met ? journeyRows(journey, y) : []) {
        shapes.push(...row.shapes);
        y = row.bottom;
    }
    return {
        version: 1,
        view: options.backstage ? 'blueprint' : 'journey',
        title,
        description: describeJourney(journey),
        width: journeyWidth,
        height: Math.ceil(y - blockGap + pageMargin),
        shapes,
    };
}

/** Between two blocks of columns. */
const blockGap = 26;

interface JourneyColumn extends FeelingColumn {
    /** Steps that the customer does not see, from this column to the next. */
    readonly behind: readonly JourneyWork[];
}

function blueprintRows({ stages }: Journey, top: number): Row[] {
    const columns = stages.flatMap(stage => stage.works.map(work => ({ stage, work })));
    return stacked(blocksOf(columns), top, blueprintBlock);
}

function journeyRows(journey: Journey, top: number): Row[] {
    const columns = journey.stages.flatMap(columnsOf);
    return stacked(blocksOf(columns), top, (block, y) => journeyBlock(block, journey, y));
}

function stacked<B>(blocks: readonly B[], top: number, draw: (block: B, top: number) => Row): Row[] {
    let y = top;
    return blocks.map(block => {
        const { shapes, bottom } = draw(block, y);
        y = bottom + blockGap;
        return { shapes, bottom: y };
    });
}

/** A column for each meeting; one without any for a stage where nobody meets the process. */
function columnsOf(stage: JourneyStage): JourneyColumn[] {
    const columns: { stage: JourneyStage; work?: JourneyWork; behind: JourneyWork[] }[] = [];
    const early: JourneyWork[] = [];
    for (const work of stage.works) {
        if (work.moments.length > 0) columns.push({ stage, work, behind: [] });
        else (columns.at(-1)?.behind ?? early).push(work);
    }
    if (columns.length === 0) return [{ stage, behind: early }];
    columns[0]!.behind.unshift(...early);
    return columns;
}

function journeyBlock(block: Block<JourneyColumn>, journey: Journey, top: number): Row {
    const phases = phaseRow(block, top);
    const touch = cardRow(block, phases.bottom, 'Touchpoint', touchCell);
    const promise = plainRow(block, touch.bottom, 'Promise', ({ work }) =>
        (work?.moments ?? []).map(moment => ({
            text: work!.moments.length > 1 ? `${moment.party}: ${promiseText(moment)}` : promiseText(moment),
            style: typography.line,
            gap: 5,
            ...(moment.promise === undefined ? { colour: 'muted' as const } : {}),
        })),
    );
    const feeling = feelingRow(block, journey.parties, promise.bottom + 4);
    const line = partingLine('Line of visibility', block, feeling.bottom);
    const behind = plainRow(block, line.bottom, 'Behind the scenes', column =>
        column.behind.length > 0
            ? column.behind.map(work => ({
                  ...small(workText(work)),
                  ...listEntry(workText(work), typography.line),
              }))
            : [small('–')],
    );
    const rows = [phases, touch, promise, feeling, line, behind];
    return { shapes: rows.flatMap(row => row.shapes), bottom: behind.bottom };
}

function touchCell({ work }: JourneyColumn): Cell {
    if (!work) return plainCell('Touchpoint', [small('Nobody outside meets the process here')]);
    const { id, place, label, moments } = work;
    return {
        text: [{ text: label, style: typography.lane }, ...moments.map(moment => small(meetingText(moment)))],
        look: touchLook,
        group: { kind: 'touchpoint', id, place, label: workWords(work) },
    };
}

/** Text without frames. */
function plainRow(
    block: Block<JourneyColumn>,
    top: number,
    name: string,
    textOf: (column: JourneyColumn) => Paragraph[],
): Row {
    return cardRow(block, top, name, column => plainCell(name, textOf(column)));
}

function plainCell(name: string, text: readonly Paragraph[]): Cell {
    const words = text.map(paragraph => paragraph.text).join('. ');
    return { text, look: plainLook, group: { kind: 'part', label: `${name}: ${words}` } };
}

const touchLook = { fill: 'step', stroke: 'step-border', radius: 6 } as const;
const plainLook = { padding: [4, 6], align: 'top' } as const;

function small(text: string): Paragraph {
    return { text, style: typography.line, colour: 'muted', gap: 3 };
}
