import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { periodOf } from './build/periods.ts';
import { kpiResults } from './results.ts';

describe('periods', () => {
    test.each([
        ['2026', '2026-01-01', '2026-12-31'],
        ['2026-H2', '2026-07-01', '2026-12-31'],
        ['2026-Q1', '2026-01-01', '2026-03-31'],
        ['2024-02', '2024-02-01', '2024-02-29'],
        ['2026-05-12', '2026-05-12', '2026-05-12'],
        ['2025/26', '2025-04-01', '2026-03-31'],
    ])('%s', (text, start, end) => expect(periodOf(text)).toEqual({ text, start, end }));

    test.each(['2026-13', '2026-02-30', '2026-Q5', 'May', ''])('%s is none', text =>
        expect(periodOf(text)).toBeUndefined(),
    );
});

describe('results', () => {
    async function resultsOf(csv: string | undefined, clause = 'results from "r.csv"') {
        const { workspace, document } = await modelOf({
            'main.proc': `process P { kpi K { ${clause} } }`,
            ...(csv === undefined ? {} : { 'r.csv': csv }),
        });
        const { results, problems } = kpiResults(workspace, document.processes[0]!.kpis[0]!);
        return {
            values: results.map(({ period, measure }) => [period.text, measure.value]),
            problems,
            results,
        };
    }

    test('come from the document in the order of their periods', async () => {
        const { values } = await resultsOf(
            undefined,
            'results { 2026-03: 3 2026-01: £1,250 2025/26: 84% = 31 of 37 }',
        );
        expect(values).toEqual([
            ['2026-01', 1250],
            ['2026-03', 3],
            ['2025/26', 84],
        ]);
    });

    test('come from a file with values, with a byte-order mark and CRLF', async () => {
        const { values, problems } = await resultsOf(
            '\uFEFFmonth,days\r\n2026-02,"1,250"\r\n2026-01,13.5\r\n\r\n',
        );
        expect(values).toEqual([
            ['2026-01', 13.5],
            ['2026-02', 1250],
        ]);
        expect(problems).toEqual([]);
    });

    test('come from a file with what was counted, as percent', async () => {
        const { results } = await resultsOf('month,reopened,closed\n2026-01,31,100\n');
        expect(results[0]!.measure).toMatchObject({
            value: 31,
            unit: 'percent',
            counted: { numerator: 31, denominator: 100 },
        });
    });

    test('say which row is wrong, and keep the others', async () => {
        const { values, problems } = await resultsOf(
            'month,a,b\n2026-01,1,0\nMay,1,2\n2026-02,x,2\n2026-03,1,4\n2026-04,1\n2026-05\n',
        );
        expect(values).toEqual([['2026-03', 25]]);
        expect(problems.map(problem => [problem.line, problem.message])).toEqual([
            [2, 'The denominator is 0, so there is no share'],
            [3, '"May" is not a period such as 2026-05, 2026-Q2 or 2026'],
            [4, '"x" is not a number'],
            [6, 'The denominator is missing'],
            [7, 'The value is missing'],
        ]);
    });

    test('of a file say in which row they stand, and what share the row states', async () => {
        const { results } = await resultsOf('month,a,b,stated\n2026-02,31,37,84%\n\n2026-01,1,4\n');
        expect(results.map(({ line, stated }) => [line, stated?.text])).toEqual([
            [4, undefined],
            [2, '84%'],
        ]);
    });

    test('of a file are read again when something new is known of it', async () => {
        const { workspace, document } = await modelOf({
            'main.proc': 'process P { kpi K { results from "r.csv" } }',
            'r.csv': 'month,days\n2026-01,3\n',
        });
        const kpi = document.processes[0]!.kpis[0]!;
        expect(kpiResults(workspace, kpi)).toEqual(kpiResults(workspace, kpi));
        const files = new Map([...workspace.files.keys()].map(uri => [uri, { state: 'missing' as const }]));
        expect(kpiResults({ ...workspace, files }, kpi).problems).toHaveLength(1);
        expect(kpiResults(workspace, kpi).results).toHaveLength(1);
    });

    test('say what is wrong with the file', async () => {
        expect((await resultsOf(undefined)).problems[0]!.message).toBe('"r.csv" is not there');
        expect((await resultsOf(undefined, 'results from "../r.csv"')).problems[0]!.message).toContain(
            'outside',
        );
    });
});
