import { type MapScene, mapScenes, scenesSvg } from '@process-as-code/diagrams';
import { allNodes, flowGraph, type Place, type Process, type Workspace } from '@process-as-code/language';
import type { MapView } from '@process-as-code/language/protocol';

type NodePlace = MapView['places'][number];

/** The map of a process for the preview, wrapped into rows of a width in px where one is given. */
export function mapView(workspace: Workspace, process: Process, width?: number): MapView {
    const scenes = mapScenes(workspace, process, width === undefined ? {} : { width });
    return {
        process: process.id,
        svg: scenesSvg(scenes, { theme: 'variables' }),
        places: placesOf(process, scenes),
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
    const arrows = flowGraph(process).edges.filter(edge => edge.arrow);
    const drawn = scenes
        .flatMap(scene => scene.nodes)
        .filter(node => !elements.some(({ id }) => id === node.id));
    return [
        ...elements,
        ...arrows.map(({ id, place }) => ({ id, place, anchor: place })),
        ...drawn.flatMap(({ id, line }) => {
            const found = clauseAt(process, line) ?? elements.find(({ place }) => place.line === line);
            return found ? [{ id, place: found.anchor, anchor: found.anchor }] : [];
        }),
    ];
}

/** The exception or deadline on a line. */
function clauseAt(process: Process, line: number): { anchor: Place } | undefined {
    const steps = [...allNodes(process.flow?.nodes ?? [])].filter(node => 'exceptions' in node);
    const clause = steps
        .flatMap(step => [...step.exceptions, ...step.deadlines])
        .find(({ place }) => place.line === line);
    return clause && { anchor: clause.place };
}
