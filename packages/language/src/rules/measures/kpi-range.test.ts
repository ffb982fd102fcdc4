import { describe, expect, test } from 'vitest';
import { check, codes, only, underlined } from '../testing.ts';

const options = only('kpi-range');
const text = (kpi: string) => `process P { kpi ${kpi} }`;

describe('values that cannot be', () => {
    test.each([
        ['K { target >= 120% }', '120%'],
        ['K { baseline -3% }', '-3%'],
        ['K { unit % benchmark 101 }', '101'],
        ['K { numerator "a" denominator "b" formula "a / b" results { 2026-01: 130% } }', '130%'],
        ['NPS { target >= 140 }', '140'],
        ['Loyalty "Net Promoter Score" { baseline -101 }', '-101'],
        ['ResolutionTime { baseline -1 }', '-1'],
    ])('%s', async (kpi, wrong) => {
        const { findings } = await check(text(kpi), options);
        expect(findings.map(finding => underlined(text(kpi), finding))).toEqual([wrong]);
    });

    test.each([
        'K { baseline 0% target >= 100% }',
        'K { unit % formula "spending / budget" baseline 104% target <= 100% }',
        'NPS { unit points baseline -40 target >= 100 }',
        'Temperature { unit degrees target <= -18 }',
        'CES { baseline 4.1 target >= 5.5 }',
    ])('silent: %s', async kpi => expect(await codes(text(kpi), options)).toEqual([]));
});

describe('the side of the target', () => {
    test.each([
        ['K { baseline 97% target >= 95% }', '97%'],
        ['K { baseline £40 target <= £50 }', '£40'],
        ['K { unit % baseline 97 target >= 95% }', '97'],
    ])('%s', async (kpi, wrong) => {
        const [finding] = (await check(text(kpi), options)).findings;
        expect(underlined(text(kpi), finding!)).toBe(wrong);
        expect(finding?.related).toHaveLength(1);
    });

    test.each([
        'K { baseline 80% target >= 95% }',
        'K { baseline 95% target >= 95% }',
        'K { baseline 14 target = 8 }',
        'K { baseline 10 days target <= 2 weeks }',
        'K { baseline €40 target <= £50 }',
        'K { baseline none because "New" target >= 5 }',
    ])('silent: %s', async kpi => expect(await codes(text(kpi), options)).toEqual([]));
});

test('a row of the results file', async () => {
    const files = {
        'main.proc': 'process P { kpi K "K" { results from "r.csv" } }',
        'r.csv': 'month,late,all\n2026-01,1,2\n2026-02,3,2\n2026-03,5,2\n',
    };
    expect((await check(files, options)).findings.map(({ message }) => message)).toEqual([
        'The result of 2026-02 (row 3 of its file) 150% of the KPI "K" cannot be: a share lies between 0% and 100%. Check the number and its unit.',
    ]);
});
