import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from './testing/proc.ts';

describe('a wrong call', () => {
    it.each([
        [['chekc', '.'], /unknown command 'chekc'.*Did you mean check\?/],
        [['check', '.', '--formt', 'json'], /unknown option '--formt'.*Did you mean --format\?/],
        [['check', '.', '--format', 'xml'], /Allowed choices are pretty, json, sarif, github/],
        [['check'], /missing required argument 'paths'/],
        [['check', '.', '--max-warnings', 'few'], /Write a whole number/],
        [['check', '.', '--today', '2026-02-30'], /Write a date of the calendar, such as 2026-11-21/],
        [['check', '.', '--today', 'tomorrow'], /Write a date of the calendar/],
        [['check', 'nowhere.proc'], /nowhere\.proc: there is no such file or folder/],
        [['check', '-', '--fix'], /--fix changes files, and standard input is none/],
        [
            ['render', 'a.proc', '--view', 'gantt'],
            /Allowed choices are map, matrix, flowchart, sentences, .*improvements, all/,
        ],
        [
            ['render', 'a.proc', '--format', 'csv'],
            /the view map is not written as csv, but as svg, json, html/,
        ],
        [['render', 'a.proc', '--view', 'all'], /Name a folder for them with -o/],
        [['render', 'a.proc', '-o', 'a.proc'], /would be written over a document/],
        [
            ['render', 'a.proc', '--process', 'Pay'],
            /there is no process "Pay" in these files\. Choose from Refund\./,
        ],
        [['metrics', 'a.proc', '--process', 'Pay'], /Choose from Refund\./],
        [['coverage', 'a.proc', '--pack', 'Nothing'], /there is no criteria pack "Nothing".*FocusAwardsL4/],
        [
            ['export', 'a.proc', '--portfolio', 'P'],
            /there is no portfolio "P" in these files\. There is none at all/,
        ],
        [['export', 'a.proc', '--portfolio', 'P', '--process', 'Q'], /cannot be used with option/],
        [['export', 'a.proc', '-o', '-'], /Name a file for the bundle, such as bundle\.zip/],
        [['render', 'a.proc', '--view', 'all', '-o', '-'], /Name a folder for them with -o/],
        [['verify', 'nothing.zip'], /nothing\.zip: there is no such file or folder/],
        [['explain', 'kpi-mising'], /there is no rule "kpi-mising"\. Did you mean kpi-missing\?/],
        [['explain', 'gantt'], /there is no rule "gantt"\. A finding shows the code of its rule/],
        [['lsp'], /'--stdio' not specified/],
    ])('%j is answered by one line and exit code 2', async (args, message) => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { code, stdout, stderr } = await proc(args, { cwd });
        expect(stderr).toMatch(message);
        expect(stderr).toMatch(/^proc: [^\n]+\n$/);
        expect(stdout).toBe('');
        expect(code).toBe(2);
    });

    it('says which file it is that cannot be read as a document', async () => {
        const cwd = await folderWith({ 'notes.txt': 'Call the customer', 'empty/notes.txt': '' });
        for (const path of ['notes.txt', 'empty']) {
            const { code, stderr } = await proc(['check', path], { cwd });
            expect(stderr).toMatch(new RegExp(`^proc: ${path}: [^\\n]+\\n$`));
            expect(code).toBe(2);
        }
    });

    it('never shows a stack, whatever the bytes of a document are', async () => {
        const cwd = await folderWith({});
        await writeFile(
            join(cwd, 'bytes.proc'),
            Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)),
        );
        for (const command of ['check', 'show', 'render']) {
            const { code, stdout, stderr } = await proc([command, 'bytes.proc'], { cwd });
            expect(stderr).not.toMatch(/\n\s+at |Something unexpected/);
            expect(stdout).not.toContain('\u001b');
            expect([0, 1, 2]).toContain(code);
        }
    });
});

describe('help', () => {
    it('is shown for the program and each command, with the options that all have', async () => {
        const { code, stdout } = await proc(['--help']);
        expect(code).toBe(0);
        for (const command of [
            'check',
            'coverage',
            'metrics',
            'render',
            'export',
            'verify',
            'show',
            'explain',
            'lsp',
        ])
            expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
        expect((await proc(['check', '--help'])).stdout).toContain('--today <date>');
    });

    it('is shown when nothing is asked for, and that is no success', async () => {
        const { code, stderr } = await proc([]);
        expect(stderr).toContain('Usage: proc');
        expect(code).toBe(2);
    });

    it('tells the version', async () => {
        expect(await proc(['--version'])).toEqual({
            code: 0,
            stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
            stderr: '',
        });
    });
});
