import { type Wrapped, wrapText } from '../../font/wrap.ts';
import { round } from '../../svg/xml.ts';
import { typography } from '../../theme/typography.ts';
import { pageMargin } from '../layout/distances.ts';
import { type Parts, type Positions, placeAcross, placeDown } from '../layout/measurements.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { PlanLane } from '../plan/lanes.ts';
import type { LegendEntry } from '../plan/legend.ts';
import type { PlanPhase } from '../plan/phases.ts';
import type { MapScene, SceneHeading, SceneLane } from '../scene.ts';
import { frameDown } from './frame-down.ts';
import { placeLegend } from './legend.ts';
import { type Note, placeNotes } from './notes.ts';
import { placePhases } from './phase-band.ts';

/** What stands around the nodes and lines of a picture. */
export interface Setting {
    readonly process: string;
    readonly phases: readonly PlanPhase[];
    /** The title, then the lines below it. */
    readonly heading: readonly string[];
    readonly notes: readonly Note[];
    readonly legend: readonly LegendEntry[];
    /** Width of the headings of lanes. */
    readonly header: number;
    /** Least width of the picture: all rows of a wrapped map are as wide as the page. */
    readonly width?: number;
    /** Which rows of a wrapped map this is. */
    readonly row?: { readonly first: boolean; readonly last: boolean };
}

export type Frame = Pick<
    MapScene,
    'width' | 'height' | 'heading' | 'lanes' | 'phases' | 'notes' | 'legend'
> & {
    positions: Positions;
};

export const leastWidth = 420;
const laneLabelWidth = 116;
const headerPadding = 14;
/** Between two rows of a wrapped map. */
const betweenRows = 14;

/** Everything around nodes and lines: title, phases, lanes, footnotes, legend; and with them all positions. */
export function frame(parts: Parts, setting: Setting): Frame {
    if (parts.down) return frameDown(parts, setting);
    const { header } = setting;
    const labels = parts.lanes.map(wrapLaneLabel);
    const across = placeAcross(parts, pageMargin + header, (setting.width ?? 0) - pageMargin);
    const width = Math.max(across.gutters.at(-1)! + pageMargin, setting.width ?? leastWidth);
    const right = width - pageMargin;
    const top = setting.row?.first === false ? betweenRows / 2 : pageMargin;
    const titles = placeHeading(setting.heading, width, top);
    const phases = placePhases(setting.phases, parts.pieces, across, titles.bottom);
    const down = placeDown(
        parts,
        phases.end,
        labels.map(label => label.height + 2 * headerPadding),
    );
    const notes = placeNotes(setting.notes, pageMargin, down.bottom + 16, right - pageMargin);
    const legend = placeLegend(setting.legend, pageMargin, notes.bottom + 12, right - pageMargin);
    const bottom = setting.legend.length > 0 ? legend.bottom : notes.bottom;
    return {
        width: round(width),
        height: round(bottom + (setting.row?.last === false ? betweenRows / 2 : pageMargin)),
        heading: titles.heading,
        lanes: parts.lanes.map((lane, index): SceneLane => {
            const { y, height } = down.lanes[index]!;
            const label = labels[index]!;
            const labelTop = y + (height - label.height) / 2;
            return {
                ...lane,
                ...rect(pageMargin, y, right - pageMargin, height),
                header: round(header),
                texts: textLines(label, typography.lane, pageMargin + headerPadding, labelTop, false),
            };
        }),
        phases: phases.phases,
        notes: notes.notes,
        legend: legend.legend,
        positions: { across, down },
    };
}

/** Size of a picture along its flow, when nothing asks to be longer. */
export function naturalLength(parts: Parts, { header }: Setting): number {
    return round(placeAcross(parts, pageMargin + header).gutters.at(-1)! + pageMargin);
}

/** Width of the headings of lanes, for all rows of a map the same. */
export function headerWidth(lanes: readonly PlanLane[]): number {
    return Math.max(76, ...lanes.map(lane => wrapLaneLabel(lane).width)) + 2 * headerPadding;
}

function wrapLaneLabel(lane: PlanLane): Wrapped {
    return wrapText(lane.label, typography.lane, laneLabelWidth);
}

export function placeHeading(
    lines: readonly string[],
    width: number,
    top: number,
): { heading: SceneHeading[]; bottom: number } {
    const heading: SceneHeading[] = [];
    let y = top;
    lines.forEach((line, index) => {
        const role = index === 0 ? 'title' : 'subtitle';
        const wrapped = wrapText(line, typography[role], width - 2 * pageMargin);
        heading.push({ role, texts: textLines(wrapped, typography[role], pageMargin, y, false) });
        y += wrapped.height;
    });
    return { heading, bottom: heading.length > 0 ? y + 16 : y };
}
