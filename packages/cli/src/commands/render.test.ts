import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const LONG = CLEAN.replace(
    'end "Refund paid" good',
    `${Array.from({ length: 12 }, (_, index) => `step S${index} "Do thing number ${index}" by Lead`).join('\n')}\nend "Refund paid" good`,
);
const TWO = CLEAN + CLEAN.replace('role Lead "Team leader"\n', '').replaceAll('Refund', 'Return');

describe('proc render', () => {
    it('draws the map as SVG on standard output', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { code, stdout, stderr } = await proc(['render', 'a.proc'], { cwd });
        expect(stdout).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(stdout).toContain('Pay the refund');
        expect(stderr).toBe('');
        expect(code).toBe(0);
    });

    it('writes to the named file and says nothing', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { stdout } = await proc(['render', 'a.proc', '-o', 'map.svg'], { cwd });
        expect(stdout).toBe('');
        expect(await readFile(join(cwd, 'map.svg'), 'utf8')).toMatch(/<\/svg>\s*$/);
    });

    it('gives the scene as JSON in the shape that is written down', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const scene = JSON.parse((await proc(['render', 'a.proc', '--format', 'json'], { cwd })).stdout);
        expect(scene).toMatchObject({ version: 1, process: 'Refund' });
        expect(scene.width).toBeGreaterThan(0);
        expect(scene.height).toBeGreaterThan(0);
        expect(scene.lanes).toEqual([
            expect.objectContaining({
                id: 'Lead',
                label: 'Team leader',
                x: expect.any(Number),
                width: expect.any(Number),
            }),
        ]);
        const step = scene.nodes.find((node: { kind: string }) => node.kind === 'step');
        expect(step).toMatchObject({ id: expect.stringContaining('Pay'), lane: 'Lead', line: 6 });
        expect(step.texts[0]).toMatchObject({
            text: expect.any(String),
            x: expect.any(Number),
            height: expect.any(Number),
        });
        for (const edge of scene.edges) {
            expect(edge.points.length).toBeGreaterThan(1);
            for (const point of edge.points) expect(point).toEqual([expect.any(Number), expect.any(Number)]);
        }
    });

    it('draws a flowchart without lanes, from top to bottom, with who does it in the boxes', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const call = ['render', 'a.proc', '--view', 'flowchart', '--format', 'json'];
        const scene = JSON.parse((await proc(call, { cwd })).stdout);
        expect(scene.lanes).toEqual([]);
        const step = scene.nodes.find((node: { kind: string }) => node.kind === 'step');
        expect(step.texts).toContainEqual(
            expect.objectContaining({ role: 'performer', text: 'Team leader' }),
        );
        for (const { from, to } of scene.edges) {
            const y = (id: string) => scene.nodes.find((node: { id: string }) => node.id === id).y;
            expect(y(to)).toBeGreaterThan(y(from));
        }
    });

    it('shows the details that are asked for, and says which there are', async () => {
        const timed = CLEAN.replace('by Lead', 'by Lead { time 10 min }');
        const cwd = await folderWith({ 'a.proc': timed });
        const { stdout } = await proc(['render', 'a.proc', '--detail', 'times'], { cwd });
        expect(stdout).toContain('10 min');
        expect((await proc(['render', 'a.proc', '--detail', 'steps'], { cwd })).stdout).not.toContain(
            '10 min',
        );
        const wrong = await proc(['render', 'a.proc', '--detail', 'time'], { cwd });
        expect(wrong.code).toBe(2);
        expect(wrong.stderr).toContain('Choose from steps, times, artifacts, notes, systems');
    });

    it('colours the steps, and dims what does not count for a criterion', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const found = await proc(['render', 'a.proc', '--overlay', 'findings'], { cwd });
        expect(found.stdout).toContain('None in any step of this map');
        const none = await proc(['render', 'a.proc', '--criterion', 'XY9'], { cwd });
        expect(none.code).toBe(2);
        expect(none.stderr).toMatch(/there is no criterion "XY9" here\. .*MP1/);
        const dimmed = await proc(['render', 'a.proc', '--criterion', 'MP1'], { cwd });
        expect(dimmed.stdout).toContain('What counts for MP1');
    });

    it('wraps into rows no wider than asked for', async () => {
        const cwd = await folderWith({ 'a.proc': LONG });
        const one = JSON.parse((await proc(['render', 'a.proc', '--format', 'json'], { cwd })).stdout);
        const rows = JSON.parse(
            (await proc(['render', 'a.proc', '--format', 'json', '--width', '1000'], { cwd })).stdout,
        );
        expect(one.width).toBeGreaterThan(1000);
        expect(rows.length).toBeGreaterThan(1);
        for (const row of rows) expect(row.width).toBeLessThanOrEqual(1000);
    });

    it('writes to the screen where - stands for the file', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const plain = await proc(['render', 'a.proc'], { cwd });
        expect(await proc(['render', 'a.proc', '-o', '-'], { cwd })).toEqual(plain);
        expect(await readdir(cwd)).toEqual(['a.proc']);
    });

    it('shows the first process and says which others there are', async () => {
        const cwd = await folderWith({ 'a.proc': TWO });
        const first = await proc(['render', 'a.proc', '--format', 'json'], { cwd });
        expect(JSON.parse(first.stdout).process).toBe('Refund');
        expect(first.stderr).toBe(
            'This shows Refund. There is also Return: choose with --process, or all with --view all.\n',
        );
        const second = await proc(['render', 'a.proc', '--format', 'json', '--process', 'Return'], { cwd });
        expect(JSON.parse(second.stdout).process).toBe('Return');
        expect(second.stderr).toBe('');
    });

    it.each(['svg', 'html', 'md', 'json'])('writes the matrix as %s', async format => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { code, stdout } = await proc(['render', 'a.proc', '--view', 'matrix', '--format', format], {
            cwd,
        });
        expect(stdout).toContain('MP5');
        expect(code).toBe(0);
    });

    it('writes the sentences as numbered Markdown, HTML and JSON', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const markdown = await proc(['render', 'a.proc', '--view', 'sentences'], { cwd });
        expect(markdown.stdout).toMatch(/^# Pay a refund\n\n1\. .*\n2\. .*Pay the refund.*\n3\. .*\n$/);
        const page = await proc(['render', 'a.proc', '--view', 'sentences', '--format', 'html'], { cwd });
        expect(page.stdout).not.toContain('<hr>');
        expect(page.stdout).toContain('<li value="2">');
        const json = await proc(['render', 'a.proc', '--view', 'sentences', '--format', 'json'], { cwd });
        expect(JSON.parse(json.stdout)).toMatchObject({
            version: 1,
            process: 'Refund',
            sentences: [{ number: 1 }, {}, {}],
        });
    });

    it('puts sentences under their phase, and parts those of none from the last one', async () => {
        const phases = CLEAN.replace('step Pay', 'phase "Work" { step Pay').replace(
            'by Lead\n',
            'by Lead }\n',
        );
        const cwd = await folderWith({ 'a.proc': phases });
        const markdown = await proc(['render', 'a.proc', '--view', 'sentences'], { cwd });
        expect(markdown.stdout).toMatch(/\n\n1\. .*\n\n## Work\n\n2\. .*\n\n---\n\n3\. .*\n$/);
    });

    it('makes pages without scripts, with the text of the workspace as text', async () => {
        const cwd = await folderWith({
            'a.proc': CLEAN.replace('Pay a refund', '<script>alert(1)</script>'),
        });
        for (const view of ['map', 'matrix', 'sentences']) {
            const { stdout } = await proc(['render', 'a.proc', '--view', view, '--format', 'html'], { cwd });
            expect(stdout).toMatch(/^<!doctype html>/);
            expect(stdout).toContain('&lt;script&gt;alert(1)');
            expect(stdout).not.toContain('<script');
        }
    });

    it('has two themes', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        for (const view of ['map', 'matrix']) {
            const light = await proc(['render', 'a.proc', '--view', view], { cwd });
            const dark = await proc(['render', 'a.proc', '--view', view, '--theme', 'dark'], { cwd });
            expect(dark.stdout).not.toBe(light.stdout);
        }
    });

    it('writes all views of all processes into a folder', async () => {
        const cwd = await folderWith({ 'a.proc': TWO });
        const { code, stdout } = await proc(['render', 'a.proc', '--view', 'all', '-o', 'out/pictures'], {
            cwd,
        });
        const files = (await readdir(join(cwd, 'out/pictures'))).sort();
        expect(files).toEqual(
            expect.arrayContaining(['map-Refund.svg', 'map-Return.svg', 'sentences-Refund.md']),
        );
        expect(files.some(file => /^matrix-.*FocusAwardsL4\.svg$/.test(file))).toBe(true);
        expect(stdout).toContain(`out/pictures: ${files.length} files`);
        expect(code).toBe(0);
    });

    it('says that there is nothing to draw', async () => {
        const cwd = await folderWith({ 'a.proc': 'process Empty "Empty" { }' });
        const { code, stderr } = await proc(['render', 'a.proc'], { cwd });
        expect(stderr).toMatch(/^proc: no process in these files has a flow to show\. .*\n$/);
        expect(code).toBe(2);
    });

    it('draws what could be read of a broken text, and says that it is not everything', async () => {
        const cwd = await folderWith({ 'a.proc': `${CLEAN}process` });
        const { code, stdout, stderr } = await proc(['render', 'a.proc'], { cwd });
        expect(stdout).toContain('Pay the refund');
        expect(stderr).toBe('a.proc cannot be read in full: proc check says why.\n');
        expect(code).toBe(0);
    });
});
