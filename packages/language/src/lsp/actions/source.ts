import type { Body, Place } from '../../model/element.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { appendClauses } from '../../rules/support/edits.ts';

/** Texts of several lines and comments: lines inside them are nobody's to move. Strings hide what only looks like one. */
const STRETCHES =
    /"""[\s\S]*?"""|"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g;

/** A stretch of text that is no statement. Offsets, the end exclusive. */
export interface Stretch {
    readonly kind: 'text' | 'comment';
    readonly start: number;
    readonly end: number;
}

/** The text of a document, with how its writer indents. Takes lines and columns as the model counts them: from 1. */
export class Source {
    readonly file: string;
    readonly text: string;
    private readonly starts: readonly number[];
    private found: readonly Stretch[] | undefined;

    constructor(file: string, text: string) {
        this.file = file;
        this.text = text;
        this.starts = [0, ...[...text.matchAll(/\n/g)].map(match => match.index + 1)];
    }

    get lines(): number {
        return this.starts.length;
    }

    offset(line: number, column: number): number {
        return Math.min((this.starts[line - 1] ?? this.text.length) + column - 1, this.text.length);
    }

    place(start: number, end: number): Place {
        const [from, to] = [this.position(start), this.position(end)];
        return {
            file: this.file,
            line: from.line,
            column: from.column,
            endLine: to.line,
            endColumn: to.column,
        };
    }

    /** Offsets of a place: its first character, and the one behind it. */
    span(place: Place): { start: number; end: number } {
        return {
            start: this.offset(place.line, place.column),
            end: this.offset(place.endLine, place.endColumn),
        };
    }

    /** A line without its end. */
    line(number: number): string {
        const start = this.starts[number - 1] ?? this.text.length;
        return this.text.slice(start, this.starts[number] ?? this.text.length).replace(/\r?\n$/, '');
    }

    /** White space that leads a line. */
    indentOf(line: number): string {
        return /^[ \t]*/.exec(this.line(line))![0];
    }

    /** One level of indentation: by how much the first line behind an opening brace is further in; four spaces where none is. */
    get level(): string {
        for (let line = 1; line < this.lines; line++) {
            if (!this.line(line).trimEnd().endsWith('{')) continue;
            const [outer, inner] = [this.indentOf(line), this.indentOf(line + 1)];
            if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
        }
        return '    ';
    }

    /** Strings, texts of several lines and comments, in the order of the text. */
    get stretches(): readonly Stretch[] {
        this.found ??= [...this.text.matchAll(STRETCHES)].map(match => ({
            kind: match[0].startsWith('/') ? 'comment' : 'text',
            start: match.index,
            end: match.index + match[0].length,
        }));
        return this.found;
    }

    /** True where a character belongs to a string or a comment that began before it. */
    isCovered(offset: number): boolean {
        return this.stretches.some(({ start, end }) => start < offset && offset < end);
    }

    /** What stands at a place after some edits within it, with `\n` between its lines. */
    slice(place: Place, edits: readonly TextEdit[] = []): string {
        const { start, end } = this.span(place);
        const spans = edits.map(edit => ({ ...this.span(edit.place), text: edit.text }));
        let text = '';
        let at = start;
        for (const edit of spans.toSorted((a, b) => a.start - b.start)) {
            text += this.text.slice(at, edit.start) + edit.text;
            at = edit.end;
        }
        return (text + this.text.slice(at, end)).replaceAll('\r\n', '\n');
    }

    /** Writes clauses as the last ones of an element; a tab at the beginning of one stands for a level. */
    append(
        element: { readonly place: Place; readonly body?: Body },
        lines: readonly string[],
        header?: Place,
    ): TextEdit {
        const hand = { indent: this.indentOf(element.place.line), level: this.level };
        return appendClauses({ element, contents: [], hand, ...(header ? { header } : {}) }, lines);
    }

    /** Takes away what stands at a place: the whole lines where nothing else stands on them. */
    remove(place: Place): TextEdit {
        let { start, end } = this.span(place);
        const before = /[ \t]*$/.exec(this.text.slice(0, start))![0];
        const after = /^[ \t]*(?:\r?\n)?/.exec(this.text.slice(end))![0];
        const leads = start - before.length === 0 || this.text[start - before.length - 1] === '\n';
        if (leads && (after.endsWith('\n') || end + after.length === this.text.length)) {
            start -= before.length;
            end += after.length;
        } else if (!after.endsWith('\n')) end += after.length;
        return { place: this.place(start, end), text: '' };
    }

    private position(offset: number): { line: number; column: number } {
        let [low, high] = [0, this.starts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (this.starts[middle]! <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: offset - this.starts[low]! + 1 };
    }
}

/**
 * The lines of a text with another indentation: `from` is taken away where it leads a line, `to` is put before every line
 * but the first. Lines inside texts and comments of several lines stay as they are.
 */
export function reindented(text: string, from: string, to: string): string {
    const source = new Source('', text);
    const lines = text.split('\n');
    return lines
        .map((line, index) => {
            if (index === 0 || line.trim() === '' || source.isCovered(source.offset(index + 1, 1))) {
                return line.trim() === '' && !source.isCovered(source.offset(index + 1, 1)) ? '' : line;
            }
            return to + (line.startsWith(from) ? line.slice(from.length) : line.trimStart());
        })
        .join('\n');
}
