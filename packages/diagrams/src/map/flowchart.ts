import type { Process, Workspace } from '@process-as-code/language';
import { round } from '../svg/xml.ts';
import { pageMargin } from './layout/distances.ts';
import { draft, type SceneOptions } from './map-scene.ts';
import { placeHeading, type Setting } from './placing/frame.ts';
import { placeLegend } from './placing/legend.ts';
import { placeNotes } from './placing/notes.ts';
import { pictureOf } from './placing/picture.ts';
import type { MapScene } from './scene.ts';
import { Known } from './wrapping/known.ts';
import { cutRows } from './wrapping/wrap-rows.ts';

/** Height of an upright page of A4 for each pixel of its width. */
const upright = Math.SQRT2;

/**
 * The flowchart of a process: without lanes, from top to bottom. A flow longer than an upright page of A4 of the given
 * width is cut into columns that are read from left to right: then the first scene is the heading, the last one
 * holds footnotes and legend, and each one between is a column.
 */
export function flowchartScenes(
    workspace: Workspace,
    process: Process,
    options: SceneOptions = {},
): MapScene[] {
    const { whole, parts, setting, wrapped } = draft(workspace, process, options, true);
    const single = pictureOf(parts, setting);
    if (options.width === undefined || single.height <= options.width * upright) return [single];
    const { width } = options;
    const heading = headingScene(setting, width);
    const footer = footerScene(wrapped, width);
    const plain = { ...setting, heading: [], notes: [], legend: [] };
    const room = width * upright - heading.height;
    const { known = new Known() } = options;
    const columns = cutRows(whole, parts, plain, room, known).map(column => pictureOf(column, plain));
    return [heading, ...columns, footer];
}

function headingScene(setting: Setting, width: number): MapScene {
    const { heading, bottom } = placeHeading(setting.heading, width, pageMargin);
    return { ...emptyScene(setting.process, width, bottom), heading };
}

function footerScene({ process, notes, legend }: Setting, width: number): MapScene {
    const room = width - 2 * pageMargin;
    const placed = placeNotes(notes, pageMargin, 16, room);
    const signs = placeLegend(legend, pageMargin, placed.bottom + 12, room);
    return {
        ...emptyScene(process, width, signs.bottom + pageMargin),
        notes: placed.notes,
        legend: signs.legend,
    };
}

function emptyScene(process: string, width: number, height: number): MapScene {
    return {
        version: 1,
        process,
        width: round(width),
        height: round(height),
        heading: [],
        lanes: [],
        phases: [],
        nodes: [],
        edges: [],
        notes: [],
        legend: [],
    };
}
