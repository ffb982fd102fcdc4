import { titleOf } from '@process-as-code/language';
import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { typography } from '../theme/typography.ts';
import type { Changes } from './changes.ts';
import { drawCells, totalCell } from './draw-cells.ts';
import { drawRow } from './draw-row.ts';
import { boxWidth, pitch, plain, type Spot, stateStyle, strong } from './layout.ts';
import type { Stream } from './stream.ts';
import { gapsOf, totalsOf } from './totals.ts';

/** `Current state`, `Future state`, … */
export interface State {
    readonly stream: Stream;
    readonly name: string;
    readonly changes: Changes;
}

const rowGap = 26;

/** How wide a state is in a page that leaves it so much room. */
export function widthOf({ stream }: State, room: number): number {
    const columns = Math.min(Math.max(1, stream.columns.length), Math.floor(room / pitch));
    return Math.min(room, Math.max(columns * pitch, 2 * boxWidth + 20));
}

/** One state: its name, its rows, its totals and what is not recorded; and where it ends. */
export function drawState(state: State, { x, y }: Spot, width: number): { group: Group; bottom: number } {
    const { stream, name, changes } = state;
    const head = headOf(state);
    const shapes: Shape[] = textLabels(head, { x, y, width });
    let bottom = y + textHeight(head, width) + 14;
    const most = Math.max(1, Math.floor(width / pitch));
    const rows = Math.max(1, Math.ceil(stream.columns.length / most));
    // Rows as even as their number allows: one box alone in the last row looks lost.
    const each = Math.ceil(stream.columns.length / rows);
    for (let row = 0; row < rows && stream.columns.length > 0; row++) {
        const columns = stream.columns.slice(row * each, (row + 1) * each);
        if (columns.length === 0) break;
        const isLast = (row + 1) * each >= stream.columns.length;
        const drawn = drawRow(
            stream,
            { columns, isFirst: row === 0, isLast },
            changes,
            { x, y: bottom },
            width,
        );
        shapes.push(...drawn.shapes);
        bottom = drawn.bottom + rowGap;
    }
    if (stream.columns.length === 0) {
        const words: Paragraph[] = [{ text: noStep, style: strong }];
        shapes.push(...textLabels(words, { x, y: bottom, width }));
        bottom += textHeight(words, width) + rowGap;
    } else {
        const strip = drawCells(totalsOf(stream).map(totalCell), { x, y: bottom }, width);
        shapes.push(...strip.shapes);
        bottom = strip.bottom + 10;
        const notes = gapsOf(stream).map(text => ({ text, style: plain, colour: 'muted' as const, gap: 2 }));
        shapes.push(...textLabels(notes, { x, y: bottom, width }));
        bottom += textHeight(notes, width);
    }
    const group: Group = {
        type: 'group',
        kind: 'stream',
        id: stream.process.id,
        place: stream.process.anchor,
        label: `${name}: ${titleOf(stream.process)}`,
        shapes,
    };
    return { group, bottom };
}

export const noStep =
    'No step is recorded. Write: flow { start step "…" by ROLE { time 20 min wait 2 hours } end }';

function headOf({ stream: { process }, name }: State): Paragraph[] {
    const version = process.version ? `version ${process.version.value}` : 'version not recorded';
    return [
        { text: `${name} – ${version}`, style: stateStyle, colour: 'title' },
        { text: titleOf(process), style: typography.subtitle, colour: 'muted' },
    ];
}
