import { outsidePhases } from '../picture/stages.ts';
import type { Table, TableGroup, TableRow } from '../table/index.ts';
import { tableCsv, tableHtml, tableMarkdown } from '../table/index.ts';
import type { RaciRow, RaciTable } from './raci-table.ts';
import { markText, markWords, raciNotes } from './words.ts';

/** The matrix as an accessible HTML table; a fragment. Each letter says in words what it stands for. */
export function raciHtml(raci: RaciTable): string {
    return tableHtml(tableOf(raci), 'raci');
}

/** The matrix as a section of Markdown. */
export function raciMarkdown(raci: RaciTable): string {
    return tableMarkdown(tableOf(raci));
}

/** The matrix as CSV: a row for each step, a column for each party; derived letters stand in brackets. */
export function raciCsv(raci: RaciTable): string {
    return tableCsv(tableOf(raci));
}

function tableOf(raci: RaciTable): Table {
    const phases = raci.groups.some(group => group.label !== undefined);
    const groups = raci.groups.map(
        ({ label, rows }): TableGroup => ({
            ...(phases ? { label: label ?? outsidePhases } : {}),
            rows: rows.map(rowOf),
        }),
    );
    return {
        caption: `${raci.label}: who is responsible, accountable, consulted and informed (RACI)`,
        columns: ['Step', ...raci.parties.map(party => party.label)],
        groups: raci.whole ? [{ rows: [rowOf(raci.whole)] }, ...groups] : groups,
        notes: raciNotes(raci),
    };
}

function rowOf({ id, place, number, label, marks }: RaciRow): TableRow {
    return {
        id,
        place,
        cells: [
            [number === undefined ? label : `${number} ${label}`],
            ...marks.map(list => list.map(mark => ({ text: markText(mark), means: markWords(mark) }))),
        ],
    };
}
