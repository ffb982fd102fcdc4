import { type Difference, differenceOf } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import { faults } from '../map/geometry.fixture.ts';
import { mapScenes } from '../map/map-scene.ts';
import { generatedProcess } from '../map/processes.fixture.ts';
import { differenceScenes, differenceSvg } from './difference-map.ts';

const people = 'role Advisor "Advisor" role Surveyor "Surveyor"';

/** The difference between two flows. */
async function between(before: string, after: string): Promise<Difference> {
    const of = async (flow: string) => {
        const { workspace, document } = await modelOf(
            `${people} process P "Handle it" { flow {\n${flow}\n} }`,
        );
        return { workspace, process: document.processes[0]! };
    };
    const [old, now] = [await of(before), await of(after)];
    return differenceOf(old.workspace, old.process, now.workspace, now.process);
}

const before = `
    start
    step Log "Log it" by Advisor { time 10 min }
    step LogAgain "Log it again" by Surveyor
    decide Fair "Is it fair?" by Advisor { yes 80% -> Done  no -> Log }
    end Done good
`;
const after = `
    start
    step Log "Log it" by Advisor { time 5 min }
    decide Fair "Is it fair?" by Surveyor { yes 90% -> Done  no -> Log }
    step Thank "Thank them" by Advisor
    end Done good
`;

describe('the map of two versions', () => {
    it('holds the nodes of both, each marked with what became of it', async () => {
        const [scene] = differenceScenes(await between(before, after));
        const marks = scene!.nodes.map(({ id, change }) => [id, change]);
        expect(Object.fromEntries(marks)).toMatchObject({
            'P.Log': 'changed',
            'P.Fair': 'moved',
            'P.Thank': 'added',
            'P.Done': undefined,
            'before P.LogAgain': 'removed',
        });
    });

    it('says in words what differs, on nodes and on ways', async () => {
        const [scene] = differenceScenes(await between(before, after));
        const words = (list: readonly { id: string; texts: readonly { text: string }[] }[], id: string) =>
            list
                .find(each => each.id === id)!
                .texts.map(({ text }) => text)
                .join(' ');
        expect(words(scene!.nodes, 'P.Log')).toBe('Log it Changed – takes 5 min instead of 10');
        expect(words(scene!.nodes, 'before P.LogAgain')).toBe('Log it again Gone');
        expect(words(scene!.edges, 'P.Fair->P.Done')).toBe('yes 90% (was 80%)');
        expect(words(scene!.edges, 'P.Log->P.Fair')).toBe('new');
    });

    it('keeps what is gone with the people who did it, and in the phase of its neighbours', async () => {
        const old = 'start phase "First" { step A "Ask" by Advisor step B "Beg" by Surveyor } end';
        const [scene] = differenceScenes(await between(old, old.replace('step B "Beg" by Surveyor', '')));
        const gone = scene!.nodes.find(node => node.id === 'before P.B')!;
        expect(scene!.lanes.find(lane => lane.id === gone.lane)?.label).toBe('Surveyor');
        expect(scene!.phases[0]!.x + scene!.phases[0]!.width).toBeGreaterThan(gone.x);
    });

    it('leaves everything in the lane where the map of the later version has it', async () => {
        const old = 'start step A "Ask" by Advisor end "Out"';
        const now = 'start step A "Ask" by Advisor step B "Beg" by Surveyor end "Out"';
        const difference = await between(old, now);
        const [map] = mapScenes(difference.after.workspace, difference.after.process);
        const [scene] = differenceScenes(difference);
        const lanes = (nodes: readonly { id: string; lane?: string }[]) =>
            nodes.map(({ id, lane }) => [id, lane]);
        expect(lanes(scene!.nodes)).toEqual(lanes(map!.nodes));
        expect(scene!.lanes.map(lane => lane.id)).toEqual(map!.lanes.map(lane => lane.id));
    });

    it('explains the signs that occur, and only those', async () => {
        const legend = async (now: string) =>
            differenceScenes(await between(before, now))[0]!.legend.flatMap(({ sign }) =>
                sign && /^(change|way)-/.test(sign) ? [sign] : [],
            );
        expect(await legend(before)).toEqual([]);
        expect(await legend(before.replace('10 min', '5 min'))).toEqual(['change-changed']);
        expect(await legend(after)).toEqual([
            ...['change-added', 'change-removed', 'change-changed', 'change-moved'],
            ...['way-added', 'way-removed', 'way-changed'],
        ]);
    });

    it('stands where the map of the later version stands where nothing is gone', async () => {
        const { workspace, process } = await exampleProcess();
        const [scene] = differenceScenes(differenceOf(workspace, process, workspace, process));
        const [map] = mapScenes(workspace, process, { detail: {} });
        const columns = (nodes: readonly { id: string; lane?: string }[]) =>
            nodes.map(({ id, lane }) => [id, lane]);
        expect(columns(scene!.nodes)).toEqual(columns(map!.nodes));
        expect(scene!.nodes.every(node => node.change === undefined)).toBe(true);
        expect(scene!.heading[1]!.texts[0]!.text).toContain('The flow is the same');
    });

    it('shows a process that lost its flow, and one that has none', async () => {
        const gone = differenceScenes(await between(before, ''))[0]!;
        expect(gone.nodes.every(({ change }) => change === 'removed')).toBe(true);
        expect(differenceSvg(await between('', ''))).toContain('No steps are written yet.');
    });

    it('is safe whatever the texts say', async () => {
        const svg = differenceSvg(
            await between('start step "<script>" by Advisor end', 'start step "&<b>" end'),
        );
        expect(svg).not.toMatch(/<script|<b>/);
    });
});

