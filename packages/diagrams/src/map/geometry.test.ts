import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from './example.fixture.ts';
import { flowchartScenes } from './flowchart.ts';
import { faults, type Tangle, tangle } from './geometry.fixture.ts';
import recorded from './geometry.recorded.json' with { type: 'json' };
import { mapScenes, type SceneOptions } from './map-scene.ts';
import { generatedProcess } from './processes.fixture.ts';
import type { MapScene } from './scene.ts';

type Kind = keyof typeof recorded;
type Process = Parameters<typeof mapScenes>[1];
type Workspace = Parameters<typeof mapScenes>[0];

const seeds = Array.from({ length: 500 }, (_, index) => index + 1);
const groups = Array.from({ length: 20 }, (_, group) => seeds.slice(group * 25, group * 25 + 25));
/** 10 to 200 nodes, every size about equally often. */
const sizeOf = (seed: number) => 10 + ((seed * 37) % 191);
const pages = [500, 900, 1200];
const everything = { times: true, artifacts: true, notes: true, systems: true };

/** What is drawn of each process: each eighth one as a flowchart, too, and each fourth one with all of its details. */
function drawingsOf(seed: number): readonly [Kind, SceneOptions][] {
    const detail = seed % 4 === 1 ? { detail: everything } : {};
    return [
        ['map', detail],
        ['wrapped', { ...detail, width: pages[seed % pages.length]! }],
        ...(seed % 8 === 0 ? [['flowchart', detail] as [Kind, SceneOptions]] : []),
        ...(seed % 8 === 1 ? [['columns', { ...detail, width: 720 }] as [Kind, SceneOptions]] : []),
    ];
}

const totals: Record<Kind, { crossings: number; bends: number }> = {
    map: { crossings: 0, bends: 0 },
    wrapped: { crossings: 0, bends: 0 },
    flowchart: { crossings: 0, bends: 0 },
    columns: { crossings: 0, bends: 0 },
};

describe('nothing overlaps, leaves its place or runs through another', () => {
    it.each([undefined, 1150, 700, 300])('on the map of the example, %s px wide', async width => {
        const { workspace, process } = await exampleProcess();
        for (const detail of [{}, everything]) {
            const options = { detail, ...(width === undefined ? {} : { width }) };
            expect(mapScenes(workspace, process, options).flatMap(faults)).toEqual([]);
            expect(flowchartScenes(workspace, process, options).flatMap(faults)).toEqual([]);
        }
    });

    it.each(groups)(
        'on the maps of generated processes from %i on',
        { timeout: 120_000 },
        async (...group) => {
            for (const seed of group) {
                const { workspace, document } = await modelOf(generatedProcess(seed, sizeOf(seed)));
                const process = document.processes[0]!;
                let whole: string[] | undefined;
                for (const [kind, options] of drawingsOf(seed)) {
                    const scenes = scenesOf(kind, workspace, process, options);
                    whole ??= drawn(scenes);
                    expect({ seed, kind, faults: scenes.flatMap(faults) }).toEqual({
                        seed,
                        kind,
                        faults: [],
                    });
                    expect({ seed, kind, drawn: drawn(scenes) }).toEqual({ seed, kind, drawn: whole });
                    if (kind === 'wrapped') {
                        const wide = scenes.map(tooWide(options.width!)).filter(Boolean);
                        expect({ seed, wide }).toEqual({ seed, wide: [] });
                    }
                    add(kind, scenes.map(tangle));
                }
            }
        },
    );

    it('crosses and turns no more often than was recorded', () => {
        const worse = (Object.keys(recorded) as Kind[]).flatMap(kind =>
            (['crossings', 'bends'] as const)
                .filter(what => totals[kind][what] > recorded[kind][what])
                .map(what => `${kind}: ${totals[kind][what]} ${what}, recorded ${recorded[kind][what]}`),
        );
        expect(worse).toEqual([]);
    });

    it('is tried on processes of all sizes with everything in them', async () => {
        const kinds = new Set<string>();
        const sizes: number[] = [];
        for (const seed of seeds.slice(0, 40)) {
            const { workspace, document } = await modelOf(generatedProcess(seed, sizeOf(seed)));
            const { nodes, edges } = mapScenes(workspace, document.processes[0]!)[0]!;
            sizes.push(nodes.length);
            for (const each of [...nodes, ...edges]) kinds.add(each.kind);
        }
        expect([...kinds].sort()).toEqual(
            ['branch', 'deadline', 'decision', 'end', 'exception', 'fork', 'join', 'next', 'open'].concat([
                ...['receive', 'send', 'start', 'step', 'wait'],
            ]),
        );
        expect(Math.min(...sizes)).toBeLessThan(30);
        expect(Math.max(...sizes)).toBeGreaterThan(200);
    });
});

function scenesOf(kind: Kind, workspace: Workspace, process: Process, options: SceneOptions): MapScene[] {
    const draw = kind === 'map' || kind === 'wrapped' ? mapScenes : flowchartScenes;
    return draw(workspace, process, options);
}

function add(kind: Kind, found: readonly Tangle[]): void {
    for (const { crossings, bends } of found) {
        totals[kind].crossings += crossings;
        totals[kind].bends += bends;
    }
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
