import type { Process, Workspace } from '@process-as-code/language';
import { fontCss, fontFamily } from '../font/embed.ts';
import { element, escapeXml, round, textIn } from '../svg/xml.ts';
import { type Paint, paintOf, type Theme } from '../theme/palette.ts';
import { drawScene } from './drawing/draw.ts';
import { flowchartScenes } from './flowchart.ts';
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

/** The flowchart of a process as an SVG document; the columns of a wrapped one stand beside each other. */
export function flowchartSvg(workspace: Workspace, process: Process, options: MapSvgOptions = {}): string {
    const { width } = options;
    return scenesSvg(flowchartScenes(workspace, process, options), {
        ...options,
        ...(width === undefined ? {} : { columns: width }),
    });
}

interface Drawing extends Omit<MapSvgOptions, 'width' | 'detail' | 'overlay'> {
    /** Scenes stand beside each other as long as they are no wider than this together, instead of below each other. */
    readonly columns?: number;
}

/** Scenes of one map as an SVG document. */
export function scenesSvg(scenes: readonly MapScene[], options: Drawing = {}): string {
    const theme = options.theme ?? 'light';
    const paint = paintOf(theme);
    const { places, width, height } = arrange(scenes, options.columns);
    const rows = scenes.map((scene, index) => {
        const { x, y } = places[index]!;
        return element(
            'g',
            x === 0 && y === 0 ? { class: 'row' } : { class: 'row', transform: `translate(${x} ${y})` },
            theme === 'variables' ? drawnOnce(scene, paint) : drawScene(scene, paint, false),
        );
    });
    return element(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height,
            viewBox: `0 0 ${width} ${height}`,
            class: 'process-map',
            role: 'group',
            'aria-label': titleOfScenes(scenes),
            'font-family': fontFamily,
            'data-process': scenes[0]!.process,
        },
        element('title', {}, escapeXml(titleOfScenes(scenes))),
        element('desc', {}, escapeXml(description(scenes))),
        options.fontEmbedded ? element('defs', {}, element('style', {}, fontCss(textIn(rows.join(''))))) : '',
        element('rect', { class: 'page', width, height, fill: paint('page') }),
        ...rows,
    );
}

/** Pictures of pages by their scenes: while somebody types, most rows of a map are the very same as before. */
const drawn = new WeakMap<MapScene, string>();

function drawnOnce(scene: MapScene, paint: Paint): string {
    const text = drawn.get(scene) ?? drawScene(scene, paint, true);
    drawn.set(scene, text);
    return text;
}

/** Where each scene stands on the page. */
function arrange(
    scenes: readonly MapScene[],
    room = 0,
): { places: { x: number; y: number }[]; width: number; height: number } {
    let [x, y, bottom, width] = [0, 0, 0, 0];
    const places = scenes.map(scene => {
        if (x > 0 && x + scene.width > room) {
            x = 0;
            y = bottom;
        }
        const place = { x: round(x), y: round(y) };
        x += scene.width;
        bottom = Math.max(bottom, y + scene.height);
        width = Math.max(width, x);
        return place;
    });
    return { places, width: round(width), height: round(bottom) };
}

function titleOfScenes(scenes: readonly MapScene[]): string {
    const title = scenes[0]!.heading.find(heading => heading.role === 'title');
    return title?.texts.map(text => text.text).join(' ') ?? scenes[0]!.process;
}

function description(scenes: readonly MapScene[]): string {
    const nodes = scenes.flatMap(scene => scene.nodes);
    if (nodes.length === 0) return emptyFlow;
    const count = nodes.filter(node => /^(step|send|receive|call)$/.test(node.kind)).length;
    const steps = `${count} ${count === 1 ? 'step' : 'steps'}`;
    const lanes = new Set(scenes.flatMap(scene => scene.lanes.map(lane => lane.label)));
    if (lanes.size === 0) return `Flowchart with ${steps}.`;
    return `Swimlane map with ${steps} in ${lanes.size} ${lanes.size === 1 ? 'lane' : 'lanes'}: ${[...lanes].join(', ')}.`;
}
