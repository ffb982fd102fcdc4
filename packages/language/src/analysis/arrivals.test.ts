import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { expectedTime, expectedTimes } from './expected-time.ts';
import { flowGraph, type GraphEdge } from './flow-graph.ts';
import { passage } from './passage.ts';
import { randomFlow } from './random-flow.fixture.ts';
import { shareReaching } from './reach.ts';

/** A flow with times, chances and ways back; every third one with a time left out. */
function timed(seed: number): string {
    let count = seed;
    return randomFlow(seed)
        .replace(/"s"( \{)?/g, (_, open) => {
            const time =
                count++ % (seed % 3 === 0 ? 4 : 1000) === 0 ? '' : `time ${(count % 7) + 1} min wait 1 hour`;
            return open ? `"s" { ${time}` : `"s" { ${time} }`;
        })
        .replace(/(?<=if "odd") /g, () => ` ${(count++ % 6) * 10}% `)
        .replace(/(?<=\{ yes) /g, () => ` ${(count++ % 9) * 10}% `);
}

test('all nodes at once have the chances and times that each has by itself', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
        const { workspace, document } = await modelOf(`process P { flow {\n${timed(seed)}\n} }`);
        const process = document.processes[0]!;
        const graph = flowGraph(process);
        const starts = graph.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
        const timeTo = expectedTimes(workspace, process);
        for (const { id } of graph.nodes) {
            const alone = expectedTime(workspace, process, starts, [id]);
            const together = timeTo(id);
            expect(together?.minutes ?? -1, `${seed} ${id}`).toBeCloseTo(alone?.minutes ?? -1, 6);
            expect(together?.missing.map(node => node.id)).toEqual(alone?.missing.map(node => node.id));
            expect(shareReaching(process, id), `${seed} ${id}`).toBeCloseTo(shareAlone(id), 9);
            compared++;
        }
        for (const edge of graph.edges) {
            expect(shareReaching(process, edge.id), `${seed} ${edge.id}`).toBeCloseTo(shareAlone(edge), 9);
        }

        function shareAlone(target: string | GraphEdge): number {
            const [at, id] = typeof target === 'string' ? [target, target] : [target.from, target.id];
            const around = new Map(graph.byId.get(at)!.parallels.map(block => [block.id, block.branch]));
            const moves = (from: string) => {
                const edges = graph.outgoing.get(from) ?? [];
                if (graph.byId.get(from)?.kind === 'fork') {
                    const branch = edges[around.get(from) ?? -1];
                    return [{ to: branch?.to ?? `${from}/join`, chance: 1 }];
                }
                return edges.map(edge => ({
                    to: edge === target ? edge.id : edge.to,
                    chance: edge.chance ?? (edge.kind === 'next' ? 1 : 0),
                }));
            };
            const first = starts.map(to => ({ to, chance: 1 / starts.length }));
            return passage({ moves, time: () => 0 }, first, new Set([id]), new Set())?.chance ?? 0;
        }
    }
    expect(compared).toBeGreaterThan(1000);
}, 120_000);
