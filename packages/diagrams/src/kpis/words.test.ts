import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { captionSentences } from './caption.ts';
import { meets, seriesOf } from './series.ts';
import { latestSentences, variationSentences } from './words.ts';

async function kpi(clauses: string, process = '', files: Record<string, string> = {}) {
    const { workspace, document } = await modelOf({
        'main.proc': `process P "P" { ${process} kpi K "K" { ${clauses} } }`,
        ...files,
    });
    const series = seriesOf(workspace, document.processes[0]!, document.processes[0]!.kpis[0]!);
    return { workspace, series, words: latestSentences(series).join(' ') };
}

const monthly = (values: readonly (number | string)[]) =>
    `results { ${values.map((value, index) => `2026-${String(index + 1).padStart(2, '0')}: ${value}`).join(' ')} }`;

describe('the latest result against its target', () => {
    it.each([
        [
            'target <= 8 by 2026-12-31 results { 2026-10: 7.8 }',
            'The target of 8 or less by 31 December 2026 is met.',
        ],
        ['target <= 8 by 2026-12-31 results { 2026-10: 9 }', 'is not met yet: 1 above it.'],
        ['target <= 8 by 2026-06-30 results { 2026-10: 9 }', 'is not met: 1 above it.'],
        [
            'unit % target >= 90% results { 2026-10: 89% }',
            'The target of 90% or more is not met yet: 1 percentage point below it.',
        ],
        ['target = 0 results { 2026-10: 0 }', 'The target of exactly 0 is met.'],
        ['results { 2026-10: 9 }', 'No target is recorded.'],
    ])('%s', async (clauses, text) => {
        expect((await kpi(clauses)).words).toContain(text);
    });

    it('is told against the baseline, below zero as well', async () => {
        const { words } = await kpi('unit "points" baseline -28 on 2026-01-31 results { 2026-Q2: 3 }');
        expect(words).toBe(
            'Latest result: 3 points (Q2 2026). No target is recorded. 31 points more than the baseline of −28 points (31 January 2026).',
        );
    });

    it('says why there is no baseline', async () => {
        expect((await kpi('baseline none because "Nobody counted" results { 2026: 1 }')).words).toContain(
            'No baseline: Nobody counted.',
        );
    });

    it('says that nothing is recorded, and that a file cannot be read', async () => {
        expect((await kpi('')).words).toContain('No result is recorded. Write: results { … }');
        expect((await kpi('results from "gone.csv"')).words).toContain(
            'No result can be read from gone.csv.',
        );
    });
});

describe('units', () => {
    it('money has its sign and two digits or none', async () => {
        expect((await kpi('unit GBP target <= £50 results { 2026: £48.50 }')).words).toContain(
            '£48.50 (2026). The target of £50 or less is met.',
        );
    });

    it('durations of several units stand in one', async () => {
        const { series, words } = await kpi(
            `target <= 2 working days ${monthly(['12 working hours', '4 working days'])}`,
        );
        expect(series.points.map(point => point.value)).toEqual([1.5, 4]);
        expect(words).toContain('4 working days');
        expect(meets(series, 1.5)).toBe(true);
    });

    it('an abbreviation is no currency', async () => {
        expect((await kpi('unit NPS results { 2026: -3 }')).series.scale.kind).toBe('number');
    });
});

describe('usual variation', () => {
    it('needs six results', async () => {
        expect(variationSentences((await kpi(monthly([1, 2, 1, 2, 1]))).series).join(' ')).toContain(
            'from 6 results on; so far there are 5',
        );
        expect(variationSentences((await kpi(monthly([1, 2, 1, 2, 1, 2]))).series)[0]).toBe(
            'Usual variation: −1.16 to 4.16, mean 1.5 (6 results).',
        );
    });

    it('never lies below what a share can be', async () => {
        const { series } = await kpi(`unit % ${monthly(['1%', '9%', '1%', '9%', '1%', '9%'])}`);
        expect(variationSentences(series)[0]).toMatch(/^Usual variation: 0% to /);
    });

    it('names signals by their rules and months', async () => {
        const { series } = await kpi(monthly([10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11]));
        expect(variationSentences(series)[1]).toBe(
            'Signals, which the usual variation does not explain – outside the limits: June 2026; ' +
                'a longer step than usual: June 2026 and July 2026.',
        );
    });

    it('has limits of its own since the process went live, where both times have six results', async () => {
        const before = [10, 11, 10, 11, 10, 11];
        const after = [5, 6, 5, 6, 5, 6];
        const { series } = await kpi(monthly([...before, ...after]), 'live on 2026-07-01');
        expect(series.parts.map(({ first, end }) => [first, end])).toEqual([
            [0, 6],
            [6, 12],
        ]);
        const fewer = await kpi(monthly([...before, ...after.slice(1)]), 'live on 2026-07-01');
        expect(fewer.series.parts).toHaveLength(1);
    });
});

describe('gaps and counts', () => {
    const gaps = async (clauses: string) => (await kpi(clauses)).series.points.map(point => point.afterGap);

    it('a missing month is a gap, a short one is none', async () => {
        expect(await gaps('results { 2026-01: 1 2026-02: 1 2026-03: 1 2026-05: 1 }')).toEqual([
            false,
            false,
            false,
            true,
        ]);
    });

    it('what is counted each quarter has no gap after three months', async () => {
        expect(await gaps('every quarter results { 2026-03: 1 2026-06: 1 2026-12: 1 }')).toEqual([
            false,
            false,
            true,
        ]);
    });

    it('counts of a file are told, bad rows too', async () => {
        const { workspace, series } = await kpi(
            'unit % numerator "late" denominator "cases closed" results from "d.csv"',
            '',
            { 'd.csv': 'month,late,closed\n2026-01,3,1200\n2026-02,x,9\n2026-03,1,40' },
        );
        const caption = captionSentences(workspace, series).join(' ');
        expect(caption).toContain('Definition: late out of cases closed.');
        expect(caption).toContain('Sample: 40 to 1,200 cases closed.');
        expect(caption).toContain('Row 3: "x" is not a number.');
        expect(caption).toContain('Not recorded: target, baseline, source and owner.');
    });
});
