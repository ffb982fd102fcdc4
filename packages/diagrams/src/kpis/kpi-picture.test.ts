import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { pictureFaults } from '../picture/geometry.fixture.ts';
import type { Group, Shape } from '../picture/picture.ts';
import { pictureSvg } from '../picture/picture-svg.ts';
import { tableHtml } from '../table/table-html.ts';
import { kpiPicture, kpisPicture } from './kpi-picture.ts';
import { kpiTables } from './kpi-tables.ts';
import { languages, repairs } from './repairs.fixture.ts';

const sources = { repairs, languages };

async function last(source: keyof typeof sources) {
    const { workspace, document } = await modelOf(sources[source]);
    return { workspace, process: document.processes.at(-1)! };
}

function groups(shapes: readonly Shape[]): Group[] {
    return shapes.flatMap(shape => (shape.type === 'group' ? [shape, ...groups(shape.shapes)] : []));
}

describe.each(['repairs', 'languages'] as const)('the charts of %s', name => {
    it('have no text outside its box, on other text or under a line', async () => {
        const { workspace, process } = await last(name);
        expect(pictureFaults(kpisPicture(workspace, process))).toEqual([]);
        for (const kpi of process.kpis)
            expect(pictureFaults(kpiPicture(workspace, process, kpi))).toEqual([]);
    });

    it('are the same each time', async () => {
        const { workspace, process } = await last(name);
        expect(pictureSvg(kpisPicture(workspace, process))).toBe(pictureSvg(kpisPicture(workspace, process)));
    });
});

const counts = [0, 1, 5, 6, 60] as const;

it.each(counts)('%d results are drawn and named', async count => {
    const results = Array.from({ length: count }, (_, index) => {
        const month = `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
        return `${month}: ${100 + ((index * 7) % 13)}`;
    });
    const { workspace, document } = await modelOf(
        `process P "P" { live on 2023-01-01 kpi K "K" { target >= 90 by 2026-12-31 baseline 80 on 2020-12-31 results { ${results.join(' ')} } } }`,
    );
    const picture = kpisPicture(workspace, document.processes[0]!);
    expect(pictureFaults(picture)).toEqual([]);
    const named = groups(picture.shapes).filter(group => group.kind.startsWith('result'));
    expect(named).toHaveLength(count);
    if (count > 0) expect(named[0]!.label).toMatch(/^January 2021: 100/);
    expect(picture.description).toContain(count === 0 ? 'No result is recorded.' : 'Latest result: ');
    const limits = JSON.stringify(picture).includes('Upper limit');
    expect(limits).toBe(count >= 6);
});

it('says in words that there is no KPI', async () => {
    const { workspace, document } = await modelOf('process P "P"');
    const picture = kpisPicture(workspace, document.processes[0]!);
    expect(picture.description).toContain('No KPI is recorded. Write in the process: kpi');
    expect(pictureFaults(picture)).toEqual([]);
});

it('draws a chart as an element that leads to its line', async () => {
    const { workspace, process } = await last('repairs');
    const svg = pictureSvg(kpisPicture(workspace, process), { theme: 'variables' });
    expect(svg).toContain('data-id="Repairs3.FirstVisit"');
    expect(svg).toContain('<desc>');
    expect(svg).not.toMatch(/NaN|undefined|<script/);
});

it('marks signals by shape and in words', async () => {
    const { workspace, process } = await last('repairs');
    const nps = process.kpis.find(kpi => kpi.name === 'Nps')!;
    const signals = groups(kpiPicture(workspace, process, nps).shapes).filter(
        group => group.kind === 'result signal',
    );
    expect(signals.map(signal => signal.label)).toEqual([
        'Q2 2026: 3 NPS points, signal: outside the limits',
    ]);
});

it('makes markup of nobody’s text', async () => {
    const { workspace, document } = await modelOf(
        'process P "P" { kpi K "<b>&" { unit "<i>" formula "a<b" results { 2026: 1 } } }',
    );
    const process = document.processes[0]!;
    expect(pictureSvg(kpisPicture(workspace, process))).not.toMatch(/<[bi]>/);
    expect(tableHtml(kpiTables(workspace, process)[0]!, 'kpis')).not.toMatch(/<[bi]>/);
});

it('tells the same in tables', async () => {
    const { workspace, process } = await last('repairs');
    const tables = kpiTables(workspace, process);
    expect(tables.map(table => table.groups[0]!.rows.length)).toEqual([3, 60, 7, 3, 2, 0]);
    expect(tables[1]!.groups[0]!.rows.at(-1)!.cells.slice(0, 4)).toEqual([
        ['December 2026'],
        ['83.4%'],
        [expect.stringMatching(/^\d+ of \d+$/)],
        ['not met'],
    ]);
});
