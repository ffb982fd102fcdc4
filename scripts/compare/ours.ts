import { mapScenes, mapSvg } from '@process-as-code/diagrams';
import type { Contender } from './contender.ts';

/** Our own maps. */
export const ours: Contender = {
    name: 'Process-as-Code',
    file: 'ours',
    draw: async ({ workspace, process }) => {
        const begin = performance.now();
        const scene = mapScenes(workspace, process)[0]!;
        const svg = mapSvg(workspace, process, { fontEmbedded: true });
        // The scene is made twice here.
        const time = (performance.now() - begin) / 2;
        const texts = [scene.nodes, scene.lanes, scene.phases].flat().flatMap(({ texts }) => texts);
        return {
            time,
            svg,
            drawing: {
                width: scene.width,
                height: scene.height,
                lines: scene.edges.map(({ id, points }) => ({ id, points })),
                texts: [
                    ...texts,
                    ...scene.edges.flatMap(({ id, texts }) => texts.map(text => ({ ...text, own: [id] }))),
                ],
            },
        };
    },
};
