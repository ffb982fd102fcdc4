/** Pictures, tables and sentences of the model. */
export { fontCss, fontFamily } from './font/embed.ts';
export { measureText } from './font/measure.ts';
export { type FontStyle, type Wrapped, wrapText } from './font/wrap.ts';
export * from './handover/index.ts';
export * from './improvements/index.ts';
export * from './journey/index.ts';
export * from './kpis/index.ts';
export * from './map/index.ts';
export * from './matrix/index.ts';
export * from './picture/index.ts';
export * from './raci/index.ts';
export * from './sentences/index.ts';
export * from './sipoc/index.ts';
export * from './stakeholders/index.ts';
export { element, escapeXml } from './svg/xml.ts';
export * from './table/index.ts';
export { type ColourName, coloursOf, paintOf, type Theme } from './theme/palette.ts';
export * from './value-stream/index.ts';
