import { describe, expect, test } from 'vitest';
import { applied, check, codes, only, underlined } from '../testing.ts';

describe('kpi-not-predefined', () => {
    const options = only('kpi-not-predefined', 'waiver-unused');
    const text = (stage: string, live: string, set: string) =>
        `process P "P" {\n    stage ${stage}\n    ${live}\n    kpi K "K" { ${set} }\n}`;

    test('underlines the date, shows the other one, and can be waived with a reason', async () => {
        const wrong = text('live', 'live on 2026-05-01', 'set on 2026-05-02');
        const [finding] = (await check(wrong, options)).findings;
        expect(finding).toMatchObject({ severity: 'error', related: [{ place: { line: 3 } }] });
        expect(underlined(wrong, finding!)).toBe('2026-05-02');
        expect(await codes(applied(wrong, finding!.fixes[0]!), options)).toEqual([]);
    });

    test.each([
        ['the same day', text('live', 'live on 2026-05-01', 'set on 2026-05-01')],
        ['not live yet', text('approved', 'live on 2026-05-01', 'set on 2026-05-02')],
        ['nobody knows when it went live', text('live', '', 'set on 2026-05-02')],
        ['nobody knows when it was set', text('live', 'live on 2026-05-01', '')],
    ])('silent: %s', async (_, right) => expect(await codes(right, options)).toEqual([]));
});

describe('kpi-no-results and kpi-no-trend', () => {
    const options = only('kpi-no-results', 'kpi-no-trend');
    const found = (clauses: string, stage = 'evaluated', more: Record<string, string> = {}) =>
        codes(
            { 'main.proc': `process P { stage ${stage} live on 2026-03-15 kpi K { ${clauses} } }`, ...more },
            options,
        );

    test.each([
        ['none', '', ['kpi-no-results']],
        ['begun and empty', 'results { }', ['kpi-no-results']],
        ['one', 'results { 2026-01: 3 }', ['kpi-no-trend']],
        [
            'five before the change',
            'results { 2025-08: 1 2025-09: 2 2025-10: 3 2025-11: 4 2025-12: 5 }',
            ['kpi-no-trend'],
        ],
        ['three with the change between them', 'results { 2026-01: 3 2026-02: 3 2026-05: 1 }', []],
        ['six', 'results { 2025-07: 1 2025-08: 1 2025-09: 2 2025-10: 3 2025-11: 4 2025-12: 5 }', []],
        ['a file that is missing: of that kpi-data speaks', 'results from "r.csv"', []],
    ])('%s', async (_, clauses, expected) => expect(await found(clauses)).toEqual(expected));

    test('nothing is asked of a process that is not evaluated yet', async () => {
        expect(await found('', 'live')).toEqual([]);
        expect(await found('results { 2026-01: 3 }', 'live')).toEqual([]);
    });

    test('results of a file count', async () => {
        const rows = ['month,days', '2026-01,3', '2026-02,3', '2026-05,1'].join('\n');
        expect(await found('results from "r.csv"', 'evaluated', { 'r.csv': rows })).toEqual([]);
        expect(await found('results from "r.csv"', 'evaluated', { 'r.csv': 'month,days\n' })).toEqual([]);
    });

    test('the first result is the baseline, where it has a date', async () => {
        const text =
            'process P {\n    stage evaluated\n    kpi K {\n        baseline 14 on 2026-01\n    }\n}';
        const [finding] = (await check(text, options)).findings;
        expect(finding?.fixes.map(({ title }) => title)).toEqual([
            'Begin the results with the baseline',
            'Link a results file',
        ]);
        expect(applied(text, finding!.fixes[0]!)).toContain(
            '        results {\n            2026-01: 14\n        }\n',
        );
    });
});

describe('kpi-data', () => {
    const options = only('kpi-data');
    const found = async (path: string, more: Record<string, string> = {}) =>
        (
            await check(
                { 'main.proc': `process P { kpi K "K" { results from "${path}" } }`, ...more },
                options,
            )
        ).findings.map(({ message }) => message);

    test.each([
        ['missing', 'data/r.csv', '"data/r.csv" is not there'],
        ['outside', '../r.csv', '"../r.csv" lies outside the folder of this work'],
    ])('%s', async (_, path, words) => {
        expect(await found(path)).toEqual([expect.stringContaining(words)]);
    });

    test('names the file, the row and what is wrong', async () => {
        expect(await found('r.csv', { 'r.csv': 'month,days\n2026-01,3\nMay,4\n' })).toEqual([
            'The results file "r.csv" of the KPI "K", row 3: "May" is not a period such as 2026-05, 2026-Q2 or 2026. Correct that row; the others are counted.',
        ]);
    });

    test('does not repeat itself for hundreds of rows', async () => {
        const messages = await found('r.csv', { 'r.csv': `month,days\n${'x,1\n'.repeat(300)}` });
        expect(messages).toHaveLength(6);
        expect(messages.at(-1)).toContain('295 more rows');
    });

    test('speaks of a retired process too, and not of results in the document', async () => {
        const retired = 'process P { stage retired kpi K { results from "r.csv" } }';
        expect(await codes(retired, options)).toEqual(['kpi-data']);
        expect(await codes('process P { kpi K { results { 2026: 1 } } }', options)).toEqual([]);
    });
});
