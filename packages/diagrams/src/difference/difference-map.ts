import { type Difference, flowGraph, titleOf } from '@process-as-code/language';
import { planScenes } from '../map/map-scene.ts';
import { type MapSvgOptions, scenesSvg } from '../map/map-svg.ts';
import type { DraftFlow } from '../map/plan/draft-flow.ts';
import { draftFlow } from '../map/plan/draft-flow.ts';
import { emptyFlow } from '../map/plan/heading.ts';
import type { LegendEntry } from '../map/plan/legend.ts';
import { mainEdges } from '../map/plan/main-path.ts';
import { arranged } from '../map/plan/plan.ts';
import type { MapScene } from '../map/scene.ts';
import { versionsCompared } from './difference-text.ts';
import { unionFlow } from './union-flow.ts';

export interface DifferenceOptions {
    /** Width of a page in pixels: a map that is wider is wrapped into rows. */
    readonly width?: number;
}

/**
 * Two versions of a process as one swimlane map: the later one, and in it what is gone; what is new, gone, changed or moved is
 * marked by a sign, a line and a word. One scene, or one for each row of a wrapped map.
 */
export function differenceScenes(difference: Difference, { width }: DifferenceOptions = {}): MapScene[] {
    const { workspace, process } = difference.after;
    const flow = unionFlow(difference);
    const later = draftFlow(flowGraph(process), () => ({ details: [], notes: [] }));
    const plan = arranged(workspace, process, flow, mainEdges(later), {
        legend: legendOf(flow),
    });
    return planScenes(plan, headingOf(difference, flow), width);
}

/** The same as an SVG document. */
export function differenceSvg(
    difference: Difference,
    options: DifferenceOptions & Pick<MapSvgOptions, 'theme' | 'fontEmbedded'> = {},
): string {
    return scenesSvg(differenceScenes(difference, options), options);
}

/** Title, which versions are compared, and how much differs. */
function headingOf(difference: Difference, flow: DraftFlow): string[] {
    const { after, changes } = difference;
    const number = changes.filter(change => change.area === 'flow').length;
    const other = changes.length - number;
    const count = [
        number === 0
            ? 'The flow is the same'
            : `${number} ${number === 1 ? 'difference' : 'differences'} in the flow`,
        ...(other > 0 ? [`${other} elsewhere`] : []),
    ].join(', ');
    return [
        `${titleOf(after.process)}: what changed`,
        `${versionsCompared(difference)} · ${count}`,
        ...(flow.nodes.length === 0 ? [emptyFlow] : []),
    ];
}

const nodeWords = { added: 'New', removed: 'Gone', changed: 'Changed', moved: 'Moved' } as const;
const wayWords = { added: 'New way', removed: 'Way that is gone', changed: 'Way that changed' } as const;

function legendOf(flow: DraftFlow): LegendEntry[] {
    const nodes = new Set(flow.nodes.map(node => node.change));
    const ways = new Set(flow.edges.map(edge => edge.change));
    const entries: LegendEntry[] = [
        ...(['added', 'removed', 'changed', 'moved'] as const)
            .filter(change => nodes.has(change))
            .map(change => ({ sign: `change-${change}` as const, text: nodeWords[change] })),
        ...(['added', 'removed', 'changed'] as const)
            .filter(change => ways.has(change))
            .map(change => ({ sign: `way-${change}` as const, text: wayWords[change] })),
    ];
    return entries.length > 0 ? [{ text: 'What changed:' }, ...entries] : [];
}
