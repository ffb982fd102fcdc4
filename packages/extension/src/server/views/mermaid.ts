import { mermaidMarkdown, mermaidViews } from '@process-as-code/diagrams';
import { type MermaidName, type MermaidText, mermaidNames } from '@process-as-code/language/protocol';
import type { ViewSubject } from './subject.ts';

/** What the view `mermaid` shows. */
export function mermaidDrawing({ workspace, process, params }: ViewSubject): MermaidText {
    return mermaidViews[params.mermaid ?? 'map'](workspace, process);
}

/** A view for other programs: Mermaid text, or Markdown where it takes several. Throws a sentence where Mermaid cannot draw it. */
export function mermaidText({ workspace, process, params }: ViewSubject): string {
    const view = params.view === 'mermaid' ? (params.mermaid ?? 'map') : params.view;
    if (!isMermaid(view)) throw new Error('Mermaid has no diagram of this kind.');
    const { diagrams } = mermaidViews[view](workspace, process);
    if (diagrams.length === 0) throw new Error('There is nothing to draw yet.');
    return diagrams.length === 1 ? diagrams[0]!.text : mermaidMarkdown({ diagrams, remarks: [] });
}

function isMermaid(view: string): view is MermaidName {
    return mermaidNames.some(name => name === view);
}
