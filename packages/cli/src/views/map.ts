import {
    flowchartScenes,
    flowchartSvg,
    mapScenes,
    mapSvg,
    type SceneOptions,
    sentences,
} from '@process-as-code/diagrams';
import { type Process, titleOf } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { htmlPage } from '../format/page.ts';
import { flowing } from './flowing.ts';
import { overlayFor } from './overlay.ts';
import { markdown } from './sentences.ts';
import type { RenderCall, TextFormat, View } from './view.ts';

/** The swimlane map. */
export const map: View = drawnBy({ scenes: mapScenes, svg: mapSvg });

/** The same without lanes, from top to bottom. */
export const flowchart: View = drawnBy({ scenes: flowchartScenes, svg: flowchartSvg });

interface Drawing {
    readonly scenes: typeof mapScenes;
    readonly svg: typeof mapSvg;
}

function drawnBy(drawing: Drawing): View {
    return {
        formats: ['svg', 'json', 'html', 'md'],
        render: (opened, format, call) =>
            flowing(opened, call.process).map(process => ({
                name: process.name ?? process.id,
                text: write(drawing, opened, process, format, call),
            })),
    };
}

function write(
    { scenes, svg }: Drawing,
    opened: Opened,
    process: Process,
    format: TextFormat,
    call: RenderCall,
): string {
    const { workspace } = opened;
    if (format === 'md') return markdown(titleOf(process), sentences(workspace, process));
    const overlay = overlayFor(opened, process, call);
    const options: SceneOptions = {
        ...(call.width === undefined ? {} : { width: call.width }),
        ...(call.detail ? { detail: call.detail } : {}),
        ...(overlay ? { overlay } : {}),
    };
    if (format === 'json') {
        const found = scenes(workspace, process, options);
        return `${JSON.stringify(call.width === undefined ? found[0] : found, undefined, 2)}\n`;
    }
    const text = svg(workspace, process, { theme: call.theme, fontEmbedded: true, ...options });
    return format === 'svg' ? text : htmlPage(titleOf(process), text, call.theme);
}
