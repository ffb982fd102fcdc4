import { type MermaidViewName, mermaidViews } from '@process-as-code/diagrams';
import type { ViewSubject } from './subject.ts';

/** A view as Mermaid text. Throws a sentence where Mermaid cannot draw it. */
export function mermaidText({ workspace, process, params: { view } }: ViewSubject): string {
    if (!isMermaid(view)) throw new Error('Mermaid has no diagram of this kind.');
    const { diagrams } = mermaidViews[view](workspace, process);
    if (diagrams.length === 0) throw new Error('There is nothing to draw yet.');
    return diagrams.map(({ text }) => text).join('\n');
}

function isMermaid(view: string): view is MermaidViewName {
    return Object.hasOwn(mermaidViews, view);
}
