import type { Parts } from '../layout/measurements.ts';
import type { MapScene } from '../scene.ts';
import { frame, type Setting } from './frame.ts';
import { placeEdges } from './place-edges.ts';
import { placeNodes } from './place-nodes.ts';

/** What was laid out as one picture, with everything in its place. */
export function pictureOf(parts: Parts, setting: Setting): MapScene {
    const { positions, ...framed } = frame(parts, setting);
    return {
        version: 1,
        process: setting.process,
        ...framed,
        nodes: placeNodes(parts, positions),
        edges: placeEdges(parts, positions),
    };
}
