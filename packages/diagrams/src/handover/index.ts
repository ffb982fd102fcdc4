export { type Handover, type HandoverMatrix, handoverMatrix } from './handover-matrix.ts';
export { handoverPicture } from './handover-picture.ts';
export { handoverHtml, handoverMarkdown } from './handover-text.ts';
