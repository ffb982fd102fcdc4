export { type Table, type TableGroup, type TableLine, type TableRow, textOf } from './table.ts';
export { tableHtml } from './table-html.ts';
export { tableCsv, tableMarkdown } from './table-text.ts';
