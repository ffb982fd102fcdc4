import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, ERROR, folderWith, proc, WARNING } from '../testing/proc.ts';

describe('proc check', () => {
    it('has nothing to report of a clean file', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        expect(await proc(['check', 'a.proc'], { cwd })).toEqual({
            code: 0,
            stdout: 'Nothing to report in 1 file.\n',
            stderr: '',
        });
    });

    it('shows the line of an error, underlines the name, and fails', async () => {
        const cwd = await folderWith({ 'a.proc': ERROR });
        const { code, stdout } = await proc(['check', 'a.proc'], { cwd });
        expect(stdout).toMatch(/^a\.proc:3:11 error name-unknown\n.*Leed/);
        expect(stdout).toContain('  3 │     owner Leed\n    │           ^^^^\n');
        expect(stdout).toMatch(/\n1 error in 1 file\.\n$/);
        expect(code).toBe(1);
    });

    it('reports a warning and fails only when there are more than allowed', async () => {
        const cwd = await folderWith({ 'a.proc': WARNING });
        const { code, stdout } = await proc(['check', 'a.proc'], { cwd });
        expect(stdout).toContain('a.proc:1:12 warning person-name');
        expect(code).toBe(0);
        expect((await proc(['check', 'a.proc', '--max-warnings', '1'], { cwd })).code).toBe(0);
        expect((await proc(['check', 'a.proc', '--max-warnings', '0'], { cwd })).code).toBe(1);
    });

    it('leaves out what is less severe, also from the count', async () => {
        const cwd = await folderWith({ 'a.proc': WARNING });
        const { code, stdout } = await proc(
            ['check', 'a.proc', '--min-severity', 'error', '--max-warnings', '0'],
            { cwd },
        );
        expect(stdout).toBe('Nothing to report in 1 file.\n');
        expect(code).toBe(0);
    });

    it('checks every document below a folder, but for node_modules and dot folders', async () => {
        const cwd = await folderWith({
            'one/a.proc': CLEAN,
            'one/deep/b.proc': CLEAN,
            'one/node_modules/c.proc': ERROR,
            'one/.hidden/d.proc': ERROR,
            'one/notes.txt': '',
        });
        expect((await proc(['check', 'one'], { cwd })).stdout).toBe('Nothing to report in 2 files.\n');
    });

    it('checks the named file only, and knows what it imports', async () => {
        const cwd = await folderWith({
            'a.proc': `import "team.proc"\n${CLEAN.replace('role Lead "Team leader"\n', '')}`,
            'team.proc': `role Lead "Team leader"\n${WARNING.replace('Lead', 'Other').replace('Refund', 'Other')}`,
        });
        expect((await proc(['check', 'a.proc'], { cwd })).stdout).toBe('Nothing to report in 1 file.\n');
    });

    it('reads standard input', async () => {
        const cwd = await folderWith({});
        const { code, stdout } = await proc(['check', '-'], { cwd, input: ERROR });
        expect(stdout).toContain('name-unknown');
        expect(code).toBe(1);
    });

    it('tells what is waived', async () => {
        const waiver = 'allow person-name because "She founded the team"';
        const cwd = await folderWith({
            'a.proc': `${waiver}\n${WARNING}`,
        });
        expect((await proc(['check', 'a.proc'], { cwd })).stdout).toBe(
            'Nothing to report in 1 file. 1 finding is waived.\n',
        );
    });

    it('reports syntax errors as findings', async () => {
        const cwd = await folderWith({ 'a.proc': 'process {' });
        const { code, stdout, stderr } = await proc(['check', 'a.proc'], { cwd });
        expect(stdout).toMatch(/^a\.proc:1:\d+ error syntax\n/);
        expect(stderr).toBe('');
        expect(code).toBe(1);
    });

    it('lets no text of a document steer the terminal', async () => {
        const cwd = await folderWith({
            'a.proc': ERROR.replace('"Pay a refund"', '"Pay\u001b[2J a refund"').replace('owner', '\towner'),
        });
        const { stdout } = await proc(['check', 'a.proc'], { cwd });
        expect(stdout).not.toContain('\u001b');
        expect(stdout).not.toContain('\t');
    });
});

describe('proc check --fix', () => {
    it('applies what needs no answer, and leaves the rest', async () => {
        const cwd = await folderWith({ 'a.proc': ERROR, 'b.proc': WARNING.replace('Refund', 'Return') });
        const { code, stdout, stderr } = await proc(['check', '.', '--fix'], { cwd });
        expect(stderr).toBe('Fixed: 1 finding in 1 file.\n');
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(CLEAN);
        expect(stdout).toContain('person-name');
        expect(stdout).not.toContain('name-unknown');
        expect(code).toBe(0);
    });

    it('keeps line ends and byte-order mark', async () => {
        const cwd = await folderWith({});
        await writeFile(join(cwd, 'a.proc'), `\ufeff${ERROR.replaceAll('\n', '\r\n')}`);
        await proc(['check', 'a.proc', '--fix'], { cwd });
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(`\ufeff${CLEAN.replaceAll('\n', '\r\n')}`);
    });

    it('leaves a file that is not UTF-8 as it is', async () => {
        const cwd = await folderWith({});
        const bytes = Buffer.from(ERROR.replace('Refund paid', 'Refund f\u00fcr paid'), 'latin1');
        await writeFile(join(cwd, 'a.proc'), bytes);
        const { code, stderr } = await proc(['check', 'a.proc', '--fix'], { cwd });
        expect(stderr).toBe('Fixed: 0 findings in 0 files.\n');
        expect(await readFile(join(cwd, 'a.proc'))).toEqual(bytes);
        expect(code).toBe(1);
    });

    it('does not touch a file without anything to fix', async () => {
        const cwd = await folderWith({ 'a.proc': WARNING });
        expect((await proc(['check', 'a.proc', '--fix'], { cwd })).stderr).toBe(
            'Fixed: 0 findings in 0 files.\n',
        );
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(WARNING);
    });
});
