import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, proc } from '../testing/proc.ts';

const TEXT = `
role Lead "Team leader"
process Refund "Pay a refund" {
    version "2" revises Old
    flow { start step Pay "Pay the refund" by Lead { time 5 min } end }
    kpi Days "Days to the refund" { unit days target <= 3 results { 2026-01: 6 2026-02: 4 } }
    improvement "No cheques" on 2026-02-01 { feedback "Cheques got lost" changed "We pay by card" result "None is lost" }
}
process Old "Pay a refund by cheque" { version "1" flow { start step Pay "Write the cheque" by Lead { time 20 min } end } }
`;
const SHOWN = {
    'value-stream': 'Pay the refund',
    kpis: 'Days to the refund',
    improvements: 'Cheques got lost',
};

it.each(['svg', 'html', 'md', 'json'])('writes them as %s among all views', async format => {
    const cwd = await folderWith({ 'a.proc': TEXT });
    const { code } = await proc(['render', 'a.proc', '--view', 'all', '--format', format, '-o', 'out'], {
        cwd,
    });
    expect(code).toBe(0);
    for (const [view, text] of Object.entries(SHOWN)) {
        const written = await readFile(join(cwd, `out/${view}-Refund.${format}`), 'utf8');
        expect(written).toContain(text);
        if (format === 'json') {
            expect(JSON.parse(written)).toMatchObject({ version: 1, view, data: expect.any(Array) });
            expect(written).not.toContain('file://');
        }
    }
});

it('says in words that no KPI is recorded', async () => {
    const cwd = await folderWith({ 'a.proc': 'process Empty "Empty"' });
    const { code, stdout } = await proc(['render', 'a.proc', '--view', 'kpis', '--format', 'md'], { cwd });
    expect(stdout).toMatch(/^No KPI is recorded\. Write/);
    expect(code).toBe(0);
});
