// How much processor time the layout of a map takes (scenes only, warm): medians, and whether it grows as n log n. Time on
// the clock would measure what else the machine does.
import { flowchartScenes, mapScenes } from '@process-as-code/diagrams';
import { modelOf } from '@process-as-code/language/testing';
import { generatedProcess } from '../../packages/diagrams/src/map/processes.fixture.ts';
import { median, report } from './report.ts';

const SEEDS = [3, 11, 23];
const RUNS = 9;
/** Nodes, and the limit of the median in ms. */
const SIZES = [
    { nodes: 100, limit: 10 },
    { nodes: 500, limit: 60 },
    { nodes: 2000, limit: 300 },
] as const;
const GROWTH = 1.3;

const drawings = {
    map: (of: Subject) => mapScenes(of.workspace, of.process),
    'wrapped map': (of: Subject) => mapScenes(of.workspace, of.process, { width: 1150 }),
    flowchart: (of: Subject) => flowchartScenes(of.workspace, of.process),
};
type Subject = Awaited<ReturnType<typeof subject>>;

const subjects = new Map<number, Subject[]>();
for (const { nodes } of SIZES)
    subjects.set(nodes, await Promise.all(SEEDS.map(seed => subject(seed, nodes))));
for (const [name, draw] of Object.entries(drawings)) {
    const cost: number[] = [];
    for (const { nodes, limit } of SIZES) {
        const times = subjects.get(nodes)!.flatMap(each => measured(each, draw));
        cost.push(median(times) / (nodes * Math.log(nodes)));
        const within = name === 'map' ? `, limit of the median ${limit} ms` : '';
        report({ what: `${name} with ${nodes} nodes${within}`, values: times });
        if (name === 'map' && median(times) > limit) process.exitCode = 1;
    }
    const growth = Math.max(cost[1]! / cost[0]!, cost[2]! / cost[0]!);
    console.log(`${name}: grows ${growth.toFixed(2)} times as fast as n log n, limit ${GROWTH}`);
    if (name === 'map' && growth > GROWTH) process.exitCode = 1;
}

/** A process whose map has as many nodes as asked for, within two percent or as near as the seed comes. */
async function subject(seed: number, nodes: number) {
    let size = nodes;
    for (let round = 0; ; round++) {
        const { workspace, document } = await modelOf(generatedProcess(seed, Math.round(size)));
        const found = document.processes[0]!;
        const drawn = mapScenes(workspace, found)[0]!.nodes.length;
        if (round === 5 || Math.abs(drawn - nodes) <= nodes / 50) return { workspace, process: found };
        size *= nodes / drawn;
    }
}

function measured(each: Subject, draw: (subject: Subject) => unknown): number[] {
    for (let run = 0; run < 3; run++) draw(each);
    return Array.from({ length: RUNS }, () => {
        const began = process.cpuUsage();
        draw(each);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000;
    });
}
