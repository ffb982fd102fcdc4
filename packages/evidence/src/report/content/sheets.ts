import {
    differenceScenes,
    flowchartSvg,
    type MapScene,
    mapScenes,
    type Picture,
    pictureSvg,
    scenesSvg,
} from '@process-as-code/diagrams';
import type { Difference, Process, Workspace } from '@process-as-code/language';
import type { Sheet } from '../document.ts';
import { cuts, within } from './cut.ts';

/** Sizes of what is drawn for a lying and for an upright page, in pixels. */
const lying = { width: 1120, height: 740 };
const upright = { width: 760 };

/** The map of a process in rows that fit a lying page. The document brings the font itself. */
export function mapSheets(workspace: Workspace, process: Process): Sheet[] {
    return mapScenes(workspace, process, { width: lying.width }).map(sceneSheet);
}

/** Two versions of a process as one map, in rows that fit a lying page. */
export function differenceSheets(difference: Difference): Sheet[] {
    return differenceScenes(difference, { width: lying.width }).map(sceneSheet);
}

/** The flowchart of a process in columns on an upright page. */
export function flowchartSheets(workspace: Workspace, process: Process): Sheet[] {
    const svg = flowchartSvg(workspace, process, { theme: 'light', width: upright.width });
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return [{ svg, width: Number(width), height: Number(height) }];
}

/** A picture, cut between its shapes where it is higher than a lying page. */
export function pictureSheets(picture: Picture): Sheet[] {
    const { width, height, shapes } = picture;
    const most = (lying.height * width) / lying.width;
    if (height <= most) return [{ svg: pictureSvg(picture, { theme: 'light' }), width, height }];
    return cuts(picture, most).map(stretch => {
        const part = Math.round((stretch.to - stretch.from) * 100) / 100;
        const svg = pictureSvg({ ...picture, shapes: within(shapes, stretch) }, { theme: 'light' });
        const seen = `height="${part}" viewBox="0 ${stretch.from} ${width} ${part}"`;
        return { svg: svg.replace(/height="[\d.]+" viewBox="[^"]*"/, seen), width, height: part };
    });
}

function sceneSheet(scene: MapScene): Sheet {
    return {
        svg: scenesSvg([scene], { theme: 'light' }),
        width: scene.width,
        height: scene.height,
    };
}
