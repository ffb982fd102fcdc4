import { type ViewName, viewNames } from '@process-as-code/language/protocol';

/** A view of the preview; Mermaid, which is one there, is a format here. */
export type RenderedName = Exclude<ViewName, 'mermaid'>;

export const renderedNames: readonly RenderedName[] = viewNames.filter(name => name !== 'mermaid');
