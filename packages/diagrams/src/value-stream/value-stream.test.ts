import type { Process, Workspace } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { languages, repairs } from '../kpis/repairs.fixture.ts';
import { exampleProcess } from '../map/example.fixture.ts';
import { generatedProcess } from '../map/processes.fixture.ts';
import { pictureFaults } from '../picture/geometry.fixture.ts';
import { pictureSvg } from '../picture/picture-svg.ts';
import { type Stream, streamOf } from './stream.ts';
import { valueStreamTables } from './stream-tables.ts';
import { gapsOf, savings, totalsOf } from './totals.ts';
import { statesOf, valueStreamPicture } from './value-stream-picture.ts';

type Subject = { workspace: Workspace; process: Process };

async function subject(text: string): Promise<Subject> {
    const { workspace, document } = await modelOf(
        `role A "Advisor" { headcount 3 } system Crm "Records"\n${text}`,
    );
    return { workspace, process: document.processes.at(-1)! };
}

async function stream(flow: string, more = ''): Promise<Stream> {
    const { workspace, process } = await subject(`process P "P" { flow { ${flow} } ${more} }`);
    return streamOf(workspace, process);
}

const titles = ({ columns }: Stream) => columns.map(column => column.boxes.map(box => box.title));

describe('what stands on the stream', () => {
    it('is the main path; the rest is named', async () => {
        const found = await stream(`
            start
            step "Log" by A
            decide "Ok?" by A { yes 80% -> Pay otherwise -> Ask }
            step Pay "Pay" by A
            end good
            step Ask "Ask again" by A -> Pay
        `);
        expect(titles(found)).toEqual([['Log'], ['Pay']]);
        expect(found.aside).toEqual(['Ask again']);
    });

    it('has the branches of a parallel block in one column, whose times are those of the longest', async () => {
        const found = await stream(`
            start
            parallel {
                branch { step "Draft" by A { time 20 min }  step "Check" by A { time 10 min wait 1 hour } }
                branch { step "Agree" by A { time 45 min } }
            }
            end
        `);
        expect(titles(found)).toEqual([['Draft, then Check', 'Agree']]);
        expect(found.columns[0]).toMatchObject({ touch: 30, wait: 60 });
        expect(found.columns[0]!.boxes[1]!.data).toMatchObject({ touch: 45, people: 3 });
    });

    it('counts a wait to the box behind it, and never invents one', async () => {
        const found = await stream(`
            start
            wait "The post" for 2 working hours
            step "Open" by A { time 5 min wait 1 hour }
            wait until "Somebody rings"
            step "Answer" by A
            end
        `);
        expect(found.columns[0]).toMatchObject({ wait: 180, touch: 5, waitsFor: ['The post'] });
        expect(found.columns[1]).toEqual(expect.not.objectContaining({ wait: expect.anything() }));
        expect(found.columns[1]!.waitsFor).toEqual(['until Somebody rings']);
        expect(gapsOf(found).join(' ')).toContain('Time not recorded: Answer.');
    });

    it('is by phase where there are too many steps', async () => {
        const steps = (count: number) =>
            Array.from(
                { length: count },
                (_, index) => `step "S${index}" by A { time 1 min wait 2 min accurate 90% }`,
            ).join('\n');
        const found = await stream(`start phase "One" { ${steps(8)} } phase "Two" { ${steps(6)} } end`);
        expect(found.byPhase).toBe(true);
        expect(titles(found)).toEqual([['One'], ['Two']]);
        expect(found.columns[0]).toMatchObject({ touch: 8, wait: 16 });
        expect(found.columns[0]!.boxes[0]!.data.accuracy).toBeCloseTo(0.9 ** 8);
        expect((await stream(`start ${steps(14)} end`)).columns).toHaveLength(14);
    });

    it('takes the demand from what is counted', async () => {
        const kpi = 'kpi V "Calls" { statistic count results { 2026-01: 1,240 2026-02: 1,315 } }';
        expect((await stream('start end', kpi)).demand).toEqual({
            label: 'Calls',
            value: '1,315 (February 2026)',
        });
        expect(gapsOf(await stream('start end')).join(' ')).toContain('Demand is not recorded');
    });
});

describe('the totals', () => {
    it('tell the expected case and the main path once', async () => {
        const found = await stream(`
            start
            step Do "Do" by A { time 30 min wait 90 min }
            decide "Right?" by A { yes 50% -> Done no -> Do }
            end Done good
        `);
        const [lead, touch, , efficiency, accuracy, cost] = totalsOf(found);
        expect(lead).toMatchObject({ text: '4 working hours', once: '2 working hours' });
        expect(touch).toMatchObject({ text: '1 working hour', once: '30 min' });
        expect(efficiency).toMatchObject({ text: '25%', once: '25%' });
        expect(accuracy).toEqual({ label: 'Rolled %C&A', text: 'not recorded' });
        expect(cost).toEqual({ label: 'Cost per case', text: 'not recorded' });
    });

    it('compare two versions, and say which is better', async () => {
        const { workspace, process } = await exampleProcess();
        const [before, after] = statesOf(workspace, process);
        const found = savings(before!.stream, after!.stream);
        expect(found.find(each => each.label === 'Waiting')).toMatchObject({ isBetter: true });
        expect(found.find(each => each.label === 'Efficiency')?.change).toMatch(/percentage points more$/);
        expect(found.find(each => each.label === 'Cost per case')).toMatchObject({ isBetter: false });
        expect(found.find(each => each.label === 'Rolled %C&A')?.change).toBe('cannot be compared');
    });
});

