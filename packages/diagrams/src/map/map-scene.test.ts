import { modelOf } from '@process-as-code/language/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProcess, exampleText } from './example.fixture.ts';
import { faults } from './geometry.fixture.ts';
import { mapScenes } from './map-scene.ts';
import type { MapScene, SceneNode } from './scene.ts';

/** The map of a process in a text that begins with some roles. */
async function sceneOf(
    flow: string,
    options: { width?: number; broken?: boolean } = {},
): Promise<MapScene[]> {
    const roles =
        'role A "Ann" role B "Ben" role C "Cleo" stakeholder Buyer "Customer" { external customer }';
    const text = `${roles}\nprocess P "A process" {\nflow {\n${flow}\n}\n}`;
    const { workspace, document } = await modelOf(text, { broken: options.broken ?? false });
    return mapScenes(
        workspace,
        document.processes[0]!,
        options.width === undefined ? {} : { width: options.width },
    );
}

function node(scene: MapScene, name: string): SceneNode {
    const found = scene.nodes.find(each => each.id === name || each.id.endsWith(`.${name}`));
    if (!found) throw new Error(`no node ${name} among ${scene.nodes.map(each => each.id).join(', ')}`);
    return found;
}
const middle = (box: SceneNode) => box.y + box.height / 2;
const words = (texts: readonly { text: string }[]) => texts.map(text => text.text).join(' ');

describe('the map of the example', () => {
    let scene: MapScene;

    beforeAll(async () => {
        const { workspace, process } = await exampleProcess();
        scene = mapScenes(workspace, process)[0]!;
    });

    it('has a lane for each performer, the customer on top and hand-offs short', () => {
        expect(scene.lanes.map(lane => `${lane.id} (${lane.kind})`)).toEqual([
            'Customer (customer)',
            'TeamLeader (role)',
            'Advisor (role)',
            'Surveyor (role)',
        ]);
        expect(words(scene.lanes[2]!.texts)).toBe('Customer service advisor');
    });

    it('puts each node in the lane of who performs it, and the others with their neighbours', () => {
        const lanes = Object.fromEntries(scene.nodes.map(each => [each.id.replace(/^.*?\./, ''), each.lane]));
        expect(lanes).toMatchObject({
            Received: 'Advisor',
            Hazard: 'Advisor',
            Accepted: 'Customer',
            MakeSafe: 'Surveyor',
            Review: 'TeamLeader',
            Redirected: 'Advisor',
            Closed: 'Advisor',
        });
    });

    it('draws the usual way from left to right, in each lane on one height', () => {
        const names = [
            'Received',
            'Acknowledge',
            'Hazard',
            'Investigate',
            'Draft',
            'Reply',
            'Learn',
            'Closed',
        ];
        const way = names.map(name => node(scene, name));
        expect(new Set(way.map(each => middle(each).toFixed(1))).size).toBe(1);
        expect(way.map(each => each.x)).toEqual(way.map(each => each.x).sort((a, b) => a - b));
        expect(scene.edges.filter(edge => edge.main && edge.points.length > 2).map(edge => edge.id)).toEqual([
            'ComplaintHandling.Reply->ComplaintHandling.Accepted',
            'ComplaintHandling.Accepted->ComplaintHandling.Learn',
        ]);
    });

    it('writes answers and chances at the lines, and percents only where they are written', () => {
        const labels = scene.edges.filter(edge => edge.kind === 'branch').map(edge => words(edge.texts));
        expect(labels.sort()).toEqual(['no', 'otherwise', 'yes 4%', 'yes 85%']);
    });

    it('attaches exceptions and deadlines to their node', () => {
        const exception = scene.nodes.find(each => each.kind === 'exception')!;
        const deadline = scene.nodes.find(each => each.kind === 'deadline')!;
        expect([exception.on, deadline.on]).toEqual(Array(2).fill('ComplaintHandling.Investigate'));
        const from = (id: string) => scene.edges.find(edge => edge.from === id)!;
        expect(words(from(exception.id).texts)).toBe('Another landlord is responsible 3%');
        expect(from(exception.id).to).toBe('ComplaintHandling.Redirected');
        expect(words(from(deadline.id).texts)).toBe('after 5 working days');
        expect(exception.line).toBeGreaterThan(node(scene, 'Investigate').line);
    });

    it('spans the lanes of the branches with its bars, one piece in each lane', () => {
        const forks = scene.nodes.filter(each => each.kind === 'fork');
        expect(forks.map(each => each.lane)).toEqual(['Advisor', 'Surveyor']);
        expect(forks[0]!.y + forks[0]!.height).toBeCloseTo(forks[1]!.y);
        const labels = scene.edges.filter(edge => edge.kind === 'fork').map(edge => words(edge.texts));
        expect(labels).toEqual(['Words', 'Remedy']);
    });

    it('has the phases as a band without gaps in their order', () => {
        expect(scene.phases.map(phase => words(phase.texts))).toEqual(['Listen', 'Put right', 'Learn']);
        const [listen, putRight, learn] = scene.phases;
        expect(listen!.x + listen!.width).toBeLessThan(putRight!.x);
        expect(putRight!.x + putRight!.width).toBeLessThan(learn!.x);
        const inside = node(scene, 'Hazard');
        expect(inside.x).toBeGreaterThan(listen!.x);
        expect(inside.x + inside.width).toBeLessThan(listen!.x + listen!.width);
    });

    it('numbers its notes', () => {
        expect(node(scene, 'Acknowledge').notes).toEqual([1]);
        expect(scene.notes.map(note => [note.number, note.node, words(note.texts)])).toEqual([
            [
                1,
                'ComplaintHandling.Acknowledge',
                'Hear, empathise, apologise, take ownership – before any form is opened',
            ],
        ]);
    });

    it('says where everything is written, and rounds to two decimals', async () => {
        expect(node(scene, 'Closed')).toMatchObject({
            kind: 'end',
            result: 'good',
            label: 'Complaint closed',
        });
        expect(exampleText().split('\n')[node(scene, 'Acknowledge').line - 1]).toContain('step Acknowledge ');
        const numbers = JSON.stringify(scene).match(/-?\d+\.\d+/g) ?? [];
        expect(numbers.filter(number => number.split('.')[1]!.length > 2)).toEqual([]);
    });

    it('is the same every time', async () => {
        const { workspace, process } = await exampleProcess();
        expect(mapScenes(workspace, process)[0]).toEqual(scene);
    });
});

