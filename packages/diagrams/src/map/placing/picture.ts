import { layOut } from '../layout/layout.ts';
import type { AcrossPositions } from '../layout/measurements.ts';
import type { Excerpt } from '../layout/pieces.ts';
import type { MapScene } from '../scene.ts';
import { frame, type Setting } from './frame.ts';
import { placeEdges } from './place-edges.ts';
import { placeNodes } from './place-nodes.ts';

/** An excerpt as one picture, and where its columns are. */
export function pictureOf(excerpt: Excerpt, setting: Setting): { scene: MapScene; across: AcrossPositions } {
    const parts = layOut(excerpt);
    const { positions, ...framed } = frame(excerpt, parts, setting);
    const scene: MapScene = {
        version: 1,
        process: setting.process,
        ...framed,
        nodes: placeNodes(parts, positions, excerpt.lanes),
        edges: placeEdges(parts, positions, excerpt.lanes),
    };
    return { scene, across: positions.across };
}
