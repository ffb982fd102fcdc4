import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

/** Of the header of a PNG. */
async function sizeOf(path: string): Promise<[width: number, height: number]> {
    const png = await readFile(path);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('proc render --format png', () => {
    it('draws every view, as large as the SVG or twice as large, the same each time', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const render = (...options: string[]) => proc(['render', 'a.proc', ...options], { cwd });
        await render('-o', 'map.svg');
        const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(
            await readFile(join(cwd, 'map.svg'), 'utf8'),
        )!;
        for (const scale of ['1', '2']) {
            expect((await render('--format', 'png', '--scale', scale, '-o', 'map.png')).code).toBe(0);
            const size = await sizeOf(join(cwd, 'map.png'));
            expect(Math.abs(size[0] - Number(width) * Number(scale))).toBeLessThanOrEqual(1);
            expect(Math.abs(size[1] - Number(height) * Number(scale))).toBeLessThanOrEqual(1);
        }
        for (const folder of ['one', 'two']) await render('--view', 'all', '--format', 'png', '-o', folder);
        const names = await readdir(join(cwd, 'one'));
        expect(names.filter(name => name.endsWith('.png')).length).toBeGreaterThanOrEqual(10);
        for (const name of names)
            expect(await readFile(join(cwd, 'one', name))).toEqual(await readFile(join(cwd, 'two', name)));
    });

    it('says which characters become empty boxes', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN.replace('Pay a refund', 'Pay a refund → 返金') });
        const { stderr, code } = await proc(['render', 'a.proc', '--format', 'png', '-o', 'map.png'], {
            cwd,
        });
        expect(stderr).toContain('has no sign for 返 金, so there are empty boxes');
        expect(code).toBe(0);
    });
});

describe('proc render --format mermaid', () => {
    it('writes what Mermaid reads', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { stdout, stderr, code } = await proc(['render', 'a.proc', '--format', 'mermaid'], { cwd });
        expect(stdout).toMatch(/^flowchart LR\n {4}accTitle: Pay a refund\n[\s\S]*\["Pay the refund"\]/);
        expect([stderr, code]).toEqual(['', 0]);
    });

    it('says why there is nothing to draw', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const call = ['render', 'a.proc', '--view', 'kpis', '--format', 'mermaid'];
        const { stderr, code } = await proc(call, { cwd });
        expect(stderr).toMatch(/^proc: No KPI is recorded\. Write in the process: kpi/);
        expect(code).toBe(2);
    });
});

describe('proc render --format md', () => {
    it('has the drawing, then the same in words', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { stdout } = await proc(['render', 'a.proc', '--format', 'md'], { cwd });
        expect(stdout).toMatch(/^# Pay a refund\n\n```mermaid\nflowchart LR\n[\s\S]*\n```\n[\s\S]*\n1\. /);
        const sipoc = await proc(['render', 'a.proc', '--view', 'sipoc', '--format', 'md'], { cwd });
        expect(sipoc.stdout).toMatch(
            /^# Pay a refund\n\n```mermaid\n[\s\S]*\n```\n[\s\S]*\n## [\s\S]*\n\| --- \|/,
        );
    });

    it('puts all views onto one page, in which no text ends a fence or becomes markup', async () => {
        const hostile = CLEAN.replace('Pay the refund', '```</script><script>x</script> %%{init}%% # a');
        const cwd = await folderWith({ 'a.proc': hostile });
        const { code } = await proc(
            ['render', 'a.proc', '--view', 'all', '--format', 'md', '-o', 'page.md'],
            { cwd },
        );
        expect(code).toBe(0);
        const page = await readFile(join(cwd, 'page.md'), 'utf8');
        expect(page.match(/^# .*/gm)).toEqual(['# Pay a refund', '# Coverage matrix']);
        for (const title of ['Swimlane map', 'In words', 'SIPOC', 'RACI matrix', 'KPIs'])
            expect(page).toContain(`\n## ${title}\n`);
        expect(page.match(/^```mermaid$/gm)).toHaveLength(page.match(/^```$/gm)!.length);
        expect(page).not.toMatch(/^\s*```(?!mermaid$|$)|(?<!\\)<script/m);
    });
});
