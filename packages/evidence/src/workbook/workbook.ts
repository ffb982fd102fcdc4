import { address } from '../report/address.ts';
import type { Block, Cell, Inline, ReportDocument, Table } from '../report/document.ts';
import type { Sheet, SheetCell } from './xlsx.ts';

/** The sheets that an assessor works with, and the sections of the report whose tables they hold. */
const sheets = [
    { name: 'Matrix', section: 'r-coverage' },
    { name: 'Evidence', section: 'r-evidence-list' },
    { name: 'Findings', section: 'r-findings' },
    { name: 'Waivers', section: 'r-waivers' },
] as const;

/**
 * The tables of the report as sheets to sort and filter: the coverage matrix, the index of the evidence, the open findings and
 * the waivers. What the report links, its cells link in the file of the report that `report` names; without one, to files of
 * the bundle only.
 */
export function workbookOf(document: ReportDocument, report: string | undefined): Sheet[] {
    return sheets.flatMap(({ name, section }) => {
        const tables = document.sections.flatMap(one => (one.id === section ? tablesIn(one) : []));
        return tables.length > 0 ? [sheetOf(name, tables, report)] : [];
    });
}

function tablesIn(block: Block): Table[] {
    if (block.kind === 'table') return [block];
    return block.kind === 'section' ? block.blocks.flatMap(tablesIn) : [];
}

/** Tables of the same columns below each other; the rows that head others become columns, so that rows can be sorted. */
function sheetOf(name: string, tables: readonly Table[], report: string | undefined): Sheet {
    const isGrouped = tables.some(({ rows }) => rows.some(row => row.group));
    const above = [
        ...(tables.length > 1 ? [{ title: 'Pack', width: 24 }] : []),
        ...(isGrouped ? [{ title: 'Outcome', width: 28 }] : []),
    ];
    const rows = tables.flatMap(table => {
        let group: SheetCell = { text: '' };
        return table.rows.flatMap(row => {
            const cells = row.cells.map(cell => sheetCell(cell, report));
            if (row.group) {
                group = cells[0] ?? group;
                return [];
            }
            const [first, ...others] = cells;
            const own = { ...first!, ...(row.id && report ? { link: `${report}#${row.id}` } : {}) };
            return [
                [
                    ...(tables.length > 1 ? [{ text: table.caption }] : []),
                    ...(isGrouped ? [group] : []),
                    own,
                    ...others,
                ],
            ];
        });
    });
    const columns = tables[0]!.columns.map(({ title, width = 20 }) => ({
        title,
        width: Math.round(width * 1.4),
    }));
    return { name, columns: [...above, ...columns], rows };
}

/** A cell has one link: the first that leads somewhere. */
function sheetCell(cell: Cell, report: string | undefined): SheetCell {
    const link = cell.flat().flatMap(piece => linkOf(piece, report))[0];
    const text = cell.map(line => line.map(textOf).join('')).join('\n');
    return link === undefined ? { text } : { text, link };
}

function linkOf(piece: Inline, report: string | undefined): string[] {
    if (typeof piece === 'string' || !('link' in piece)) return [];
    if (!piece.link.startsWith('#')) return [address(piece.link)];
    return report === undefined ? [] : [report + piece.link];
}

function textOf(piece: Inline): string {
    if (typeof piece === 'string') return piece;
    if ('strong' in piece) return piece.strong;
    if ('muted' in piece) return piece.muted;
    return 'state' in piece ? piece.state : piece.text;
}
