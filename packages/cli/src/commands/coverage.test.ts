import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const PACK = `criteria Unit "Own unit" {
    outcome LO1 "Understand" {
        criterion C1 "Has an owner and steps" { expects at least 1 step with performer }
        criterion C2 "Measures" { expects at least 1 kpi with target }
        criterion C3 "Mixed" { expects step  expects at least 2 kpi }
    }
}
evidence Minutes "Minutes, =1+1" { planned  shows C2 }
evidence Photo "Photo of the board" { file "photo.png"  shows C1 at "left half" }
portfolio Own "Own portfolio" { against Unit  covers Refund }
`;
const DOCUMENT = CLEAN + PACK;

describe('proc coverage', () => {
    it('shows for each criterion its state, and for an open one what is not recorded', async () => {
        const cwd = await folderWith({ 'a.proc': DOCUMENT });
        const { code, stdout, stderr } = await proc(['coverage', 'a.proc'], { cwd });
        expect(stdout).toMatch(/^Own unit \(Unit\): Own portfolio\n\nLO1 Understand\n/);
        expect(stdout).toMatch(/✓ claimed {5} C1 Has an owner and steps\n {2}○ not recorded C2 Measures\n/);
        expect(stdout).toMatch(
            /C2 Measures\n {6}.+ \(at least 1 kpi with target\)\n {6}All evidence is still planned\.\n/,
        );
        expect(stdout).toMatch(
            /◐ partly {6} C3 Mixed\n {6}.+ \(at least 2 kpi\)\n {6}No evidence is named\.\n/,
        );
        expect(stdout).toMatch(/\n1 of 3 criteria claimed, 1 partly, 1 not recorded\.\n$/);
        expect(stderr).toBe('');
        expect(code).toBe(0);
    });

    it('has as JSON the shape that is written down', async () => {
        const cwd = await folderWith({ 'sub/a.proc': DOCUMENT });
        const { stdout } = await proc(['coverage', 'sub', '--format', 'json'], { cwd });
        expect(JSON.parse(stdout)).toEqual({
            version: 1,
            packs: [
                {
                    name: 'Unit',
                    label: 'Own unit',
                    portfolio: 'Own',
                    processes: ['Refund'],
                    outcomes: [
                        {
                            id: 'LO1',
                            label: 'Understand',
                            criteria: [
                                {
                                    id: 'C1',
                                    label: 'Has an owner and steps',
                                    state: 'claimed',
                                    expectations: [
                                        {
                                            text: 'expects at least 1 step with performer',
                                            recorded: true,
                                            places: [
                                                { file: 'sub/a.proc', line: 6, label: expect.any(String) },
                                            ],
                                        },
                                    ],
                                    evidence: [
                                        {
                                            name: 'Photo',
                                            label: 'Photo of the board',
                                            location: 'left half',
                                            planned: false,
                                        },
                                    ],
                                },
                                expect.objectContaining({
                                    id: 'C2',
                                    state: 'not recorded',
                                    expectations: [
                                        {
                                            text: 'expects at least 1 kpi with target',
                                            recorded: false,
                                            missing: expect.any(String),
                                            places: [],
                                        },
                                    ],
                                    evidence: [{ name: 'Minutes', label: 'Minutes, =1+1', planned: true }],
                                }),
                                expect.objectContaining({ id: 'C3', state: 'partly' }),
                            ],
                        },
                    ],
                },
            ],
        });
    });

    it('is a table as CSV and as Markdown', async () => {
        const cwd = await folderWith({ 'a.proc': DOCUMENT });
        const csv = await proc(['coverage', 'a.proc', '--format', 'csv'], { cwd });
        expect(csv.stdout).toMatch(/^pack,about,outcome,/);
        expect(csv.stdout).toContain(
            'Own unit,Own portfolio,LO1,Understand,C1,Has an owner and steps,claimed,',
        );
        const markdown = await proc(['coverage', 'a.proc', '--format', 'md'], { cwd });
        expect(markdown.stdout).toMatch(/^## Own unit: Own portfolio\n/);
        expect(markdown.stdout).toMatch(/^\| C1 Has an owner and steps \| claimed \| .*\(a\.proc, line 6\)/m);
    });

    it('takes the pack and the process that the call names', async () => {
        const cwd = await folderWith({ 'a.proc': DOCUMENT });
        const { stdout } = await proc(
            ['coverage', 'a.proc', '--pack', 'FocusAwardsL4', '--process', 'Refund'],
            { cwd },
        );
        expect(stdout).toContain('(FocusAwardsL4)');
        expect(stdout).not.toContain('(Unit)');
    });

    it('takes the usual pack where no portfolio covers the process', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        expect((await proc(['coverage', 'a.proc'], { cwd })).stdout).toContain(
            '(FocusAwardsL4): Pay a refund',
        );
    });

    it('says that there is nothing to cover', async () => {
        const cwd = await folderWith({ 'a.proc': 'role Lead' });
        const { code, stderr } = await proc(['coverage', 'a.proc'], { cwd });
        expect(stderr).toMatch(/^proc: There is no process and no portfolio in these files\..*\n$/);
        expect(code).toBe(2);
    });
});
