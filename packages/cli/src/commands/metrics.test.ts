import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const TWO = `${CLEAN}process Other "Something else" { owner Lead }\n`;

describe('proc metrics', () => {
    it('has as JSON the shape that is written down', async () => {
        const cwd = await folderWith({ 'sub/a.proc': CLEAN });
        const { code, stdout } = await proc(['metrics', 'sub/a.proc', '--format', 'json'], { cwd });
        expect(JSON.parse(stdout)).toEqual({
            version: 1,
            processes: [
                {
                    name: 'Refund',
                    label: 'Pay a refund',
                    file: 'sub/a.proc',
                    steps: 1,
                    decisions: 0,
                    parallels: 0,
                    phases: 0,
                    starts: 1,
                    ends: 1,
                    roles: 1,
                    parties: 1,
                    handoffs: 0,
                    exceptions: 0,
                    deadlines: 0,
                    touchpoints: 0,
                    limits: 0,
                    kpis: 0,
                    complexity: 0,
                    sound: 'yes',
                },
            ],
        });
        expect(code).toBe(0);
    });

    it('says what one case takes and costs', async () => {
        const text =
            'role A "A" { cost £30 per hour }\nprocess P "P" { flow { start step "s" by A { time 20 min wait 1 working day accurate 90% } step "t" { time 10 min } end } }';
        const cwd = await folderWith({ 'a.proc': text });
        const { stdout } = await proc(['metrics', 'a.proc', '--format', 'json'], { cwd });
        expect(JSON.parse(stdout).processes[0]).toMatchObject({
            time: { touch: 30, wait: 480, lead: 510 },
            efficiency: 0.058824,
            rolledAccuracy: 0.9,
            cost: 10,
            currency: 'GBP',
            sound: 'yes',
        });
        expect((await proc(['metrics', 'a.proc'], { cwd })).stdout).toContain(
            [
                '  For one case, expected over the chances:',
                '  lead time 1.1 working days: touch time 30 min, waiting 1 working day',
                '  touch time is 5.9% of the lead time',
                '  complete and accurate the whole way: 90% (rolled %C&A)',
                '  cost GBP 10.00',
                '  sound: every case can come to an end',
            ].join('\n'),
        );
    });

    it('lists the counts of each process in words', async () => {
        const cwd = await folderWith({ 'a.proc': TWO });
        const { stdout } = await proc(['metrics', 'a.proc'], { cwd });
        expect(stdout).toMatch(/^Pay a refund \(Refund\)\n {5}1 {2}steps/);
        expect(stdout).toMatch(/\n\nSomething else \(Other\)\n {5}0 {2}steps/);
        expect(stdout).toMatch(/ {5}0 {2}hand-offs\n/);
    });

    it('says that there is nothing to count', async () => {
        const cwd = await folderWith({ 'a.proc': 'role Lead' });
        const { code, stdout } = await proc(['metrics', 'a.proc'], { cwd });
        expect(stdout).toBe('There is no process in these files.\n');
        expect(code).toBe(0);
    });

    it('takes the process that the call names', async () => {
        const cwd = await folderWith({ 'a.proc': TWO });
        const { stdout } = await proc(['metrics', '.', '--process', 'Other', '--format', 'json'], { cwd });
        expect(JSON.parse(stdout).processes.map((one: { name: string }) => one.name)).toEqual(['Other']);
    });
});
