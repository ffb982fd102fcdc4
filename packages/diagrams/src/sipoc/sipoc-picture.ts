import type { Process, Workspace } from '@process-as-code/language';
import { card, cardHeight } from '../picture/card.ts';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import { columns, type Placed, pageWidth, placeColumns } from './columns.ts';
import { drawLinks } from './draw-links.ts';
import { type Sipoc, sipocOf } from './sipoc.ts';
import { boundaries, columnTitles, emptyColumns, sipocNotes } from './words.ts';

/** Suppliers, inputs, process, outputs and customers of a process, with the boundaries of the process. */
export function sipocPicture(workspace: Workspace, process: Process): Picture {
    const sipoc = sipocOf(workspace, process);
    const title = titleOfView(process, 'SIPOC');
    const heading = pictureHeading(title, factsOf(workspace, process), pageWidth);
    const shapes: Shape[] = [...heading.labels, ...columnHeads(heading.bottom)];
    const begin = boundary(sipoc, 'from', heading.bottom + headHeight + 14);
    const placed = placeColumns(sipoc, begin.bottom + 18);
    const low = Math.max(placed.bottom, ...emptyCards(sipoc, begin.bottom + 18).map(each => each.bottom));
    const end = boundary(sipoc, 'to', low + 18);
    const notes = sipocNotes(sipoc).map(text => ({ text, style: typography.note }));
    const room = pageWidth - 2 * pageMargin;
    shapes.push(
        ...begin.shapes,
        ...end.shapes,
        ...drawLinks(placed.columns, sipoc),
        ...betweenBoxes(placed.columns[2]!, sipoc),
        ...placed.columns.flat().map(drawItem),
        ...emptyCards(sipoc, begin.bottom + 18).flatMap(each => each.shapes),
        ...textLabels(notes, { x: pageMargin, y: end.bottom + 16, width: room }),
    );
    const below = notes.length > 0 ? 16 + textHeight(notes, room) : 0;
    return {
        version: 1,
        view: 'sipoc',
        title,
        description: describe(sipoc),
        width: pageWidth,
        height: Math.ceil(end.bottom + below + pageMargin),
        shapes,
    };
}

const headHeight = 34;

function columnHeads(y: number): Shape[] {
    return columnTitles.flatMap((title, index) =>
        card(
            [{ text: title, style: typography.lane, colour: 'lane-header-text' }],
            { ...columns[index]!, y, height: headHeight },
            { fill: 'phase', radius: 4, anchor: 'middle' },
        ),
    );
}

function boundary(sipoc: Sipoc, side: 'from' | 'to', y: number): { shapes: Shape[]; bottom: number } {
    const known = sipoc[side] !== undefined;
    const text = [{ text: boundaries(sipoc)[side], style: typography.line }];
    const look = known
        ? ({ fill: 'start', stroke: 'start-border', radius: 14, anchor: 'middle' } as const)
        : missingLook;
    const area = { ...columns[2]!, y, height: cardHeight(text, columns[2]!.width, look) };
    return { shapes: card(text, area, look), bottom: y + area.height };
}

const missingLook = { stroke: 'unassigned-header-text', dash: '4 3', radius: 6, anchor: 'middle' } as const;

function emptyCards(sipoc: Sipoc, y: number): { shapes: Shape[]; bottom: number }[] {
    const lists = [sipoc.suppliers, sipoc.inputs, sipoc.boxes, sipoc.outputs, sipoc.customers];
    return lists.flatMap((list, index) => {
        if (list.length > 0) return [];
        const text = [{ text: emptyColumns[index]!, style: typography.line }];
        const area = { ...columns[index]!, y, height: cardHeight(text, columns[index]!.width, missingLook) };
        return [{ shapes: card(text, area, missingLook), bottom: y + area.height }];
    });
}

function drawItem({ item, text, look, ...area }: Placed): Shape {
    return {
        type: 'group',
        kind: 'item',
        ...(item.id === undefined ? {} : { id: item.id }),
        ...(item.place ? { place: item.place } : {}),
        label: text.map(paragraph => paragraph.text).join('. '),
        shapes: card(text, { ...area, y: round(area.y) }, look),
    };
}

/** Arrows between boxes where a way leads from one to the next. */
function betweenBoxes(boxes: readonly Placed[], sipoc: Sipoc): Shape[] {
    return boxes.slice(1).flatMap((box, index): Shape[] => {
        const before = boxes[index]!;
        if (!sipoc.boxes[index]!.leadsOn) return [];
        const x = box.x + box.width / 2;
        return [
            {
                type: 'line',
                points: [
                    [x, round(before.y + before.height)],
                    [x, round(box.y)],
                ],
                stroke: 'main-line',
                strokeWidth: 1.9,
                arrow: true,
                from: before.item.id ?? before.item.key,
                to: box.item.id ?? box.item.key,
            },
        ];
    });
}

function describe(sipoc: Sipoc): string {
    const { from, to } = boundaries(sipoc);
    const lists = [sipoc.suppliers, sipoc.inputs, sipoc.boxes, sipoc.outputs, sipoc.customers];
    const columnsInWords = lists.map((list, index) =>
        list.length > 0
            ? `${columnTitles[index]}: ${list.map(item => item.label).join(', ')}.`
            : `${emptyColumns[index]}.`,
    );
    return [`${from}. ${to}.`, ...columnsInWords].join(' ');
}
