import { describe, expect, it } from 'vitest';
import { bundleOf } from '../portfolio.fixture.ts';

const data = (texts: Readonly<Record<string, string>>) =>
    Object.keys(texts).filter(path => path.startsWith('data/'));
const rows = (texts: Readonly<Record<string, string>>) =>
    texts['data/kpi-results.csv']!.split('\r\n').map(row => row.split(',').slice(1));

describe('the results of the KPIs as a table', () => {
    const process = (kpi: string) => ({
        'main.proc': `process P "P" { ${kpi} }`,
        'share.csv': 'month,late,all\n2026-05,2,37\n2026-06,1,40\n',
    });

    it('baseline, results and target of each, with periods as dates', async () => {
        const { texts } = await bundleOf(
            process(
                'kpi K "Days, from call to answer" { unit days baseline 14 on 2026-01-31 target <= 8 by 2026-12-31 results { 2026-Q1: 13.5  2026-05: 9 } }',
            ),
        );
        const label = ['K', '"Days', ' from call to answer"'];
        expect(rows(texts).slice(1, -1)).toEqual([
            [...label, 'baseline', '2026-01-31', '2026-01-31', '2026-01-31', '14', 'days', '', ''],
            [...label, 'result', '2026-Q1', '2026-01-01', '2026-03-31', '13.5', 'days', '', ''],
            [...label, 'result', '2026-05', '2026-05-01', '2026-05-31', '9', 'days', '', ''],
            [...label, 'target at most', '2026-12-31', '2026-12-31', '2026-12-31', '8', 'days', '', ''],
        ]);
    });

    it('shares with what they were counted from, money with its currency', async () => {
        const { texts } = await bundleOf(
            process('kpi K "K" { results from "share.csv" } kpi L "L" { results { 2026: £18.50 } }'),
        );
        expect(rows(texts).slice(1, -1)).toEqual([
            ['K', 'K', 'result', '2026-05', '2026-05-01', '2026-05-31', '5.405405', '%', '2', '37'],
            ['K', 'K', 'result', '2026-06', '2026-06-01', '2026-06-30', '2.5', '%', '1', '40'],
            ['L', 'L', 'result', '2026', '2026-01-01', '2026-12-31', '18.5', 'GBP', '', ''],
        ]);
    });

    it('no table where no KPI is recorded; what looks like a formula is a text', async () => {
        expect(data((await bundleOf(process(''))).texts)).toEqual(['data/metrics.json', 'data/model.json']);
        const { texts } = await bundleOf(
            process('kpi K "=HYPERLINK(1)" { unit "@SUM" results { 2026: -3 } }'),
        );
        expect(rows(texts)[1]).toEqual([
            'K',
            "'=HYPERLINK(1)",
            'result',
            '2026',
            '2026-01-01',
            '2026-12-31',
            '-3',
            "'@SUM",
            '',
            '',
        ]);
    });
});

describe('figures and model for other programs', () => {
    it('name files as the bundle does, and nothing of where they came from', async () => {
        const { texts } = await bundleOf(
            {
                'work/main.proc': 'import "../team.proc" process P "P" { flow { step "Log" by Lead } }',
                'team.proc': 'role Lead "Lead" evidence E "E" { file "photos/a.txt" }',
                'photos/a.txt': 'a',
            },
            { process: 'P' },
        );
        const metrics = JSON.parse(texts['data/metrics.json']!);
        expect(metrics).toMatchObject({
            version: 1,
            processes: [{ name: 'P', file: 'source/work/main.proc', steps: 1 }],
        });
        const model = JSON.parse(texts['data/model.json']!);
        expect(model.documents.map(({ file }: { file: string }) => file)).toEqual([
            'source/team.proc',
            'source/work/main.proc',
        ]);
        expect(model.documents[0].evidence[0].file.target).toBe('photos/a.txt');
        expect(texts['data/model.json']).not.toContain('file:');
    });
});
