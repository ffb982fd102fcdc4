import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const PORTFOLIO = `${CLEAN}
evidence Photo "Photo of the board" { file "photo.txt"  kind product  date 2026-11-01  shows MP5 }
evidence Gone "Lost letter" { file "gone.txt"  kind product  shows MP5 }
portfolio Own "Own portfolio" { against FocusAwardsL4  covers Refund }
`;
const TODAY = ['--today', '2026-11-21'];
/** For tests that are about something else: these two take long. */
const QUICK = ['--without', 'pdf,docx'];

describe('proc export and proc verify', () => {
    it('writes the bundle of the only portfolio, named after it, and says what is missing', async () => {
        const cwd = await folderWith({ 'a.proc': PORTFOLIO, 'photo.txt': 'a photo' });
        const { code, stdout, stderr } = await proc(['export', 'a.proc', ...TODAY], { cwd });
        expect(stdout).toMatch(/^Own\.zip: \d+ files, \d+ bytes\n$/);
        expect(stderr).toContain('gone.txt');
        expect(code).toBe(0);
        expect((await readdir(cwd)).sort()).toEqual(['Own.zip', 'a.proc', 'photo.txt']);
        const verified = await proc(['verify', 'Own.zip'], { cwd });
        expect(verified.stdout).toMatch(
            /^Own\.zip is whole and unchanged: \d+ files\. Its seal is [0-9a-f]{64}\.\n$/,
        );
        expect(verified.code).toBe(0);
    });

    it('leaves out what the call does not want, and knows no other parts', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        await proc(['export', 'a.proc', '-o', 'b.zip', ...QUICK], { cwd });
        const names = (await readFile(join(cwd, 'b.zip'))).toString('latin1');
        expect(names).toContain('report.html');
        expect(names).not.toMatch(/report\.(pdf|docx)/);
        const { code, stderr } = await proc(['export', 'a.proc', '--without', 'pdf,paper'], { cwd });
        expect(stderr).toContain('--without: there is no part "paper". Choose from pdf, docx,');
        expect(code).toBe(2);
    });

    it('writes the same bytes from wherever it is called', async () => {
        const cwd = await folderWith({
            'sub/a.proc': PORTFOLIO,
            'sub/photo.txt': 'a photo',
            'other/b.txt': '',
        });
        await proc(['export', 'sub', '-o', 'one.zip', ...TODAY], { cwd });
        await proc(['export', 'a.proc', '-o', '../two.zip', ...TODAY], { cwd: join(cwd, 'sub') });
        expect(await readFile(join(cwd, 'one.zip'))).toEqual(await readFile(join(cwd, 'two.zip')));
    });

    it('takes the process that the call names, else the first where there is no portfolio', async () => {
        const cwd = await folderWith({ 'a.proc': PORTFOLIO, 'b.proc': CLEAN.replaceAll('Refund', 'Return') });
        await proc(['export', '.', '--process', 'Return', ...TODAY, ...QUICK], { cwd });
        await proc(['export', 'b.proc', '-o', 'first.zip', ...TODAY, ...QUICK], { cwd });
        expect(await readdir(cwd)).toEqual(expect.arrayContaining(['Return.zip', 'first.zip']));
    });

    it('asks which portfolio is meant', async () => {
        const cwd = await folderWith({
            'a.proc': `${PORTFOLIO}portfolio Second "Second" { covers Refund }\n`,
        });
        const { code, stderr } = await proc(['export', 'a.proc'], { cwd });
        expect(stderr).toBe('proc: There are several portfolios: Own, Second. Name one with --portfolio.\n');
        expect(code).toBe(2);
        expect((await proc(['export', 'a.proc', '--portfolio', 'Second', ...QUICK], { cwd })).code).toBe(0);
    });

    it('leaves the old bundle where the new one cannot be written', async () => {
        const cwd = await folderWith({ 'a.proc': PORTFOLIO, 'taken/file': '' });
        const { code, stderr } = await proc(['export', 'a.proc', '-o', 'taken', ...QUICK], { cwd });
        expect(stderr).toMatch(/^proc: \S*taken cannot be written: it is a folder\.\n$/);
        expect(code).toBe(2);
        expect((await readdir(cwd)).sort()).toEqual(['a.proc', 'taken']);
    });

    it('finds a changed byte', async () => {
        const cwd = await folderWith({ 'a.proc': PORTFOLIO, 'photo.txt': 'a photo' });
        await proc(['export', 'a.proc', '-o', 'b.zip', ...TODAY, ...QUICK], { cwd });
        const bytes = await readFile(join(cwd, 'b.zip'));
        const at = bytes.indexOf('report.html') + 200;
        bytes[at] = bytes[at]! ^ 0xff;
        await writeFile(join(cwd, 'b.zip'), bytes);
        const { code, stdout } = await proc(['verify', 'b.zip'], { cwd });
        expect(stdout).toMatch(/^b\.zip is not the bundle that was made:\n {2}.*report\.html/);
        expect(code).toBe(1);
    });

    it('fails for what is no bundle', async () => {
        const cwd = await folderWith({ 'a.zip': 'no zip' });
        const { code, stdout } = await proc(['verify', 'a.zip'], { cwd });
        expect(stdout).toContain('not a whole ZIP file');
        expect(code).toBe(1);
    });
});
