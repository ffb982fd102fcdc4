import { describe, expect, test } from 'vitest';
import { applied, check, codes, only, underlined } from '../testing.ts';
import { wrongInText } from './counts.ts';

const options = only('kpi-arithmetic');

describe('a measure with its counts', () => {
    test.each([
        ['90% = 31 of 37', '90%', '84%'],
        ['83.9% = 31 of 37', '83.9%', '83.8%'],
        ['0.95 = 31 of 37', '0.95', '0.84'],
        ['£60 = 5,000 of 100', '£60', '£50'],
    ])('%s', async (measure, wrong, right) => {
        const text = `process P { kpi K { baseline ${measure} } }`;
        const [finding] = (await check(text, options)).findings;
        expect(underlined(text, finding!)).toBe(wrong);
        expect(applied(text, finding!.fixes[0]!)).toBe(text.replace(wrong, right));
    });

    test.each([
        '84% = 31 of 37',
        '83.8% = 31 of 37',
        '79% = 31 of 39',
        '0.84 = 31 of 37',
        '84 = 31 of 37',
        '12.5% = 1 of 8',
        '13% = 1 of 8',
    ])('silent: %s', async measure => {
        expect(await codes(`process P { kpi K { target >= ${measure} } }`, options)).toEqual([]);
    });

    test('there is no share of nothing', async () => {
        const [finding] = (await check('process P { kpi K { baseline 0% = 0 of 0 } }', options)).findings;
        expect(finding?.message).toBe(
            '0% is stated of 0 of 0: there is no share of nothing. Correct the counts, or leave the share out.',
        );
        expect(finding?.fixes).toEqual([]);
    });

    test('of a finding, wherever its evaluation stands', async () => {
        const text = 'import "p.proc"\nevaluation of P {\n    finding F "F" 50% = 1 of 3 from K\n}';
        const { findings } = await check({ 'main.proc': text, 'p.proc': 'process P { kpi K }' }, options);
        expect(findings.map(finding => underlined(text, finding))).toEqual(['50%']);
    });
});

describe('a text with its counts', () => {
    test.each([
        ['31 of 37 answers came in time (90%)', '84%'],
        ['In May 31 of 37 complaints, or 80%, were late', '84%'],
        ['31 out of the 37 were late: 90.0%', '83.8%'],
        ['90% (31 of 37) were late', '84%'],
        ['1,250 of 2,500 cases = 51%', '50%'],
        ['12 of 40 in May, 20 of 30 in June (60%)', '67%'],
    ])('%s', (text, computed) => expect(wrongInText(text).map(claim => claim.computed)).toEqual([computed]));

    test.each([
        '31 of 37 answers came in time (84%)',
        '31 of 37 said yes, 20% said no',
        '9 of 10 customers want 24% off',
        '12 of 40 callers waited, 20% of them over an hour',
        '12 of 40 callers waited. The target is 20%',
        'Version 2.1 of 37 pages (5%)',
        'The share of 37 teams rose to 40%',
        '2 of 3 phases are 40% faster',
    ])('silent: %s', text => expect(wrongInText(text)).toEqual([]));

    test('is set right where it stands', async () => {
        const text =
            'process P {\n    need "1 of 3 waits (30%)"\n    kpi K { benchmark 1 from "Survey: 2 of 4 (40%)" }\n}';
        const { findings } = await check(text, options);
        expect(findings.map(finding => underlined(text, finding))).toEqual(['30%', '40%']);
        expect(findings.flatMap(finding => finding.fixes.map(fix => applied(text, fix)))).toEqual([
            text.replace('30%', '33%'),
            text.replace('40%', '50%'),
        ]);
    });

    test('is underlined whole where it has signs that are written otherwise', async () => {
        const text = 'process P { need "\\"Late\\": 1 of 3 (30%)" }';
        const [finding] = (await check(text, options)).findings;
        expect(underlined(text, finding!)).toBe('"\\"Late\\": 1 of 3 (30%)"');
        expect(finding?.fixes).toEqual([]);
    });
});

test('a share that a row states', async () => {
    const files = {
        'main.proc': 'process P { kpi K "K" { results from "r.csv" } }',
        'r.csv': 'month,late,all,stated\n2026-01,1,3,33%\n2026-02,1,3,30\n2026-03,1,3,33.3%\n',
    };
    expect((await check(files, options)).findings.map(({ message }) => message)).toEqual([
        'The results file "r.csv" of the KPI "K", row 3: 30 is stated, and 1 of 3 makes 33. Correct that row.',
    ]);
});

describe('a total', () => {
    const results = (rows: string, statistic = 'count') =>
        `process P { kpi K { statistic ${statistic} results { ${rows} } } }`;

    test('is the sum of the parts that fill its period', async () => {
        const text = results('2026-H1: 12 2026-Q1: 4 2026-Q2: 5');
        const [finding] = (await check(text, options)).findings;
        expect(underlined(text, finding!)).toBe('12');
        expect(applied(text, finding!.fixes[0]!)).toBe(text.replace('12', '9'));
        expect(finding?.related.map(({ message }) => message)).toEqual(['2026-Q1: 4.', '2026-Q2: 5.']);
    });

    test.each([
        ['right', results('2026-H1: 9 2026-Q1: 4 2026-Q2: 5')],
        ['a quarter is not recorded', results('2026: 40 2026-Q1: 4 2026-Q2: 5 2026-Q4: 7')],
        ['nothing is counted', results('2026-H1: 4.5 2026-Q1: 4 2026-Q2: 5', 'mean')],
        ['rounded', results('2026-H1: 8.9 2026-Q1: 4.4 2026-Q2: 4.4')],
    ])('silent: %s', async (_, text) => expect(await codes(text, options)).toEqual([]));
});
