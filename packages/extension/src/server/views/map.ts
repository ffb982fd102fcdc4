import {
    flowchartScenes,
    type Known,
    type MapScene,
    mapScenes,
    type SceneOptions,
    scenesSvg,
} from '@process-as-code/diagrams';
import { allNodes, flowGraph, type Place, type Process } from '@process-as-code/language';
import type { NodePlace } from '@process-as-code/language/protocol';
import { overlayOf } from './overlay.ts';
import type { Drawn, ViewSubject } from './subject.ts';

/** The map or the flowchart of a process for a page, wrapped where a width is given. It takes up what is known of the one before. */
export function mapDrawing(subject: ViewSubject, known?: Known): Drawn {
    const { workspace, process, params } = subject;
    const down = params.view === 'flowchart';
    const scenes = (down ? flowchartScenes : mapScenes)(workspace, process, {
        ...mapOptions(subject),
        ...(known && { known }),
    });
    const columns = down && params.width !== undefined ? { columns: params.width } : {};
    return {
        svg: scenesSvg(scenes, { theme: 'variables', ...columns }),
        places: placesOf(process, scenes),
    };
}

/** How a map was asked for. */
export function mapOptions(subject: ViewSubject): SceneOptions {
    const { width, detail } = subject.params;
    const overlay = overlayOf(subject);
    return {
        ...(width !== undefined && { width }),
        ...(detail && { detail: Object.fromEntries(detail.map(name => [name, true])) }),
        ...(overlay && { overlay }),
    };
}

/**
 * Where everything that the map shows is written. Later ones lie within earlier ones: arrows and markers are
 * parts of their step.
 */
function placesOf(process: Process, scenes: readonly MapScene[]): NodePlace[] {
    const elements = [...allNodes(process.flow?.nodes ?? [])].map(({ id, place, anchor }) => ({
        id,
        place,
        anchor,
    }));
    const ids = new Set(elements.map(({ id }) => id));
    const byLine = new Map(elements.map(element => [element.place.line, element]));
    const clauses = clausesByLine(process);
    const arrows = flowGraph(process).edges.filter(edge => edge.arrow);
    const drawn = scenes.flatMap(scene => scene.nodes).filter(node => !ids.has(node.id));
    return [
        ...elements,
        ...arrows.map(({ id, place }) => ({ id, place, anchor: place })),
        ...drawn.flatMap(({ id, line }) => {
            const found = clauses.get(line) ?? byLine.get(line)?.anchor;
            return found ? [{ id, place: found, anchor: found }] : [];
        }),
    ];
}

/** The exceptions and deadlines by the lines they stand on. */
function clausesByLine(process: Process): ReadonlyMap<number, Place> {
    const steps = [...allNodes(process.flow?.nodes ?? [])].filter(node => 'exceptions' in node);
    const clauses = steps.flatMap(step => [...step.exceptions, ...step.deadlines]);
    return new Map(clauses.map(({ place }) => [place.line, place]));
}