describe('a wrapped map', () => {
    it('reads in rows as wide as the page, with only the lanes that a row needs', async () => {
        const { workspace, process } = await exampleProcess();
        const rows = mapScenes(workspace, process, { width: 1150 });
        expect(rows.map(row => row.width)).toEqual([1150, 1150, 1150]);
        expect(rows[0]!.lanes.map(lane => lane.id)).toEqual(['Advisor', 'Surveyor']);
        expect(rows.map(row => row.heading.length > 0)).toEqual([true, false, false]);
        expect(rows.map(row => row.notes.length)).toEqual([0, 0, 1]);
    });

    it('has a partner with the same letter for each connector, and leads to where the line goes', async () => {
        const { workspace, process } = await exampleProcess();
        const rows = mapScenes(workspace, process, { width: 800 });
        const nodes = rows.flatMap(row => row.nodes);
        const lettersOf = (kind: string) => [
            ...new Set(nodes.filter(each => each.kind === kind).map(each => words(each.texts))),
        ];
        expect(lettersOf('continued').sort()).toEqual(lettersOf('continuing').sort());
        expect(lettersOf('continued').length).toBeGreaterThan(1);
        for (const row of rows) {
            for (const connector of row.nodes.filter(each => each.kind === 'continuing')) {
                const [way, ...others] = row.edges.filter(edge => edge.from === connector.id);
                expect(others).toEqual([]);
                expect(connector.id).toBe(`${way!.to}/continuing`);
            }
        }
    });

    it('stays one picture when it fits', async () => {
        const { workspace, process } = await exampleProcess();
        expect(mapScenes(workspace, process, { width: 4000 })).toEqual(mapScenes(workspace, process));
    });
});

describe('lanes', () => {
    it('shows what nobody is named for in a lane of its own at the bottom', async () => {
        const [scene] = await sceneOf('step One "One"\nstep Two "Two" by A');
        expect(scene!.lanes.map(lane => [lane.label, lane.kind])).toEqual([
            ['Ann', 'role'],
            ['Not assigned yet', 'unassigned'],
        ]);
        expect(node(scene!, 'One').lane).toBe(scene!.lanes[1]!.id);
    });

    it('goes by the first of several performers, and by the written name where nobody knows it', async () => {
        const [scene] = await sceneOf('step One "One" by B, A\nstep Two "Two" by Nobody');
        expect(scene!.lanes.map(lane => lane.label)).toEqual(['Ben', 'Nobody']);
    });

    it('keeps neighbours together', async () => {
        const [scene] = await sceneOf(
            'step N1 "1" by A\nstep N2 "2" by C\nstep N3 "3" by A\nstep N4 "4" by C\nstep N5 "5" by B\nstep N6 "6" by C',
        );
        expect(scene!.lanes.map(lane => lane.id)).toEqual(['A', 'C', 'B']);
    });
});

