import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { rolledAccuracy } from './accuracy.ts';
import { timeOfCase } from './case-time.ts';
import { caseCost } from './cost.ts';
import { stepFigures } from './figures.ts';
import { visitsOf } from './visits.ts';

const team =
    'role A "A" { cost £30 per hour }\nrole B "B" { cost £240 per day }\nrole C "C" { cost €10 per hour }\nrole D "D" { cost £1 per case }\n';

async function of(flow: string, others = '') {
    const { workspace, document } = await modelOf(`${team}process P { flow {\n${flow}\n} }\n${others}`);
    const process = document.processes[0]!;
    return { workspace, process };
}

async function visits(flow: string) {
    const found = visitsOf((await of(flow)).process);
    return Object.fromEntries([...found].map(([id, times]) => [id.slice(2), Math.round(times * 1e6) / 1e6]));
}

async function figures(flow: string, others = '') {
    const { workspace, process } = await of(flow, others);
    return (name: string) => stepFigures(workspace, process).get(`P.${name}`);
}

async function caseTime(flow: string, others = '') {
    const { workspace, process } = await of(flow, others);
    return timeOfCase(workspace, process);
}

async function rolled(flow: string, others = '') {
    const { workspace, process } = await of(flow, others);
    return rolledAccuracy(workspace, process);
}

async function cost(flow: string, others = '') {
    const { workspace, process } = await of(flow, others);
    return caseCost(workspace, process);
}

describe('a case meets a node', () => {
    test('as often as the chances say, each repetition counted', async () => {
        const flow = 'start S step W "w" decide D "d?" { yes 75% -> E no -> W } end E';
        expect(await visits(flow)).toEqual({ S: 1, W: 1.333333, D: 1.333333, E: 1 });
    });

    test('in every branch of a parallel block, and behind it once', async () => {
        const flow =
            'start S decide D "d?" { yes 40% -> F no -> E } parallel F { branch { step X "x" } branch { step Y "y" } } step Z "z" end E';
        expect(await visits(flow)).toMatchObject({ F: 0.4, X: 0.4, Y: 0.4, Z: 0.4, E: 1 });
    });

    test('from each of several starts alike', async () => {
        const flow = 'start S step X "x" -> E start T step Y "y" end E';
        expect(await visits(flow)).toEqual({ S: 0.5, X: 0.5, T: 0.5, Y: 0.5, E: 1 });
    });

    test('never by a deadline or an exception without a percent', async () => {
        const flow = 'start S step X "x" { if "odd" -> Y after 1 day -> Y } end E step Y "y" -> E';
        expect(await visits(flow)).toMatchObject({ Y: 0, E: 1 });
    });

    test('nobody knows how often in a circle that no case leaves', async () => {
        const flow = 'start S decide D "d?" { yes 50% -> W no -> E } end E step W "w" step V "v" -> W';
        expect(await visits(flow)).toEqual({ S: 1, D: 1, E: 0.5 });
    });
});

describe('the figures of a node', () => {
    test('are those that are recorded, and no others', async () => {
        const at = await figures(
            'start S step W "w" by A { time 10 to 20 min wait 1 working day accurate 90% cost £2 } wait H for 2 hours step X "x" by A end E',
        );
        expect(at('W')).toEqual({
            touch: { mean: 15, least: 10, most: 20 },
            wait: { mean: 480, least: 480, most: 480 },
            accuracy: 0.9,
            cost: { amount: 9.5, currency: 'GBP' },
            visits: 1,
            share: 1,
        });
        expect(at('H')).toEqual({ wait: { mean: 120, least: 120, most: 120 }, visits: 1, share: 1 });
        expect(at('X')).toEqual({ visits: 1, share: 1 });
    });

    test('tell how many cases come to it, apart from how often', async () => {
        const at = await figures(
            'start S decide D "d?" { yes 50% -> W no -> E } step W "w" decide G "g?" { yes 20% -> W no -> E } end E',
        );
        expect(at('W')?.visits).toBeCloseTo(0.625);
        expect(at('W')?.share).toBeCloseTo(0.5);
        expect(at('E')).toEqual({ visits: 1, share: 1 });
    });

    test('of a call without times are those of the process it runs', async () => {
        const at = await figures(
            'start S call K "k" runs Q { wait 1 hour } call L "l" runs P end E',
            'process Q { flow { start step "q" { time 30 min wait 2 hours accurate 50% cost £7 } end } }',
        );
        expect(at('K')).toMatchObject({
            touch: { mean: 30 },
            wait: { mean: 180 },
            accuracy: 0.5,
            cost: { amount: 7 },
        });
        expect(at('L')).toEqual({ visits: 1, share: 1 });
    });
});

