import { element, escapeXml } from '../svg/xml.ts';
import { areLetters, type Table, type TableGroup, type TableLine, type TableRow, textOf } from './table.ts';

/** A table as native HTML with caption, column and row headers; a fragment without styles of its own. */
export function tableHtml(table: Table, kind: string): string {
    const heads = table.columns.map(column => element('th', { scope: 'col' }, escapeXml(column)));
    return [
        `<table class="${escapeXml(kind)}">`,
        element('caption', {}, escapeXml(table.caption)),
        `<thead><tr>${heads.join('')}</tr></thead>`,
        ...table.groups.map(group => bodyOf(group, table.columns.length)),
        '</table>',
        ...table.notes.map(note => element('p', { class: 'table-note' }, escapeXml(note))),
    ].join('\n');
}

function bodyOf({ label, rows }: TableGroup, columns: number): string {
    const heading =
        label === undefined
            ? []
            : [
                  element(
                      'tr',
                      { class: 'group' },
                      element('th', { scope: 'rowgroup', colspan: columns }, escapeXml(label)),
                  ),
              ];
    return ['<tbody>', ...heading, ...rows.map(rowOf), '</tbody>'].join('\n');
}

function rowOf({ id, place, cells }: TableRow): string {
    const [head = [], ...rest] = cells;
    return element(
        'tr',
        { 'data-id': id, 'data-line': place?.line },
        element('th', { scope: 'row' }, linesOf(head)),
        ...rest.map(cell => element('td', {}, linesOf(cell))),
    );
}

function linesOf(lines: readonly TableLine[]): string {
    return lines
        .map(line =>
            typeof line === 'string'
                ? escapeXml(line)
                : element('abbr', { title: line.means }, escapeXml(textOf(line))),
        )
        .join(areLetters(lines) ? ' ' : '<br>');
}
