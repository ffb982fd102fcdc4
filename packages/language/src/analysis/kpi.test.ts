import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { hasBaseline, hasTrend, isPredefined, meetsTarget } from './kpi.ts';

async function kpiOf(clauses: string, head = '', files: Record<string, string> = {}) {
    const text = `process P "P" {\n${head}\nkpi K "K" {\n${clauses}\n}\n}`;
    const { workspace, document } = await modelOf({ 'main.proc': text, ...files });
    const process = document.processes[0]!;
    return { workspace, process, kpi: process.kpis[0]! };
}

describe('a trend', () => {
    const results = (...periods: string[]) =>
        `results { ${periods.map(period => `${period}: 1`).join(' ')} }`;

    test.each([
        ['six results', results('2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'), '', true],
        ['five results', results('2026-01', '2026-02', '2026-03', '2026-04', '2026-05'), '', false],
        [
            'three with the change between',
            results('2026-01', '2026-03', '2026-06'),
            'live on 2026-06-01',
            true,
        ],
        ['three before the change', results('2026-01', '2026-03', '2026-05'), 'live on 2026-06-01', false],
        ['three after the change', results('2026-07', '2026-08', '2026-09'), 'live on 2026-06-01', false],
        ['two with the change between', results('2026-05', '2026-07'), 'live on 2026-06-01', false],
        [
            'three with an improvement between',
            results('2026-01', '2026-03', '2026-06'),
            'improvement "I" on 2026-04-01',
            true,
        ],
    ])('%s', async (_, clauses, head, expected) => {
        const { workspace, process, kpi } = await kpiOf(clauses, head);
        expect(hasTrend(workspace, process, kpi)).toBe(expected);
    });

    test('counts the results of a file', async () => {
        const rows = Array.from({ length: 6 }, (_, index) => `2026-0${index + 1},${index}`).join('\n');
        const { workspace, process, kpi } = await kpiOf('results from "r.csv"', '', {
            'r.csv': `month,n\n${rows}\n`,
        });
        expect(hasTrend(workspace, process, kpi)).toBe(true);
    });
});

test.each([
    ['set on 2026-05-31', 'live on 2026-06-01', true],
    ['set on 2026-06-01', 'live on 2026-06-01', true],
    ['set on 2026-06-02', 'live on 2026-06-01', false],
    ['', 'live on 2026-06-01', false],
    ['set on 2026-05-31', '', false],
])('predefined: %s, %s', async (clauses, head, expected) => {
    const { process, kpi } = await kpiOf(clauses, head);
    expect(isPredefined(process, kpi)).toBe(expected);
});

test.each([
    ['target >= 90% results { 2026-01: 80% 2026-02: 90% }', true],
    ['target >= 90% results { 2026-02: 80% 2026-01: 90% }', false],
    ['target <= 8 results { 2026-01: 7.8 }', true],
    ['target <= 8 results { 2026-01: 8.1 }', false],
    ['target = 5 results { 2026-01: 5 }', true],
    ['target <= 1 working day results { 2026-01: 470 min }', true],
    ['target <= 1 working day results { 2026-01: 490 min }', false],
    ['target <= 1 day results { 2026-01: 24 hours }', true],
    ['target <= 1 day results { 2026-01: 25 hours }', false],
    ['target >= 90 min results { 2026-01: 1.5 hours }', true],
    ['target = 5', false],
    ['results { 2026-01: 5 }', false],
])('at its target: %s', async (clauses, expected) => {
    const { workspace, kpi } = await kpiOf(clauses);
    expect(meetsTarget(workspace, kpi)).toBe(expected);
});

test.each([
    ['baseline 14 on 2026-01-31', true],
    ['baseline none because "New service"', true],
    ['baseline none', false],
    ['', false],
])('a baseline: %s', async (clauses, expected) => {
    expect(hasBaseline((await kpiOf(clauses)).kpi)).toBe(expected);
});
