import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from './example.fixture.ts';
import { faults } from './geometry.fixture.ts';
import { mapScenes } from './map-scene.ts';
import { generatedProcess } from './processes.fixture.ts';
import type { MapScene } from './scene.ts';

const seeds = Array.from({ length: 240 }, (_, index) => index + 1);
const groups = Array.from({ length: 12 }, (_, group) => seeds.slice(group * 20, group * 20 + 20));
/** 4 to 119 nodes, every size about equally often. */
const sizeOf = (seed: number) => 4 + ((seed * 37) % 116);
const pages = [500, 900, 1200];

describe('nothing overlaps, leaves its place or runs through another', () => {
    it.each([undefined, 1150, 700, 300])('on the map of the example, %s px wide', async width => {
        const { workspace, process } = await exampleProcess();
        expect(scenesOf(workspace, process, width).flatMap(faults)).toEqual([]);
    });

    it.each(groups)(
        'on the maps of generated processes from %i on',
        { timeout: 120_000 },
        async (...group) => {
            for (const seed of group) {
                const { workspace, document } = await modelOf(generatedProcess(seed, sizeOf(seed)));
                const process = document.processes[0]!;
                const page = pages[seed % pages.length]!;
                const scenes = scenesOf(workspace, process);
                const rows = scenesOf(workspace, process, page);
                expect({ seed, faults: [...scenes, ...rows].flatMap(faults) }).toEqual({ seed, faults: [] });
                expect({ seed, cut: rows.map(tooWide(page)).filter(Boolean) }).toEqual({ seed, cut: [] });
                expect(drawn(rows)).toEqual(drawn(scenes));
            }
        },
    );

    it('is tried on processes of all sizes with everything in them', async () => {
        const kinds = new Set<string>();
        const sizes: number[] = [];
        for (const seed of seeds.slice(0, 40)) {
            const { workspace, document } = await modelOf(generatedProcess(seed, sizeOf(seed)));
            const { nodes, edges } = scenesOf(workspace, document.processes[0]!)[0]!;
            sizes.push(nodes.length);
            for (const each of [...nodes, ...edges]) kinds.add(each.kind);
        }
        expect([...kinds].sort()).toEqual(
            ['branch', 'deadline', 'decision', 'end', 'exception', 'fork', 'join', 'next', 'open'].concat([
                ...['receive', 'send', 'start', 'step', 'wait'],
            ]),
        );
        expect(Math.min(...sizes)).toBeLessThan(20);
        expect(Math.max(...sizes)).toBeGreaterThan(120);
    });
});

function scenesOf(
    workspace: Parameters<typeof mapScenes>[0],
    process: Parameters<typeof mapScenes>[1],
    width?: number,
): MapScene[] {
    return mapScenes(workspace, process, width === undefined ? {} : { width });
}

/** Only a row that is a single column may be wider than the page. */
function tooWide(page: number): (scene: MapScene) => string {
    return scene => {
        const middles = scene.nodes
            .filter(node => node.on === undefined && node.kind !== 'continued' && node.kind !== 'continuing')
            .map(node => node.x + node.width / 2);
        const isColumn = Math.max(...middles) - Math.min(...middles) < 1;
        return scene.width > page && !isColumn ? `${scene.width} px wide` : '';
    };
}

/** Ids of what all rows show together, without connectors and the other parts of bars. */
function drawn(scenes: readonly MapScene[]): string[] {
    const nodes = scenes
        .flatMap(scene => scene.nodes)
        .filter(node => !/^(continued|continuing|fork|join)$/.test(node.kind));
    return nodes.map(node => node.id).sort();
}
