export { type LaneStyle, mapMermaid } from './flow.ts';
export { mermaidMarkdown } from './markdown.ts';
export { type MermaidDiagram, type MermaidView, type MermaidViewName, mermaidViews } from './mermaid.ts';
