import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const LATER = CLEAN.replace(
    'step Pay "Pay the refund" by Lead',
    'step Pay "Pay the refund" by Lead { time 5 min }\nstep Thank "Thank them" by Lead',
);
const REVISED = `${CLEAN}${LATER.replace(/^role.*\n/, '').replace('process Refund "Pay a refund" {', 'process Refund2 "Pay a refund" {\nversion "2" revises Refund')}`;

describe('proc diff', () => {
    it('says what changed between two files, and fails', async () => {
        const cwd = await folderWith({ 'old.proc': CLEAN, 'new.proc': LATER });
        const { code, stdout, stderr } = await proc(['diff', 'old.proc', 'new.proc'], { cwd });
        expect(stdout.split('\n')).toEqual([
            'Pay a refund (Refund)',
            '  Compared with how it was before.',
            '',
            '  Flow',
            '    ~ “Pay the refund” takes 5 min (not recorded before).',
            '    + The step “Thank them” is new, by Team leader, after “Pay the refund”.',
            '',
            '  Who takes part',
            '    ~ Team leader now performs 2 steps instead of 1.',
            '',
        ]);
        expect(stderr).toBe('');
        expect(code).toBe(1);
    });

    it('finds no difference in layout and comments', async () => {
        const cwd = await folderWith({
            'old.proc': CLEAN,
            'new.proc': `// New\n${CLEAN.replaceAll('    ', '\t')}`,
        });
        const { code, stdout } = await proc(['diff', 'old.proc', 'new.proc'], { cwd });
        expect(stdout).toContain('Nothing differs, layout, comments and names aside.');
        expect(code).toBe(0);
    });

    it('compares a version with the one that it revises', async () => {
        const cwd = await folderWith({ 'a.proc': REVISED });
        const { code, stdout } = await proc(['diff', 'a.proc'], { cwd });
        expect(stdout).toContain('The step “Thank them” is new');
        expect(code).toBe(1);
    });

    it('compares two processes of one file, and what stands on standard input', async () => {
        const cwd = await folderWith({ 'a.proc': REVISED });
        const back = await proc(['diff', 'a.proc#Refund2', 'a.proc#Refund'], { cwd });
        expect(back.stdout).toContain('The step “Thank them” is gone.');
        const piped = await proc(['diff', '-', 'a.proc#Refund'], { cwd, input: LATER });
        expect(piped.stdout).toContain('The step “Thank them” is gone.');
    });

    it('tells which processes are new and gone', async () => {
        const two = CLEAN + ['Claim', 'Complain'].map(name => `process ${name} {}\n`).join('');
        const cwd = await folderWith({ 'old.proc': two, 'new.proc': `${CLEAN}process Return {}\n` });
        const { code, stdout } = await proc(['diff', 'old.proc', 'new.proc'], { cwd });
        expect(stdout).toContain('    + The process Return is new.\n    - The process Claim is gone.');
        expect(code).toBe(1);
        const one = await proc(['diff', 'old.proc', 'new.proc', '--process', 'Refund'], { cwd });
        expect(one.code).toBe(0);
    });

    it('writes JSON with every change, every node and the map', async () => {
        const cwd = await folderWith({ 'old.proc': CLEAN, 'new.proc': LATER });
        const { stdout } = await proc(['diff', 'old.proc', 'new.proc', '--format', 'json'], { cwd });
        const report = JSON.parse(stdout);
        expect(report).toMatchObject({ version: 1, equal: false, added: [], removed: [] });
        const [refund] = report.processes;
        expect(refund).toMatchObject({
            name: 'Refund',
            before: { file: 'old.proc', line: 2 },
            after: { file: 'new.proc', line: 2 },
        });
        expect(refund.changes[0]).toEqual({
            area: 'flow',
            kind: 'changed',
            text: '“Pay the refund” takes 5 min (not recorded before).',
            aspects: [{ key: 'time', text: 'takes 5 min (not recorded before)' }],
            node: 'Refund.Pay',
            before: { file: 'old.proc', line: 6, column: 9 },
            after: { file: 'new.proc', line: 6, column: 9 },
        });
        expect(refund.nodes.map((node: { state: string }) => node.state)).toEqual([
            'same',
            'changed',
            'added',
            'same',
        ]);
        expect(refund.map.nodes.find((node: { id: string }) => node.id === 'Refund.Thank').change).toBe(
            'added',
        );
    });

    it('draws the map into a file, and writes Markdown', async () => {
        const cwd = await folderWith({
            'old.proc': CLEAN,
            'new.proc': LATER.replace('Thank them', 'Thank *them*'),
        });
        const { stdout, code } = await proc(
            ['diff', 'old.proc', 'new.proc', '--format', 'svg', '--theme', 'dark', '-o', 'diff.svg'],
            { cwd },
        );
        expect([stdout, code]).toEqual(['', 1]);
        expect(await readFile(join(cwd, 'diff.svg'), 'utf8')).toMatch(
            /^<svg[\s\S]*New\. Step: Thank[\s\S]*<\/svg>\s*$/,
        );
        const page = await proc(['diff', 'old.proc', 'new.proc', '--format', 'md'], { cwd });
        expect(page.stdout).toContain('# Pay a refund: what changed\n');
        expect(page.stdout).toContain('Thank \\*them\\*');
    });

    it.each([
        [['a.proc'], 'does not revise another one. Write version "2.0" revises NAME'],
        [['a.proc', 'a.proc', 'a.proc'], 'Name the old and the new one'],
        [['a.proc', 'a.proc#Payment'], 'there is no process "Payment"'],
        [['a.proc', 'empty.proc'], 'there is no process in empty.proc'],
        [['a.proc', 'none.proc'], 'none.proc'],
        [['-', '-'], 'standard input holds one version'],
    ])('says why it cannot compare %s', async (paths, message) => {
        const cwd = await folderWith({ 'a.proc': CLEAN, 'empty.proc': '' });
        const { code, stderr, stdout } = await proc(['diff', ...paths], { cwd, input: CLEAN });
        expect(stderr).toContain(message);
        expect([stdout, code]).toEqual(['', 2]);
    });
});
