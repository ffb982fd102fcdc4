import {
    differenceScenes,
    flowchartScenes,
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
const upright = { width: 760, columns: 1000 };

/** The map of a process in rows that fit a lying page. The document brings the font itself. */
export function mapSheets(workspace: Workspace, process: Process): Sheet[] {
    return mapScenes(workspace, process, { width: lying.width }).map(sceneSheet);
}

/** Two versions of a process as one map, in rows that fit a lying page. */
export function differenceSheets(difference: Difference): Sheet[] {
    return differenceScenes(difference, { width: lying.width }).map(sceneSheet);
}

/**
 * The flowchart of a process on upright pages: as many columns beside each other as can be read, the heading above the
 * first, footnotes and legend below the last.
 */
export function flowchartSheets(workspace: Workspace, process: Process): Sheet[] {
    const scenes = flowchartScenes(workspace, process, { width: upright.width });
    const [heading, ...columns] = scenes;
    const footer = columns.pop();
    if (!heading || !footer) return scenes.map(sceneSheet);
    const pages = besideEachOther(columns);
    return pages.map((page, index) => {
        const width = Math.max(upright.width, widthOf(page));
        const first = index === 0 ? [{ ...heading, width }] : [];
        const last = index === pages.length - 1 ? [{ ...footer, width }] : [];
        return columnsSheet([...first, ...page, ...last], width);
    });
}

/** Columns of a flowchart by pages. */
function besideEachOther(columns: readonly MapScene[]): MapScene[][] {
    const pages: MapScene[][] = [];
    for (const column of columns) {
        const page = pages.at(-1);
        if (page && widthOf([...page, column]) <= upright.columns) page.push(column);
        else pages.push([column]);
    }
    return pages;
}

function widthOf(scenes: readonly MapScene[]): number {
    return scenes.reduce((sum, { width }) => sum + width, 0);
}

function columnsSheet(scenes: readonly MapScene[], columns: number): Sheet {
    const svg = scenesSvg(scenes, { theme: 'light', columns });
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return { svg, width: Number(width), height: Number(height) };
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