describe('two versions', () => {
    it('are named by their stages, and what changed is marked with what it was', async () => {
        const { workspace, process } = await subject(`
            process P1 "Old" { version "1" flow { start step Log "Log" by A { time 20 min } step "File" by A end } }
            process P2 "New" { version "2" revises P1 stage designed
                flow { start step Log "Log it" by A { time 5 min } step "Tell" by A end } }
        `);
        const [before, after] = statesOf(workspace, process);
        expect([before!.name, after!.name]).toEqual(['Current state', 'Future state']);
        const [log, tell] = after!.stream.columns.map(column => column.boxes[0]!);
        expect(after!.changes.get(log!)).toEqual({ kind: 'changed', was: { title: 'Log', touch: '20 min' } });
        expect(after!.changes.get(tell!)).toEqual({ kind: 'new' });
        expect(before!.changes.get(before!.stream.columns[1]!.boxes[0]!)).toEqual({ kind: 'gone' });
    });

    it('that is live has a previous state', async () => {
        const { workspace, process } = await exampleProcess();
        expect(statesOf(workspace, process).map(state => state.name)).toEqual([
            'Previous state',
            'Current state',
        ]);
    });

    it('a process that revises itself has one state', async () => {
        const { workspace, process } = await subject(
            'process P "P" { version "1" revises P flow { start end } }',
        );
        expect(statesOf(workspace, process)).toHaveLength(1);
    });
});

describe('the picture', () => {
    const subjects: readonly (readonly [string, () => Promise<Subject>])[] = [
        ['the example', exampleProcess],
        ['three versions', async () => of(repairs)],
        ['other languages', async () => of(languages)],
        ['no flow', () => subject('process P "P"')],
        ['no step', () => subject('process P "P" { flow { start end } }')],
        ['one step', () => subject('process P "P" { flow { step "Do" by A { using Crm } } }')],
        [
            'an empty block',
            () => subject('process P "P" { flow { start parallel { branch {} branch {} } end } }'),
        ],
        ['many systems', () => subject(manySystems())],
        [
            'a long word',
            () => subject(`process P "P" { flow { start step "${'Donau'.repeat(30)}" by A end } }`),
        ],
        ['a circle', () => subject('process P "P" { flow { start step X "X" by A { time 5 min } -> X } }')],
    ];

    it.each(subjects)('of %s has no text outside its box, on other text or under a line', async (_, make) => {
        const { workspace, process } = await make();
        const picture = valueStreamPicture(workspace, process);
        expect(pictureFaults(picture)).toEqual([]);
        expect(pictureSvg(picture)).toBe(pictureSvg(valueStreamPicture(workspace, process)));
        expect(pictureSvg(picture)).not.toMatch(/NaN|undefined|Infinity/);
    });

    it.each([5, 10, 25, 60, 120, 200])('of generated processes of %d nodes has none either', async size => {
        for (let seed = 1; seed <= 5; seed++) {
            const { workspace, process } = await of(generatedProcess(seed, size));
            expect(pictureFaults(valueStreamPicture(workspace, process))).toEqual([]);
        }
    });

    it('says in words what is not recorded', async () => {
        const { workspace, process } = await subject('process P "P"');
        expect(JSON.stringify(valueStreamPicture(workspace, process).shapes)).toContain(
            'No step is recorded.',
        );
    });

    it('leads from systems to the boxes that use them', async () => {
        const { workspace, process } = await exampleProcess();
        const svg = pictureSvg(valueStreamPicture(workspace, process));
        expect(svg).toContain('data-from="CRM" data-to="ComplaintHandling.Investigate"');
        expect(svg).toContain('data-id="ComplaintHandling.Investigate"');
    });

    it('tells the same in tables', async () => {
        const { workspace, process } = await exampleProcess();
        const tables = valueStreamTables(workspace, process);
        expect(tables.map(table => table.caption)).toEqual([
            'Previous state (version 1.0): Handle a customer complaint (2024)',
            'Current state (version 2.0): Handle a customer complaint',
            'What the new version changes',
        ]);
        expect(tables[1]!.groups[0]!.rows[1]!.cells.slice(0, 4)).toEqual([
            ['Find the cause', '(changed)'],
            ['Customer service advisor'],
            ['45 min'],
            ['2 working days', 'was 8 working days'],
        ]);
    });
});

async function of(files: Parameters<typeof modelOf>[0]): Promise<Subject> {
    const { workspace, document } = await modelOf(files);
    return { workspace, process: document.processes.at(-1)! };
}

function manySystems(): string {
    const names = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const systems = names.map(name => `system ${name} "System of record number ${name}"`).join('\n');
    return `${systems} process P "P" { flow { start step "Do" by A { using ${names.join(', ')} } end } }`;
}