describe('nothing overlaps, leaves its place or runs through another', () => {
    it.each([undefined, 1150, 720])('where the example changed, %s px wide', async width => {
        const { workspace, process } = await exampleProcess();
        const old = [...workspace.documents.values()]
            .flatMap(document => document.processes)
            .find(({ name }) => name === 'ComplaintHandling1')!;
        const options = width === undefined ? {} : { width };
        const there = differenceScenes(differenceOf(workspace, old, workspace, process), options);
        const back = differenceScenes(differenceOf(workspace, process, workspace, old), options);
        expect([...there, ...back].flatMap(faults)).toEqual([]);
    });

    it('where a step became a decision, and a decision a step', async () => {
        const step = `start step A "Ask" by Advisor { if "Ill" 3% -> Off after 5 days -> Off } step B "Beg" by Advisor
            end Out end Off`;
        const decision = `start decide A "Ask?" by Advisor { yes 50% -> B no -> Out maybe -> Off otherwise -> A }
            step B "Beg" by Advisor end Out end Off`;
        for (const difference of [await between(step, decision), await between(decision, step)]) {
            expect(differenceScenes(difference).flatMap(faults)).toEqual([]);
            expect(differenceScenes(difference, { width: 500 }).flatMap(faults)).toEqual([]);
        }
    });

    const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
    it.each(seeds)('between two generated processes (%i)', { timeout: 60_000 }, async seed => {
        const size = 6 + ((seed * 7) % 50);
        const earlier = await modelOf(generatedProcess(seed, size));
        const text = generatedProcess(seed, size);
        const edited = seed % 2 === 0 ? generatedProcess(seed + 1, size) : withoutSome(text, seed);
        const later = await modelOf(edited);
        const difference = differenceOf(
            earlier.workspace,
            earlier.document.processes[0]!,
            later.workspace,
            later.document.processes[0]!,
        );
        const options = seed % 3 === 0 ? { width: 900 } : {};
        const scenes = differenceScenes(difference, options);
        expect(scenes.flatMap(faults)).toEqual([]);
        expect(differenceScenes(difference, options)).toEqual(scenes);
    });
});

/** A process from which some steps that stand on lines of their own are taken. */
function withoutSome(text: string, seed: number): string {
    return text
        .split('\n')
        .filter(
            (line, index) =>
                !(/^\s*step "/.test(line) && line.trim().endsWith('"') && (index + seed) % 3 === 0),
        )
        .join('\n')
        .replaceAll('R1', 'R0');
}
