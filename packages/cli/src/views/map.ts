import { mapScenes, mapSvg } from '@process-as-code/diagrams';
import type { Process } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { htmlPage } from '../format/page.ts';
import { flowing } from './flowing.ts';
import type { RenderCall, RenderFormat, View } from './view.ts';

/** The swimlane map. */
export const map: View = {
    formats: ['svg', 'json', 'html'],
    render: (opened, format, call) =>
        flowing(opened, call.process).map(process => ({
            name: process.name ?? process.id,
            text: write(opened, process, format, call),
        })),
};

function write({ workspace }: Opened, process: Process, format: RenderFormat, call: RenderCall): string {
    const page = call.width === undefined ? {} : { width: call.width };
    if (format === 'json') {
        const scenes = mapScenes(workspace, process, page);
        return `${JSON.stringify(call.width === undefined ? scenes[0] : scenes, undefined, 2)}\n`;
    }
    const svg = mapSvg(workspace, process, { theme: call.theme, fontEmbedded: true, ...page });
    return format === 'svg' ? svg : htmlPage(process.label ?? process.name ?? process.id, svg, call.theme);
}
