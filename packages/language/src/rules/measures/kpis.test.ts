import { expect, test } from 'vitest';
import { kpiTemplates } from '../../catalogue/kpis.ts';
import { modelOf } from '../../testing.ts';
import { applied, check, codes, only } from '../testing.ts';

const options = only('kpi-missing', 'kpi-no-customer');

function process(kpis: string): string {
    return `role R "R"\nprocess P "P" {\n  stage designed\n  owner R\n${kpis}}`;
}

test('without a KPI only that is said', async () => {
    expect(await codes(process(''), options)).toEqual(['kpi-missing']);
});

test('a KPI that asks the customer is asked for, whatever the others measure', async () => {
    const { findings } = await check(process('  kpi A "A" {\n    focus time\n  }\n  kpi B "B"\n'), options);
    expect(findings.map(finding => finding.code)).toEqual(['kpi-no-customer']);
    expect(findings[0]?.related.map(related => related.message)).toEqual([
        'The focus of the KPI "A" is time.',
        'No focus is recorded for the KPI "B".',
    ]);
    expect(
        await codes(process('  kpi A "A" { focus time }\n  kpi B "B" { focus customer }\n'), options),
    ).toEqual([]);
});

test('every KPI of the catalogue can be chosen, and is read as it is meant', async () => {
    const text = process('');
    const { findings } = await check(text, options);
    expect(findings[0]?.fixes).toHaveLength(kpiTemplates.length);
    for (const [index, template] of kpiTemplates.entries()) {
        const { document } = await modelOf(applied(text, findings[0]!.fixes[index]!));
        const kpi = document.processes[0]?.kpis[0];
        expect(kpi).toMatchObject({ name: template.name, label: template.label });
        expect(kpi?.focus?.value).toBe(template.focus);
        expect(kpi?.unit?.value).toBe(template.unit);
        expect(kpi?.statistic).toBe(template.statistic);
        expect(kpi?.formula?.value).toBe(template.formula);
        expect(kpi?.numerator?.value).toBe(template.counted?.numerator);
        expect(kpi?.denominator?.value).toBe(template.counted?.denominator);
    }
});

test('where the customer is missing, only KPIs that ask the customer are offered', async () => {
    const { findings } = await check(process('  kpi OnTime "A" { focus time }\n'), options);
    expect(findings[0]?.fixes.map(fix => fix.title)).toEqual([
        'Add the KPI "Cases resolved at the first contact (FCR)"',
        'Add the KPI "Customers who are satisfied (CSAT)"',
        'Add the KPI "Net Promoter Score (NPS)"',
        'Add the KPI "Customer effort score (CES)"',
        'Add the KPI "Days from request to resolution"',
    ]);
});

test('a new KPI is written in the hand of the writer, with a name that is free', async () => {
    const text = process('  input ReopenRate\n');
    const fix = (await check(text, options)).findings
        .find(finding => finding.code === 'kpi-missing')
        ?.fixes.find(one => one.title.includes('reopened'));
    expect(applied(text, fix!)).toBe(
        process(
            [
                '  input ReopenRate',
                '  kpi ReopenRate2 "Cases reopened within 30 days" {',
                '    focus quality',
                '    unit %',
                '    numerator "cases reopened within 30 days"',
                '    denominator "cases closed in the period"',
                '  }\n',
            ].join('\n'),
        ),
    );
});
