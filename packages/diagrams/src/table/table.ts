import type { Place } from '@process-as-code/language';

/** A table as plain data; one form for HTML, Markdown and CSV. */
export interface Table {
    readonly caption: string;
    /** The first one is that of the headings of the rows. */
    readonly columns: readonly string[];
    readonly groups: readonly TableGroup[];
    /** Sentences to stand below. */
    readonly notes: readonly string[];
}

export interface TableGroup {
    /** Over its rows; absent where the rows stand in no group. */
    readonly label?: string;
    readonly rows: readonly TableRow[];
}

export interface TableRow {
    /** Of the element of the model. */
    readonly id?: string;
    readonly place?: Place;
    /** One for each column, the first being the heading of the row; a cell has any number of lines. */
    readonly cells: readonly (readonly TableLine[])[];
}

/** A line of a cell; a letter says in words what it stands for. */
export type TableLine = string | { readonly text: string; readonly means: string };

export function textOf(line: TableLine): string {
    return typeof line === 'string' ? line : line.text;
}

/** Letters stand beside each other, sentences below each other. */
export function areLetters(cell: readonly TableLine[]): boolean {
    return cell.every(line => typeof line !== 'string');
}
