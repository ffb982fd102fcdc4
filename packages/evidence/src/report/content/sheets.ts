import { mapScenes, type Picture, pictureSvg, scenesSvg } from '@process-as-code/diagrams';
import type { Process, Workspace } from '@process-as-code/language';
import type { Sheet } from '../document.ts';

/** Width of a lying page, in pixels. */
export const pageWidth = 1120;

/** The map of a process in rows that fit a lying page. The document brings the font itself. */
export function mapSheets(workspace: Workspace, process: Process): Sheet[] {
    return mapScenes(workspace, process, { width: pageWidth }).map(scene => ({
        svg: scenesSvg([scene], { theme: 'light' }),
        width: scene.width,
        height: scene.height,
    }));
}

export function pictureSheet(picture: Picture): Sheet {
    const { width, height } = picture;
    return { svg: pictureSvg(picture, { theme: 'light' }), width, height };
}
