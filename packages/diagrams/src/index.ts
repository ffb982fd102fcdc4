/** Pictures, tables and sentences of the model. */

export * from './difference/index.ts';
export { fontCss, fontFamily } from './font/embed.ts';
export { charactersWithoutSign, measureText } from './font/measure.ts';
export { trueTypeFonts, trueTypeFontsWithoutKerning } from './font/source-sans.ts';
export { type FontStyle, type Wrapped, wrapText } from './font/wrap.ts';
export * from './handover/index.ts';
export * from './improvements/index.ts';
export * from './journey/index.ts';
export * from './kpis/index.ts';
export * from './map/index.ts';
export * from './matrix/index.ts';
export * from './mermaid/index.ts';
export * from './picture/index.ts';
export * from './png/index.ts';
export * from './raci/index.ts';
export * from './sentences/index.ts';
export * from './sipoc/index.ts';
export * from './stakeholders/index.ts';
export { element, escapeXml } from './svg/xml.ts';
export * from './table/index.ts';
export { type ColourName, coloursOf, paintOf, type Theme } from './theme/palette.ts';
export * from './timeline/index.ts';
export * from './value-stream/index.ts';
