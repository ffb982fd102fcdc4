import { type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { DraftNode } from '../plan/draft-flow.ts';
import type { SceneNote } from '../scene.ts';

/** A footnote of a node. */
export interface Note {
    readonly number: number;
    readonly text: string;
    readonly node: string;
}

const columnWidth = 420;
const columnGap = 24;
const numberRoom = 24;
const between = 6;

/** The footnotes of nodes in the order of their numbers. */
export function notesOf(nodes: readonly DraftNode[]): Note[] {
    return nodes
        .flatMap(node => node.notes.map(note => ({ ...note, node: node.id })))
        .sort((a, b) => a.number - b.number);
}

/** Footnotes in as many columns as the width holds, filled column by column. */
export function placeNotes(
    notes: readonly Note[],
    x: number,
    y: number,
    width: number,
): { notes: SceneNote[]; bottom: number } {
    if (notes.length === 0) return { notes: [], bottom: y - 16 };
    const count = Math.max(
        1,
        Math.min(notes.length, Math.floor((width + columnGap) / (columnWidth + columnGap))),
    );
    const room = Math.min(640, (width - (count - 1) * columnGap) / count);
    const wrapped = notes.map(note => wrapText(note.text, typography.note, room - numberRoom));
    const columns = balance(wrapped, count);
    const placed: SceneNote[] = [];
    let bottom = y;
    notes.forEach((note, index) => {
        const column = columns[index]!;
        const above = wrapped.filter((_, other) => other < index && columns[other] === column);
        const top = y + above.reduce((sum, text) => sum + heightOf(text) + between, 0);
        const left = x + column * (room + columnGap);
        const text = wrapped[index]!;
        placed.push({
            number: note.number,
            node: note.node,
            ...rect(left, top, room, heightOf(text)),
            texts: textLines(text, typography.note, left + numberRoom, top, false),
        });
        bottom = Math.max(bottom, top + heightOf(text));
    });
    return { notes: placed, bottom };
}

/** The column of each note: each column takes its share of the whole height. */
function balance(texts: readonly Wrapped[], count: number): number[] {
    const share = texts.reduce((sum, text) => sum + heightOf(text) + between, 0) / count;
    let height = 0;
    return texts.map(text => {
        const column = Math.min(count - 1, Math.floor((height + heightOf(text) / 2) / share));
        height += heightOf(text) + between;
        return column;
    });
}

function heightOf(text: Wrapped): number {
    return Math.max(17, text.height);
}