describe('unusual flows are drawn, without a fault', () => {
    const cases: [what: string, flow: string, nodes: number][] = [
        ['an empty flow', '', 0],
        ['a single step', 'step One "One" by A {}', 2],
        ['only an end', 'end "Done" good', 1],
        ['a start without words', 'start\nend', 2],
        ['a step that leads to itself', 'step One "One" by A -> One', 1],
        ['a circle without a beginning', 'step One "One" by A\nstep Two "Two" by B -> One', 2],
        ['what nothing leads to', 'start "Go"\nend "Stop"\nstep One "One" by A\nend Two "Two"', 4],
        ['several starts', 'start "One"\nstart "Two"\nstart "Three"\nstep One "One" by A\nend', 5],
        ['an arrow to nowhere', 'start "Go"\nstep One "One" by A -> Nowhere', 3],
        ['a decision without branches', 'decide "Well?" by A {}\nend', 3],
        ['a branch that continues at once', 'decide "Well?" by A { yes {} no {} }\nend', 2],
        ['a decision with ten answers', `decide D "Which?" by A { ${answers(10)} }\nend Z "Z"`, 3],
        ['an empty parallel block', 'parallel { branch {} branch {} }\nend', 3],
        [
            'bars in bars',
            'parallel { branch { parallel { branch { step "x" by A } branch { step "y" by B } } } }\nend',
            7,
        ],
        ['an end inside a branch', 'parallel { branch { end "x" } branch { step "y" by B } }\nend', 5],
        ['many exceptions on one step', `step S "S" by A { ${exceptions(9)} }\nend Z "Z"`, 11],
        ['phases in phases', 'phase "a" { phase "b" { step "x" by A } phase "c" { step "y" by B } }\nend', 3],
        [
            'a phase that goes back',
            'phase "a" { step X "x" by A }\nphase "b" { step Y "y" by B -> X }\nend',
            3,
        ],
    ];

    it.each(cases)('%s', async (_, flow, nodes) => {
        for (const options of [{}, { width: 480 }]) {
            const scenes = await sceneOf(flow, { ...options, broken: true });
            expect(scenes.flatMap(faults)).toEqual([]);
            const drawn = scenes.flatMap(scene => scene.nodes).filter(each => !/^contin/.test(each.kind));
            // A bar over several lanes counts once.
            expect(new Set(drawn.map(each => each.id.replace(/\/[AB]$/, ''))).size).toBe(nodes);
        }
    });

    it('labels that are long, empty, foreign or look like markup', async () => {
        const labels = [
            '',
            'x'.repeat(300),
            'مراجعة الشكوى من قبل المدير',
            '苦情を確認して回答する',
            '👩‍👧‍👦 & <b>"q"</b>',
            'word '.repeat(80),
        ];
        const steps = labels.flatMap((label, index) => [
            `step S${index} ${JSON.stringify(label)} by A { note ${JSON.stringify(label)} if ${JSON.stringify(label)} -> Z }`,
            `decide D${index} ${JSON.stringify(label)} by B { ${JSON.stringify(label)} -> Z otherwise {} }`,
            `wait W${index} until ${JSON.stringify(label)}`,
        ]);
        const flow = `phase ${JSON.stringify(labels[1])} {\n${steps.join('\n')}\n}\nend Z ${JSON.stringify(labels[1])}`;
        for (const options of [{}, { width: 900 }]) {
            expect((await sceneOf(flow, options)).flatMap(faults)).toEqual([]);
        }
    });
});

describe('decisions', () => {
    it('send their side answers up and down, and keep the usual one straight', async () => {
        const [scene] = await sceneOf(
            'decide D "Well?" by B { maybe 5% -> X yes 90% -> Y no 5% -> Z }\nstep Y "y" by B\nend E "e"\nstep X "x" by Buyer -> E\nstep Z "z" by A -> E',
        );
        const { sides, x, y, width, height } = node(scene!, 'D');
        expect(sides).toEqual({ left: 0, right: 0 });
        const starts = Object.fromEntries(
            scene!.edges
                .filter(edge => edge.kind === 'branch')
                .map(edge => [words(edge.texts), edge.points[0]!]),
        );
        expect(starts['yes 90%']![0]).toBeCloseTo(x + width);
        expect([starts['maybe 5%']![1], starts['no 5%']![1]].sort((a, b) => a - b).map(Math.round)).toEqual(
            [y, y + height].map(Math.round),
        );
    });
});

function answers(count: number): string {
    return Array.from({ length: count }, (_, index) => `"answer ${index}" -> Z`).join(' ');
}

function exceptions(count: number): string {
    return Array.from({ length: count }, (_, index) => `if "reason ${index}" -> Z`).join(' ');
}
