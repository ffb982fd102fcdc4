import type { Process, Workspace } from '@process-as-code/language';
import { layOut } from './layout/layout.ts';
import type { Parts } from './layout/measurements.ts';
import type { Excerpt } from './layout/pieces.ts';
import { headerWidth, naturalLength, type Setting } from './placing/frame.ts';
import { notesOf } from './placing/notes.ts';
import { pictureOf } from './placing/picture.ts';
import { assignColumns } from './plan/columns.ts';
import { type Detail, usualDetail } from './plan/details.ts';
import { headingOf } from './plan/heading.ts';
import { legendOf } from './plan/legend.ts';
import type { Overlay } from './plan/overlay.ts';
import { type Plan, planOf } from './plan/plan.ts';
import type { MapScene } from './scene.ts';
import { Known } from './wrapping/known.ts';
import { wrapRows } from './wrapping/wrap-rows.ts';

export interface SceneOptions {
    /** Width of a page in pixels: a map that is wider is wrapped into rows. */
    readonly width?: number;
    /** What nodes show besides their name; the notes where nothing is said. */
    readonly detail?: Detail;
    /** What colours the nodes. */
    readonly overlay?: Overlay;
    /** Of a picture that is drawn again and again: what it takes up of the one before. */
    readonly known?: Known;
}

/**
 * The swimlane map of a process: one scene, or one for each row of a wrapped map, from top to bottom.
 * Only a map whose widest single column does not fit the page is wider than asked for.
 */
export function mapScenes(workspace: Workspace, process: Process, options: SceneOptions = {}): MapScene[] {
    return rowsOf(draft(workspace, process, options, false), options.width, options.known);
}

/** The scenes of a plan with these lines of heading, see `mapScenes`. */
export function planScenes(plan: Plan, heading: readonly string[], width?: number): MapScene[] {
    return rowsOf(laidOut(plan, heading, false), width);
}

function rowsOf(
    { whole, parts, setting, wrapped }: Draft,
    width: number | undefined,
    known = new Known(),
): MapScene[] {
    if (width === undefined || naturalLength(parts, setting) <= width) return [pictureOf(parts, setting)];
    return wrapRows(whole, parts, wrapped, width, known);
}

interface Draft {
    readonly whole: Excerpt;
    readonly parts: Parts;
    readonly setting: Setting;
    readonly wrapped: Setting;
}

/** A process laid out as one picture, and what stands around it when it is whole and when it is wrapped. */
export function draft(
    workspace: Workspace,
    process: Process,
    { detail = usualDetail, overlay }: SceneOptions,
    down: boolean,
): Draft {
    const plan = planOf(workspace, process, { detail, ...(overlay ? { overlay } : {}), inLanes: !down });
    return laidOut(plan, headingOf(workspace, process), down);
}

function laidOut(plan: Plan, heading: readonly string[], down: boolean): Draft {
    const columns = assignColumns(plan);
    const whole: Excerpt = {
        lanes: plan.lanes,
        pieces: plan.nodes.map((node, index) => ({ ...node, index, column: columns.of[index]! })),
        ways: plan.edges.map((edge, index) => ({ ...edge, back: columns.back.has(index) })),
        columns: columns.count,
        down,
    };
    const setting = {
        process: plan.process,
        phases: plan.phases,
        heading,
        notes: notesOf(plan.nodes),
        legend: legendOf(plan, false),
        header: down ? 0 : headerWidth(plan.lanes),
    };
    return { whole, parts: layOut(whole), setting, wrapped: { ...setting, legend: legendOf(plan, true) } };
}
