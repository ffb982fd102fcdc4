import { csvCell } from '../matrix/csv.ts';
import { escapeMarkdown } from '../matrix/markdown.ts';
import { areLetters, type Table, type TableRow, textOf } from './table.ts';

/** A table as a Markdown section: heading, table, notes. Text is escaped; groups become rows of their own. */
export function tableMarkdown(table: Table): string {
    const rows = table.groups.flatMap(({ label, rows: members }) => [
        ...(label === undefined
            ? []
            : [[`**${escapeMarkdown(label)}**`, ...table.columns.slice(1).map(() => '')]]),
        ...members.map(row => row.cells.map(cellOf)),
    ]);
    return [
        `## ${escapeMarkdown(table.caption)}`,
        '',
        lineOf(table.columns.map(escapeMarkdown)),
        lineOf(table.columns.map(() => '---')),
        ...rows.map(lineOf),
        '',
        ...table.notes.flatMap(note => [escapeMarkdown(note), '']),
    ].join('\n');
}

/** A table as CSV (RFC 4180, lines end in CR LF); where rows stand in groups, the first column names the group. */
export function tableCsv(table: Table): string {
    const grouped = table.groups.some(group => group.label !== undefined);
    const rows = table.groups.flatMap(({ label, rows: members }) =>
        members.map(row => [
            ...(grouped ? [label ?? ''] : []),
            ...row.cells.map(cell => cell.map(textOf).join(' ')),
        ]),
    );
    return [[...(grouped ? ['Phase'] : []), ...table.columns], ...rows]
        .map(row => `${row.map(csvCell).join(',')}\r\n`)
        .join('');
}

function cellOf(cell: TableRow['cells'][number]): string {
    return cell.map(line => escapeMarkdown(textOf(line))).join(areLetters(cell) ? ' ' : '<br>');
}

function lineOf(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}
