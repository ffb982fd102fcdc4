import { chmod, lstat, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from './files.ts';
import { folderWith } from './testing/proc.ts';

describe('writing a file', () => {
    it('makes a new one and replaces an old one, and leaves nothing else', async () => {
        const folder = await folderWith({ 'old.txt': 'old' });
        await writeWhole(join(folder, 'new.txt'), 'new');
        await writeWhole(join(folder, 'old.txt'), 'newer');
        expect((await readdir(folder)).sort()).toEqual(['new.txt', 'old.txt']);
        expect(await readFile(join(folder, 'old.txt'), 'utf8')).toBe('newer');
    });

    it('keeps permissions, and a symbolic link stays one', async () => {
        const folder = await folderWith({ 'real.txt': 'old' });
        await chmod(join(folder, 'real.txt'), 0o640);
        await symlink('real.txt', join(folder, 'link.txt'));
        await writeWhole(join(folder, 'link.txt'), 'new');
        expect((await lstat(join(folder, 'link.txt'))).isSymbolicLink()).toBe(true);
        expect(await readFile(join(folder, 'real.txt'), 'utf8')).toBe('new');
        expect((await stat(join(folder, 'real.txt'))).mode & 0o777).toBe(0o640);
    });

    it('leaves nothing behind when it fails, and names the file that was meant', async () => {
        const folder = await folderWith({});
        await mkdir(join(folder, 'taken'));
        await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toMatchObject({
            path: join(folder, 'taken'),
        });
        expect(await readdir(folder)).toEqual(['taken']);
        await expect(writeWhole(join(folder, 'no', 'file'), 'x')).rejects.toMatchObject({
            code: 'ENOENT',
            path: join(folder, 'no', 'file'),
        });
    });
});
