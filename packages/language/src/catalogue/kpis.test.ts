import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codes, only } from '../rules/testing.ts';
import { kpiLines, kpiTemplates, templateOf } from './kpis.ts';
import { kpisPage } from './page.ts';

describe('a KPI is recognised', () => {
    test.each([
        [{ name: 'FCR' }, 'FirstContactResolution'],
        [{ name: 'Speed', label: 'First-call resolution' }, 'FirstContactResolution'],
        [{ name: 'netPromoterScore2' }, 'NetPromoterScore'],
        [{ name: 'K', label: 'Our NPS in autumn' }, 'NetPromoterScore'],
        [{ name: 'Reopened', label: 'Complaints reopened within 30 days' }, 'ReopenRate'],
        [{ name: 'HandlingCost', label: 'Cost of one complaint' }, 'CostPerCase'],
        [{ name: 'PaidOnTime' }, 'OnTime'],
        [{ name: 'K', label: 'Digital take-up' }, 'DigitalTakeUp'],
    ])('%o', (kpi, name) => expect(templateOf(kpi)?.name).toBe(name));

    test.each([
        { name: 'K' },
        { name: 'Snapshots' },
        { name: 'Concessions', label: 'Accesses to the portal' },
        { name: 'Waiting', label: 'Customers who wait in line' },
    ])('not %o', kpi => expect(templateOf(kpi)).toBeUndefined());

    test('by its own name and abbreviation, whichever it is', () => {
        for (const template of kpiTemplates) {
            expect(templateOf({ name: template.name })).toBe(template);
            expect(templateOf({ name: 'K', label: template.label })).toBe(template);
            if (template.abbreviation) expect(templateOf({ name: template.abbreviation })).toBe(template);
        }
    });
});

test('each KPI is whole: what is left out of it is for the writer to state', async () => {
    for (const template of kpiTemplates) {
        const own = ['baseline none because "New"', 'target >= 1', 'owner R', 'source "S"'];
        const lines = [...kpiLines(template, template.name).slice(0, -1), ...own, '}'];
        const text = `role R\nprocess P {\nstage designed\n${lines.join('\n')}\n}`;
        expect(await codes(text, only('kpi-incomplete', 'kpi-range', 'kpi-arithmetic'))).toEqual([]);
        expect(template.state.length).toBeGreaterThan(0);
        expect(template.definition).toMatch(/^[A-Z].*\.$/);
    }
});

test('the page of the catalogue is current (npm run generate writes it)', () => {
    const page = new URL('../../../../docs/kpis.md', import.meta.url);
    expect(readFileSync(page, 'utf8')).toBe(kpisPage());
});
