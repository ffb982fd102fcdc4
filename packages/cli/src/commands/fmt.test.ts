import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const MESSY = CLEAN.replaceAll('    ', ' ');

describe('proc fmt', () => {
    it('formats files where they stand, and leaves the others', async () => {
        const cwd = await folderWith({ 'a.proc': MESSY, 'b.proc': CLEAN });
        await chmod(join(cwd, 'a.proc'), 0o640);
        const before = await stat(join(cwd, 'b.proc'));
        expect(await proc(['fmt', '.'], { cwd })).toEqual({
            code: 0,
            stdout: 'Formatted 1 of 2 files.\n',
            stderr: '',
        });
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(CLEAN);
        expect((await stat(join(cwd, 'a.proc'))).mode & 0o777).toBe(0o640);
        expect((await stat(join(cwd, 'b.proc'))).ino).toBe(before.ino);
        expect(await readdir(cwd)).toEqual(['a.proc', 'b.proc']);
    });

    it('only names what is not formatted with --check, and fails', async () => {
        const cwd = await folderWith({ 'a.proc': MESSY, 'b.proc': CLEAN });
        expect(await proc(['fmt', 'a.proc', 'b.proc', '--check'], { cwd })).toEqual({
            code: 1,
            stdout: 'a.proc\n1 of 2 files would change: proc fmt formats them.\n',
            stderr: '',
        });
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(MESSY);
        expect(await proc(['fmt', 'b.proc', '--check'], { cwd })).toMatchObject({
            code: 0,
            stdout: 'Nothing to format in 1 file.\n',
        });
    });

    it('formats standard input to standard output', async () => {
        const cwd = await folderWith({});
        expect(await proc(['fmt', '-'], { cwd, input: MESSY })).toEqual({
            code: 0,
            stdout: CLEAN,
            stderr: '',
        });
        expect((await proc(['fmt', '-', '--check'], { cwd, input: MESSY })).code).toBe(1);
        expect(await readdir(cwd)).toEqual([]);
    });

    it('leaves a file with syntax errors, formats the others, and fails', async () => {
        const cwd = await folderWith({ 'a.proc': 'role   {\n', 'b.proc': MESSY });
        expect(await proc(['fmt', '.'], { cwd })).toEqual({
            code: 1,
            stdout: 'Formatted 1 of 2 files.\n',
            stderr: 'a.proc has syntax errors, so it stays as it is: proc check says which.\n',
        });
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe('role   {\n');
        expect(await readFile(join(cwd, 'b.proc'), 'utf8')).toBe(CLEAN);
    });

    it('keeps line endings and a byte-order mark', async () => {
        const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
        const cwd = await folderWith({ 'a.proc': windows(MESSY) });
        await proc(['fmt', 'a.proc'], { cwd });
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(windows(CLEAN));
    });

    it('loses nothing of a file that is not UTF-8', async () => {
        const cwd = await folderWith({});
        const bytes = Buffer.from('role   A "Caf\xe9"\n', 'latin1');
        await writeFile(join(cwd, 'a.proc'), bytes);
        const { code, stderr } = await proc(['fmt', 'a.proc'], { cwd });
        expect(stderr).toContain('a.proc is not UTF-8 text');
        expect(code).toBe(1);
        expect(await readFile(join(cwd, 'a.proc'))).toEqual(bytes);
    });
});
