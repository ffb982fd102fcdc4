export { csvCell, matrixCsv } from './csv.ts';
export { matrixHtml } from './html.ts';
export { escapeMarkdown, matrixMarkdown } from './markdown.ts';
export { matrixSvg } from './svg.ts';
export { MATRIX_NOTE, matrixSummary, matrixView } from './view.ts';
