import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { handoffsOf } from './handoffs.ts';
import { countsOf, metricsOf } from './metrics.ts';

const team =
    'role A "A"\nrole B "B"\nrole C "C"\nsystem S "S"\nstakeholder Customer "Customer" { customer }\n';

async function processOf(clauses: string) {
    const { workspace, document } = await modelOf(`${team}process P "P" {\n${clauses}\n}`);
    return { workspace, process: document.processes[0]! };
}

async function handoffs(flow: string): Promise<string[]> {
    const { process } = await processOf(`flow {\n${flow}\n}`);
    return handoffsOf(process).map(({ from, to }) => `${from.label}>${to.label}`);
}

test('counts what a process is made of', async () => {
    const { process } = await processOf(`
        flow {
            start "1" start "2"
            phase "Listen" {
                step Log "Log" by A {
                    touchpoint Customer by phone
                    if "odd" -> Done
                    if "odder" -> Done
                    after 5 days -> Review
                }
                receive "Wait for papers" by A, S from Customer
                decide "Fine?" by Customer { touchpoint Customer yes -> Both no -> Review otherwise -> Done }
            }
            phase "Act" {
                parallel Both {
                    branch { send "Answer" by A to Customer }
                    branch { call "Repair" runs P by B }
                }
                wait for 2 days
                end Done
            }
            step Review "Review" by C
            end
        }
        limit L1 limit L2
        kpi K`);
    expect(countsOf(process)).toEqual({
        steps: 5,
        decisions: 1,
        parallels: 1,
        phases: 2,
        starts: 2,
        ends: 2,
        roles: 3,
        parties: 5,
        handoffs: 5,
        exceptions: 2,
        deadlines: 1,
        touchpoints: 2,
        limits: 2,
        kpis: 1,
        complexity: 4,
    });
});

test('an empty process has nothing', async () => {
    const { workspace, process } = await processOf('');
    const { sound, ...counts } = metricsOf(workspace, process);
    expect(new Set(Object.values(counts))).toEqual(new Set([0]));
    expect(sound).toBe('unknown');
});

test('the figures are those of one case', async () => {
    const { workspace, process } = await processOf(
        'flow { start step "s" by A { time 30 min wait 2 hours accurate 90% cost £4 } end }',
    );
    expect(metricsOf(workspace, process)).toMatchObject({
        time: { touch: 30, wait: 120, lead: 150 },
        efficiency: 0.2,
        rolledAccuracy: 0.9,
        cost: 4,
        currency: 'GBP',
        sound: 'yes',
    });
});

test('there is no efficiency where no waiting is recorded', async () => {
    const { workspace, process } = await processOf('flow { start step "s" { time 30 min } end }');
    expect(metricsOf(workspace, process)).not.toHaveProperty('efficiency');
});

describe('a hand-off', () => {
    test('is a way from one step to the next whose performers differ', async () => {
        expect(await handoffs('step "1" by A step "2" by B step "3" by B step "4" by A')).toEqual([
            '1>2',
            '3>4',
        ]);
    });

    test('looks through decisions, waits, phases and bars', async () => {
        expect(
            await handoffs(
                'step "1" by A decide "D?" by C { yes { wait for 1 day phase "P" { step "2" by B } } no {} } parallel { branch { step "3" by C } branch { step "4" by A } } step "5" by A',
            ),
        ).toEqual(['1>2', '1>3', '2>3', '2>4', '3>5']);
    });

    test('goes by exceptions and deadlines as well', async () => {
        expect(
            await handoffs(
                'step "1" by A { if "x" -> Y after 1 day -> Z } end step Y "2" by B end step Z "3" by C',
            ),
        ).toEqual(['1>2', '1>3']);
    });

    test('counts once, however many ways lead from one step to another', async () => {
        expect(await handoffs('step "1" by A decide "D?" { yes -> T no -> T } step T "2" by B')).toEqual([
            '1>2',
        ]);
    });

    test('of several performers is seen when one of them changes, in whatever order they stand', async () => {
        expect(await handoffs('step "1" by A, B step "2" by B, A step "3" by A')).toEqual(['2>3']);
    });

    test('needs somebody on both sides', async () => {
        expect(await handoffs('step "1" by A step "2" step "3" by B')).toEqual([]);
    });

    test('is found in a circle', async () => {
        expect(await handoffs('step One "1" by A step "2" by B -> One')).toEqual(['1>2', '2>1']);
    });
});
