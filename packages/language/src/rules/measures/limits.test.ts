import { describe, expect, test } from 'vitest';
import { check, underlined } from '../testing.ts';
import { promisedTime } from './promised-time.ts';

const FLOW = (clauses = '') =>
    `flow { start A "a" step B "b" by R { ${clauses} } step C "c" by R { wait 2 working days time 1 hour } end E }`;

async function found(code: string, limits: string, flow = FLOW()) {
    const text = `role R "R"\nstakeholder Customer "Customer" { customer }\nprocess P "P" {\n    stage approved\n    ${flow}\n    ${limits}\n}`;
    const { findings } = await check(text);
    const mine = findings.filter(finding => finding.code === code);
    return { mine, at: mine.map(finding => underlined(text, finding)) };
}

describe('limit-contradiction', () => {
    const two = (first: string, second: string) =>
        found(
            'limit-contradiction',
            `limit L1 "One" { ${first} from A to B } limit L2 "Two" { ${second} from A to B }`,
        );

    test('a target looser than the law', async () => {
        const { mine, at } = await two('target within 8 weeks', 'statutory within 20 working days');
        expect(at).toEqual(['L1']);
        expect(mine[0]?.message).toBe(
            'The limit "One" (8 weeks) is looser than "Two" (20 working days), which ranks above it. Make it the stricter one, or take it out.',
        );
        expect(mine[0]?.related).toHaveLength(1);
    });

    test('two of one order disagree', async () => {
        expect((await two('sla within 3 days', 'sla within 5 days')).mine[0]?.message).toContain('disagree');
        expect((await two('within 5 days', 'within 3 days')).at).toEqual(['L2']);
    });

    test('a share of the cases asked for more time than all of them', async () => {
        expect((await two('statutory within 5 days', 'target within 8 days for 85%')).at).toEqual(['L2']);
    });

    test.each([
        [
            'the target is the stricter one',
            'statutory within 10 working days',
            'target within 5 working days',
        ],
        ['the same time in other words', 'statutory within 10 working days', 'sla within 2 weeks'],
        ['a share sooner, all later', 'sla within 25 working days for 85%', 'sla within 60 working days'],
        ['a target for more of the cases', 'statutory within 5 days for 80%', 'target within 8 days for 95%'],
        ['nothing to compare', 'statutory', 'target within 8 days'],
    ])('silent: %s', async (_, first, second) => {
        expect((await two(first, second)).at).toEqual([]);
    });

    test('silent between other steps', async () => {
        const limits =
            'limit L1 { statutory within 3 days from A to B } limit L2 { target within 9 days from A to C }';
        expect((await found('limit-contradiction', limits)).at).toEqual([]);
    });

    const promise = (text: string, limits: string) =>
        found('limit-contradiction', limits, FLOW(`touchpoint Customer by phone { promise "${text}" }`));

    test('a promise looser than the limit at its step', async () => {
        const law =
            'limit L "Law" { statutory within 5 working days from A to B } limit G { target within 1 working day from A to B }';
        expect((await promise('We answer within ten working days', law)).at).toEqual([
            '"We answer within ten working days"',
        ]);
        expect((await promise('We answer within 5 working days', law)).at).toEqual([]);
        expect((await promise('We answer soon', law)).at).toEqual([]);
    });

    test('a promise about what comes next, and no limit but a target', async () => {
        const next =
            'limit L { sla within 2 working days from A to B } limit M { sla within 10 working days from B to C }';
        expect((await promise('We answer within 10 working days', next)).at).toEqual([]);
        const goal = 'limit G { target within 1 working day from A to B }';
        expect((await promise('We answer within 10 working days', goal)).at).toEqual([]);
    });
});

test.each([
    ['We answer within 10 working days', { amount: 10, unit: 'working day' }],
    ['Within two weeks you hear from us', { amount: 2, unit: 'week' }],
    ['We ring within an hour', { amount: 1, unit: 'hour' }],
    ['We ring within 1.5 Working Hours', { amount: 1.5, unit: 'working hour' }],
    ['Plain words, one page', undefined],
    ['We ring within a day and write within a week', undefined],
    ['Your money within reach', undefined],
])('the time that "%s" allows', (text, time) => {
    expect(promisedTime(text)).toEqual(time);
});

describe('limit-exceeded', () => {
    const limit = (clauses: string, flow?: string) =>
        found('limit-exceeded', `limit L "Limit" { ${clauses} }`, flow);

    test('more is expected than allowed; the way is shown with its times', async () => {
        const { mine, at } = await limit('sla within 1 working day from A to C');
        expect(at).toEqual(['L']);
        expect(mine[0]?.message).toBe(
            'At least 2.1 working days are to be expected between the ends of the limit "Limit", which allows 1 working day. Shorten the waiting on the way, or check the times that are recorded.',
        );
        expect(mine[0]?.related.map(({ message }) => message)).toEqual([
            '"c": 2 working days of waiting, 1 working hour of work',
        ]);
    });

    test('an average where all times are recorded', async () => {
        const { mine } = await limit('sla within 1 working day from A to C', FLOW('time 10 min'));
        expect(mine[0]?.message).toMatch(/^On average 2.1 working days/);
    });

    test.each([
        ['there is time enough', 'within 3 working days from A to C'],
        [
            'an extension is added',
            'within 1 working day extension 2 working days if "odd" notify Customer from A to C',
        ],
        ['the clock is stopped', 'within 1 working day from A to C paused while C'],
        ['nobody knows where it begins', 'within 1 hour from "the call" to C'],
        ['no times are recorded on the way', 'within 1 hour from A to B'],
        ['it allows no time at all', 'from A to C'],
    ])('silent: %s', async (_, clauses) => {
        expect((await limit(`sla ${clauses}`)).at).toEqual([]);
    });
});

describe('limit-no-source', () => {
    test('the law without its name', async () => {
        expect((await found('limit-no-source', 'limit L "L" { statutory within 5 days }')).at).toEqual(['L']);
        expect((await found('limit-no-source', 'limit L { statutory source " " }')).at).toEqual(['L']);
    });

    test('silent: a source, and limits that are our own', async () => {
        const limits = 'limit L { statutory source "Code, 3.1" } limit M { sla within 5 days } limit N';
        expect((await found('limit-no-source', limits)).at).toEqual([]);
    });
});

describe('extension-silent', () => {
    test('says what is missing', async () => {
        const { mine, at } = await found('extension-silent', 'limit L "L" { extension 5 days }');
        expect(at).toEqual(['extension']);
        expect(mine[0]?.message).toContain('there is no condition and nobody who is told recorded');
        const told = await found('extension-silent', 'limit L "L" { extension 5 days notify Customer }');
        expect(told.mine[0]?.message).toContain('there is no condition recorded');
    });

    test('silent: both are there, or there is no extension', async () => {
        const limits = 'limit L { extension if "odd" notify Customer } limit M { within 5 days }';
        expect((await found('extension-silent', limits)).at).toEqual([]);
    });

    test('no fix where the limit would be read as the time to tell somebody', async () => {
        const { mine } = await found('extension-silent', 'limit L { extension 5 days\nwithin 9 days }');
        expect(mine[0]?.fixes).toEqual([]);
    });
});
