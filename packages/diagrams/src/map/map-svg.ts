import type { Process, Workspace } from '@process-as-code/language';
import { fontCss, fontFamily } from '../font/embed.ts';
import { element, escapeXml } from '../svg/xml.ts';
import { paintOf, type Theme } from '../theme/palette.ts';
import { drawScene } from './drawing/draw.ts';
import { mapScenes, type SceneOptions } from './map-scene.ts';
import { emptyFlow } from './plan/heading.ts';
import type { MapScene } from './scene.ts';

export interface MapSvgOptions extends SceneOptions {
    /** `light` where none is given. */
    readonly theme?: Theme;
    /** Carries the font in the file, so that it looks the same on every machine. */
    readonly fontEmbedded?: boolean;
}

/** The swimlane map of a process as an SVG document; the rows of a wrapped map stand below each other. */
export function mapSvg(workspace: Workspace, process: Process, options: MapSvgOptions = {}): string {
    return scenesSvg(mapScenes(workspace, process, options), options);
}

/** Scenes of one map as an SVG document. */
export function scenesSvg(scenes: readonly MapScene[], options: Omit<MapSvgOptions, 'width'> = {}): string {
    const theme = options.theme ?? 'light';
    const paint = paintOf(theme);
    const width = Math.max(...scenes.map(scene => scene.width));
    const height = scenes.reduce((sum, scene) => sum + scene.height, 0);
    let y = 0;
    const rows = scenes.map(scene => {
        const row = element(
            'g',
            y === 0
                ? { class: 'row' }
                : { class: 'row', transform: `translate(0 ${Math.round(y * 100) / 100})` },
            drawScene(scene, paint, theme === 'variables'),
        );
        y += scene.height;
        return row;
    });
    return element(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height,
            viewBox: `0 0 ${width} ${Math.round(height * 100) / 100}`,
            class: 'process-map',
            role: 'group',
            'aria-label': titleOfScenes(scenes),
            'font-family': fontFamily,
            'data-process': scenes[0]!.process,
        },
        element('title', {}, escapeXml(titleOfScenes(scenes))),
        element('desc', {}, escapeXml(description(scenes))),
        options.fontEmbedded ? element('defs', {}, element('style', {}, fontCss())) : '',
        element('rect', { class: 'page', width, height, fill: paint('page') }),
        ...rows,
    );
}

function titleOfScenes(scenes: readonly MapScene[]): string {
    const title = scenes[0]!.heading.find(heading => heading.role === 'title');
    return title?.texts.map(text => text.text).join(' ') ?? scenes[0]!.process;
}

function description(scenes: readonly MapScene[]): string {
    const lanes = new Set(scenes.flatMap(scene => scene.lanes.map(lane => lane.label)));
    if (lanes.size === 0) return emptyFlow;
    const steps = scenes
        .flatMap(scene => scene.nodes)
        .filter(node => /^(step|send|receive|call)$/.test(node.kind));
    return `Swimlane map with ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} in ${lanes.size} ${
        lanes.size === 1 ? 'lane' : 'lanes'
    }: ${[...lanes].join(', ')}.`;
}
