import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templates } from '@process-as-code/language/templates';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

describe('proc new', () => {
    it('lists the templates', async () => {
        const { code, stdout } = await proc(['new', '--list']);
        const ids = stdout.split('\n').flatMap(line => line.split(' ')[0] || []);
        expect(ids).toEqual([...templates.map(({ id }) => id), 'improvement']);
        expect(code).toBe(0);
    });

    it('begins a document in this folder, which checks and has a map', async () => {
        const cwd = await folderWith({});
        const { code, stdout, stderr } = await proc(['new', 'Lend a key', '--template', 'complaint'], {
            cwd,
        });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout.split('\n')[0]).toBe('lend-a-key.proc');
        expect(await readFile(join(cwd, 'lend-a-key.proc'), 'utf8')).toContain(
            'process LendAKey "Lend a key" {',
        );
        expect((await proc(['check', '.', '--max-warnings', '0'], { cwd })).code).toBe(0);
        expect((await proc(['render', 'lend-a-key.proc'], { cwd })).stdout).toMatch(/^<svg/);
    });

    it('begins one in a new folder, or in a file', async () => {
        const cwd = await folderWith({});
        await proc(['new', 'desk/'], { cwd });
        await proc(['new', 'desk/take-a-call.proc'], { cwd });
        expect(await readdir(join(cwd, 'desk'))).toEqual(['new-process.proc', 'take-a-call.proc']);
        expect(await readFile(join(cwd, 'desk/take-a-call.proc'), 'utf8')).toContain('"Take a call"');
    });

    it('begins the next version beside the old one', async () => {
        const cwd = await folderWith({ 'work/refund.proc': CLEAN });
        const { code } = await proc(['new', 'work/refund.proc', '--template', 'improvement'], { cwd });
        expect(code).toBe(0);
        expect(await readFile(join(cwd, 'work/pay-a-refund-2.proc'), 'utf8')).toContain('revises Refund');
        expect((await proc(['check', 'work', '--max-warnings', '0'], { cwd })).code).toBe(0);
    });

    it.each([
        [['refund', '--template', 'refnd'], 'there is no "refnd". Choose from blank, complaint'],
        [['--template', 'improvement'], 'Name the file that holds the process to improve'],
        [
            ['two.proc', '--template', 'improvement'],
            'two.proc holds several processes: A, B. Choose with --process',
        ],
        [['none.proc', '--template', 'improvement'], 'none.proc holds no process'],
        [['two.proc'], 'two.proc is there already, and stays as it is'],
    ])('says what is wrong: %j', async (args, message) => {
        const files = { 'two.proc': 'process A\nprocess B\n', 'none.proc': 'role R\n' };
        const cwd = await folderWith(files);
        const { code, stderr } = await proc(['new', ...args], { cwd });
        expect(stderr).toContain(message);
        expect(code).toBe(2);
        expect(await readFile(join(cwd, 'two.proc'), 'utf8')).toBe(files['two.proc']);
    });
});
