import { escapeMarkdown } from '@process-as-code/diagrams';
import type { Opened } from '@process-as-code/language/node';
import { Mistake } from '../mistake.ts';
import { drawingsOf } from './documents.ts';
import type { RenderCall, View } from './view.ts';

/** What the page shows, in this order; the table of a blueprint is that of the journey. */
const sections = {
    map: 'Swimlane map',
    sentences: 'In words',
    flowchart: 'Flowchart',
    sipoc: 'SIPOC',
    'value-stream': 'Value stream',
    raci: 'RACI matrix',
    journey: 'Customer journey',
    stakeholders: 'Stakeholders',
    kpis: 'KPIs',
    improvements: 'Improvement story',
} as const;

/**
 * All views on one page of Markdown, process by process, drawings for Mermaid before tables and sentences; then the coverage
 * matrices. Empty where there is nothing to show.
 */
export function markdownPage(
    views: Readonly<Record<string, View>>,
    opened: Opened,
    call: RenderCall,
): string {
    const parts = Object.entries(sections).flatMap(([view, title]) => {
        const drawings = drawingsOf(view, opened, call);
        return documentsIn(view, views[view]!, opened, call).map(({ name, text }) => ({
            name,
            heading: drawings.get(name)?.title,
            text: `## ${title}\n\n${[drawings.get(name)?.text ?? '', text.replace(/^##/gm, '###')].join('\n').trim()}\n`,
        }));
    });
    const matrices = documentsIn('matrix', views.matrix!, opened, call).map(({ text }) => text);
    return [
        ...[...Map.groupBy(parts, part => part.name)].flatMap(([name, group]) => {
            const heading = group.find(part => part.heading !== undefined)?.heading ?? name;
            return [`# ${escapeMarkdown(heading)}\n`, ...group.map(part => part.text)];
        }),
        ...(matrices.length > 0 ? ['# Coverage matrix\n', ...matrices] : []),
    ].join('\n');
}

/** Its tables or sentences, without the heading of a page. */
function documentsIn(
    name: string,
    view: View,
    opened: Opened,
    call: RenderCall,
): { readonly name: string; readonly text: string }[] {
    try {
        const documents = view.render(opened, 'md', call);
        // The sentences follow the map in a section of their own.
        const isDrawn = name === 'map' || name === 'flowchart';
        return documents.map(({ name, text }) => ({
            name,
            text: isDrawn ? '' : text.replace(/^# .*\n/, ''),
        }));
    } catch (error) {
        if (error instanceof Mistake) return [];
        throw error;
    }
}
