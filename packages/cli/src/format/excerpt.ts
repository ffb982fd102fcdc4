import type { Place } from '@process-as-code/language';
import stringWidth from 'string-width';
import { harmless } from '../terminal.ts';

/** More columns than this are not shown of a line. */
const WIDEST = 110;

/** The lines of a text, as places count them. */
export function linesOf(text: string): string[] {
    return text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}

/** The source line of a place with the place underlined; nothing where the text has no such line. */
export function excerpt(
    line: string | undefined,
    place: Place,
    paint: { rule: (text: string) => string; mark: (text: string) => string },
): string[] {
    if (line === undefined) return [];
    const from = Math.min(place.column - 1, line.length);
    const to = place.endLine === place.line ? Math.min(place.endColumn - 1, line.length) : line.length;
    const cut = window(line, from, to);
    const width = Math.max(1, stringWidth(cut.marked));
    const number = String(place.line);
    return [
        `${paint.rule(`  ${number} │ `)}${cut.before}${cut.marked}${cut.after}`,
        `${paint.rule(`  ${' '.repeat(number.length)} │ `)}${' '.repeat(stringWidth(cut.before))}${paint.mark('^'.repeat(width))}`,
    ];
}

/** The part of a line around what is marked, ready to be shown. */
function window(line: string, from: number, to: number): { before: string; marked: string; after: string } {
    let start = 0;
    let end = line.length;
    if (line.length > WIDEST) {
        start = Math.max(0, Math.min(from - 20, line.length - WIDEST));
        end = Math.min(line.length, start + WIDEST);
    }
    const marked = line.slice(from, Math.min(to, end));
    const before = start > 0 ? `…${line.slice(start, from)}` : line.slice(0, from);
    const after = line.slice(Math.min(to, end), end) + (end < line.length ? '…' : '');
    return { before: show(before), marked: show(marked), after: show(after) };
}

function show(text: string): string {
    return harmless(text.replaceAll('\t', '    '));
}
