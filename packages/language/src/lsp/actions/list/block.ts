import type { Place } from '../../../model/element.ts';
import type { Source } from '../source.ts';

/** A line of a list as people type it: its number, letter or bullet, and what it says. */
export interface Item {
    readonly text: string;
    readonly children: Item[];
}

/** A list that stands in a document as plain text. */
export interface ListBlock {
    readonly items: readonly Item[];
    readonly lines: number;
    /** From the first to the last of its lines. */
    readonly place: Place;
}

/** `1.` `1)` `(1)` `1.2` `a.` `b)` `-` `*` `•`, and then a space. An arrow of a flow is no bullet. */
const MARK = /^([ \t]*)(?:\(?(\d{1,3}(?:\.\d{1,3})*)[.):]?|([A-Za-z])[.)]|[-*•–—·])[ \t]+(?=\S)(.*)$/;
const COMMENT = /^[ \t]*\/\//;

interface Marked {
    readonly indent: number;
    readonly depth: number;
    readonly style: 'number' | 'letter' | 'bullet';
    text: string;
}

/** The list that the selection touches; undefined where there is none. A line without a mark goes on the line before it. */
export function listAt(source: Source, selection: Place): ListBlock | undefined {
    const isPoint = selection.line === selection.endLine && selection.column === selection.endColumn;
    const range = isPoint ? around(source, selection.line) : whole(selection);
    if (!range) return undefined;
    let [first, last] = range;
    while (first <= last && !markOf(source, first)) {
        if (source.line(first).trim() !== '') return undefined;
        first++;
    }
    while (last >= first && source.line(last).trim() === '') last--;
    if (first > last) return undefined;
    const marked: Marked[] = [];
    for (let line = first; line <= last; line++) {
        const mark = markOf(source, line);
        if (mark) marked.push(mark);
        else if (!continues(source, line)) return undefined;
        else marked.at(-1)!.text += ` ${source.line(line).trim()}`;
    }
    const start = source.offset(first, 1);
    const place = source.place(start, source.offset(last, 1) + source.line(last).length);
    return { items: nested(marked), lines: last - first + 1, place };
}

/** The lines around the cursor that make a list. */
function around(source: Source, line: number): [number, number] | undefined {
    const belongs = (at: number) =>
        at >= 1 && at <= source.lines && (markOf(source, at) !== undefined || continues(source, at));
    if (!belongs(line) || source.line(line).trim() === '') return undefined;
    let [first, last] = [line, line];
    while (belongs(first - 1)) first--;
    while (belongs(last + 1)) last++;
    while (first < line && !markOf(source, first)) first++;
    return [first, last];
}

function whole({ line, endLine, endColumn }: Place): [number, number] {
    return [line, endColumn === 1 && endLine > line ? endLine - 1 : endLine];
}

function markOf(source: Source, line: number): Marked | undefined {
    if (source.isCovered(source.offset(line, 1))) return undefined;
    const [, indent, number, letter, text] = MARK.exec(source.line(line)) ?? [];
    if (indent === undefined || text === undefined) return undefined;
    return {
        indent: indent.replaceAll('\t', '    ').length,
        depth: number?.split('.').length ?? 1,
        style: number === undefined ? (letter === undefined ? 'bullet' : 'letter') : 'number',
        text,
    };
}

/** Plain words, or a blank line between two items: nothing that the language would read. */
function continues(source: Source, line: number): boolean {
    const text = source.line(line);
    if (text.trim() === '') return true;
    const begins =
        /^\s*(start|end|step|send|receive|call|wait|decide|parallel|phase|branch|flow|process|role|import)\b/;
    return (
        !/[{}"]|->/.test(text) &&
        !COMMENT.test(text) &&
        !begins.test(text) &&
        !source.isCovered(source.offset(line, 1))
    );
}

/** An item further in than the one before it, or of another style behind it, is part of it. */
function nested(marked: readonly Marked[]): Item[] {
    const top: Item[] = [];
    const open: { mark: Marked; item: Item }[] = [];
    for (const mark of marked) {
        const item: Item = { text: mark.text, children: [] };
        while (open.length > 0 && !isInside(mark, open.at(-1)!.mark)) open.pop();
        (open.at(-1)?.item.children ?? top).push(item);
        open.push({ mark, item });
    }
    return top;
}

function isInside(mark: Marked, other: Marked): boolean {
    if (mark.style === other.style)
        return mark.depth === other.depth ? mark.indent > other.indent : mark.depth > other.depth;
    const rank = { number: 0, letter: 1, bullet: 2 };
    return (
        mark.indent > other.indent || (mark.indent === other.indent && rank[mark.style] > rank[other.style])
    );
}