describe('the time of a case', () => {
    test('is touch and waiting time', async () => {
        expect(
            await caseTime(
                'start step "w" { time 30 min wait 3 hours } wait for 1 hour decide "d?" { time 6 min yes {} no {} } end',
            ),
        ).toEqual({ touch: 36, wait: 240, lead: 276 });
    });

    test('is that of the longer branch, working and waiting alike', async () => {
        const flow =
            'start parallel { branch { step "x" { time 50 min } } branch { step "y" { time 10 min wait 2 hours } } } end';
        expect(await caseTime(flow)).toEqual({ touch: 10, wait: 120, lead: 130 });
    });

    test('has no part of which nothing is recorded', async () => {
        expect(await caseTime('start step "w" { time 30 min } end')).toEqual({ touch: 30, lead: 30 });
        expect(await caseTime('start step "w" { wait 30 min } end')).toEqual({ wait: 30, lead: 30 });
        expect(await caseTime('start step "w" end')).toBeUndefined();
        expect(await caseTime('')).toBeUndefined();
    });

    test('is known of a sketch without start and end', async () => {
        expect(await caseTime('step "v" { time 5 min } step "w" { time 30 min }')).toMatchObject({
            lead: 35,
        });
    });

    test('of a call is that of the process it runs', async () => {
        const q = 'process Q { flow { start step "q" { time 30 min wait 2 hours } end } }';
        expect(await caseTime('start call "k" runs Q end', q)).toEqual({ touch: 30, wait: 120, lead: 150 });
    });

    test('is unknown where no case comes to an end', async () => {
        expect(await caseTime('start step W "w" { time 1 min } -> W end E')).toBeUndefined();
    });
});

describe('rolled %C&A', () => {
    test('is the product along the way, weighted by the chances', async () => {
        expect(
            await rolled('start step "v" { accurate 90% } step "w" { accurate 80% } step "x" end'),
        ).toBeCloseTo(0.72);
        const flow =
            'start decide "d?" { yes 25% { step "v" { accurate 40% } } no { step "w" { accurate 80% } } } end';
        expect(await rolled(flow)).toBeCloseTo(0.7);
    });

    test('counts all branches of a parallel block', async () => {
        const flow =
            'start parallel { branch { step "v" { accurate 90% } } branch { step "w" { accurate 50% } step "x" } } end';
        expect(await rolled(flow)).toBeCloseTo(0.45);
    });

    test('counts each repetition: half of the cases once, a quarter twice …', async () => {
        const flow = 'start step W "w" { accurate 80% } decide "again?" { yes 50% -> W no {} } end';
        expect(await rolled(flow)).toBeCloseTo(0.4 / (1 - 0.4));
    });

    test('of a call is that of the process it runs', async () => {
        const q = 'process Q { flow { start step "q" { accurate 60% } call "again" runs P end } }';
        expect(await rolled('start call "k" runs Q end', q)).toBeCloseTo(0.6);
    });

    test('is unknown where none is recorded on any way', async () => {
        expect(await rolled('start step "w" end')).toBeUndefined();
        expect(await rolled('start end step "aside" { accurate 50% }')).toBeUndefined();
    });

    test('may be nothing at all', async () => {
        expect(await rolled('start step "w" { accurate 0% } end')).toBe(0);
    });
});

describe('the cost of a case', () => {
    test('is what is written and the touch time of everybody who performs it', async () => {
        expect(await cost('start step "w" by A, B { time 30 min cost £1.50 } end')).toEqual({
            amount: 1.5 + 15 + 15,
            currency: 'GBP',
        });
        expect(await cost('start decide "d?" by A { time 6 min yes {} no {} } end')).toMatchObject({
            amount: 3,
        });
    });

    test('is weighted by how often a case meets a step', async () => {
        const flow =
            'start decide "d?" { yes 10% { step "w" { cost £50 } } no { step "x" { cost £20 } } } end';
        expect(await cost(flow)).toEqual({ amount: 23, currency: 'GBP' });
    });

    test('counts all branches of a parallel block', async () => {
        const flow = 'start parallel { branch { step "x" { cost £3 } } branch { step "y" { cost £4 } } } end';
        expect(await cost(flow)).toEqual({ amount: 7, currency: 'GBP' });
    });

    test('is unknown where none is recorded, or nothing tells how to count it', async () => {
        expect(await cost('start step "w" by A end')).toBeUndefined();
        expect(await cost('start step "w" by D { time 1 hour } end')).toBeUndefined();
        expect(await cost('start step W "w" { cost £1 } -> W')).toBeUndefined();
    });

    test('is unknown where currencies are mixed: no rate of exchange is recorded', async () => {
        expect(await cost('start step "w" { cost £1 } step "x" by C { time 1 hour } end')).toBeUndefined();
    });

    test('of a call is that of the process it runs', async () => {
        const q = 'process Q { flow { start step "q" by A { time 20 min } call "again" runs P end } }';
        expect(await cost('start call "k" runs Q end', q)).toEqual({ amount: 10, currency: 'GBP' });
        expect(await cost('start call "k" runs Q by A { time 1 hour } end', q)).toMatchObject({ amount: 30 });
    });
});
