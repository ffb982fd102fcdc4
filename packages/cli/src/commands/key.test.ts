import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

/** For tests that are about something else: these take long. */
const QUICK = ['--without', 'pdf,docx,png', '--today', '2026-11-21'];
const fingerprint = /[0-9a-f]{64}/;

describe('proc key', () => {
    it('writes two files, one of which only its owner may read, and says what they are for', async () => {
        const cwd = await folderWith({});
        const { code, stdout } = await proc(['key', 'mine'], { cwd });
        expect(code).toBe(0);
        expect((await readdir(cwd)).sort()).toEqual(['mine.pem', 'mine.pub.pem']);
        if (process.platform !== 'win32')
            expect((await stat(join(cwd, 'mine.pem'))).mode & 0o777).toBe(0o600);
        expect(stdout).toContain('proc export FOLDER --sign mine.pem');
        expect(stdout).toContain('proc verify BUNDLE --key mine.pub.pem');
        expect(stdout).toMatch(fingerprint);
    });

    it('never writes over a key that is there, and leaves no half of a pair', async () => {
        const cwd = await folderWith({ 'mine.pub.pem': 'somebody needs this' });
        const { code, stderr } = await proc(['key', 'mine'], { cwd });
        expect(stderr).toBe('proc: mine.pub.pem is there already and stays as it is. Choose another name.\n');
        expect(code).toBe(2);
        expect(await readdir(cwd)).toEqual(['mine.pub.pem']);
        expect(await readFile(join(cwd, 'mine.pub.pem'), 'utf8')).toBe('somebody needs this');
    });
});

describe('a signed bundle', () => {
    it('is told from an unsigned one, and from one of somebody else', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        for (const name of ['mine', 'yours']) await proc(['key', name], { cwd });
        const signed = await proc(['export', 'a.proc', '-o', 'a.zip', '--sign', 'mine.pem', ...QUICK], {
            cwd,
        });
        expect(signed.code).toBe(0);
        const verified = (bundle: string, ...rest: string[]) => proc(['verify', bundle, ...rest], { cwd });

        const alone = await verified('a.zip');
        expect(alone.stdout).toMatch(
            /^It says that it was signed with the key [0-9a-f]{64}\. Only the public key/m,
        );
        expect(alone.code).toBe(0);
        const owned = await verified('a.zip', '--key', 'mine.pub.pem');
        expect(owned.stdout).toMatch(/^It was signed by the owner of this key \([0-9a-f]{64}\)\.$/m);
        expect(owned.code).toBe(0);
        const foreign = await verified('a.zip', '--key', 'yours.pub.pem');
        expect(foreign.stdout).toContain(
            'a.zip is not the bundle that was made:\n  The bundle was signed with another key',
        );
        expect(foreign.code).toBe(1);

        await proc(['export', 'a.proc', '-o', 'b.zip', ...QUICK], { cwd });
        expect((await verified('b.zip')).stdout).not.toContain('signed');
        const unsigned = await verified('b.zip', '--key', 'mine.pub.pem');
        expect(unsigned.stdout).toContain('The bundle is not signed, so the key proves nothing about it.');
        expect(unsigned.code).toBe(1);
    });

    it('is the same each time', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        await proc(['key', 'mine'], { cwd });
        for (const name of ['a.zip', 'b.zip'])
            await proc(['export', 'a.proc', '-o', name, '--sign', 'mine.pem', ...QUICK], { cwd });
        expect(await readFile(join(cwd, 'a.zip'))).toEqual(await readFile(join(cwd, 'b.zip')));
    });

    it('is not made with what is no key, nor checked with it', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN, 'diary.txt': 'Dear diary' });
        await proc(['key', 'mine'], { cwd });
        const said = async (...args: string[]) => (await proc(args, { cwd })).stderr;
        expect(await said('export', 'a.proc', '--sign', 'diary.txt')).toBe(
            'proc: --sign diary.txt: there is no key in it.\n',
        );
        expect(await said('export', 'a.proc', '--sign', 'mine.pub.pem')).toContain('this is the public key');
        expect(await said('export', 'a.proc', '--sign', 'no.pem')).toBe(
            'proc: no.pem: there is no such file or folder. Check the path.\n',
        );
        expect(await said('verify', 'a.zip', '--key', 'mine.pem')).toContain('this is the private key');
        expect(await said('export', 'a.proc', '--sign', 'mine.pem', '-o', 'mine.pem')).toBe(
            'proc: mine.pem is the key. Choose another name for the bundle.\n',
        );
        expect((await readdir(cwd)).sort()).toEqual(['a.proc', 'diary.txt', 'mine.pem', 'mine.pub.pem']);
    });
});

describe('proc verify', () => {
    it('reads nothing that is too large to be a bundle', async () => {
        const cwd = await folderWith({});
        await writeFile(join(cwd, 'film.zip'), '');
        await truncate(join(cwd, 'film.zip'), 2 * 1024 ** 3);
        const { code, stderr } = await proc(['verify', 'film.zip'], { cwd });
        expect(stderr).toBe('proc: film.zip is larger than 1 GB, which no bundle is.\n');
        expect(code).toBe(2);
    });
});
