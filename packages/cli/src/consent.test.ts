import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { builtProgram, folderWith, proc } from './testing/proc.ts';

const files = {
    'a.proc': [
        '// Ask Sarah Jones',
        'process P "P" { flow { start step "Log" end } }',
        'evidence A "Register" { file "register.csv" }',
    ].join('\n'),
    'register.csv': 'case,customer name,phone\n1,Jo Ade,0117 496 0000\n2,Al Bo,\n',
};
const call = ['export', 'a.proc', '-o', 'b.zip', '--without', 'pdf,docx,png,html'];
const listed = [
    'This would leave the house with the bundle:',
    '  a.proc:1:8  name "Sarah Jones"',
    '  register.csv:1:6  name in 2 rows of the column "customer name"',
    '  register.csv:1:20  phone number in 1 row of the column "phone"',
];

describe('what tells of persons', () => {
    it('is listed, and nothing is written where nobody can be asked', async () => {
        const cwd = await folderWith(files);
        const { code, stdout, stderr } = await proc(call, { cwd, input: 'y\n' });
        expect(stderr.split('\n').slice(0, 4)).toEqual(listed);
        expect(stderr).toContain('Nothing was written. Take it out or write the role instead');
        expect([code, stdout]).toEqual([1, '']);
        expect(await readdir(cwd)).not.toContain('b.zip');
    });

    it('goes along without a word where the call allows it', async () => {
        const cwd = await folderWith(files);
        const { code, stderr } = await proc([...call, '--allow-personal'], { cwd });
        expect([code, stderr]).toEqual([0, '']);
        expect(await readdir(cwd)).toContain('b.zip');
    });

    it('of a long list the rest is counted', async () => {
        const many = { ...files, 'register.csv': 'Mrs Patel\n'.repeat(14) };
        const { stderr } = await proc(call, { cwd: await folderWith(many) });
        expect(stderr.match(/Mrs Patel/g)).toHaveLength(10);
        expect(stderr).toContain('  register.csv: 4 more\n');
    });

    // Of util-linux: it gives a program a terminal.
    const hasTerminal = spawnSync('script', ['--version']).status === 0;
    it.runIf(hasTerminal).each([
        ['y', true],
        ['yes', true],
        ['n', false],
        ['', false],
    ])('at a terminal the answer %j decides', async (answer, written) => {
        const cwd = await folderWith(files);
        const command = [process.execPath, await builtProgram(), ...call].join(' ');
        const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
            cwd,
            input: `${answer}\n`,
            encoding: 'utf8',
        });
        expect(stdout).toContain('Export it nevertheless? (y/N)');
        expect(status).toBe(written ? 0 : 1);
        expect((await readdir(cwd)).includes('b.zip')).toBe(written);
    });
});

it('a limit of size is kept', async () => {
    const cwd = await folderWith({
        'a.proc': 'process P evidence A { file "a.txt" } evidence B { file "b.txt" }',
        'a.txt': 'a'.repeat(700_000),
        'b.txt': 'b'.repeat(700_000),
    });
    const { code, stderr } = await proc([...call, '--max-size', '1'], { cwd });
    expect(stderr).toMatch(
        /^proc: The bundle would come to 1\.\d MB, and no more than 1 MB may be in it\. The largest: evidence\/E01_A\.txt \(684 kB\)/,
    );
    expect(code).toBe(2);
    expect((await proc([...call, '--max-size', '2'], { cwd })).code).toBe(0);
});
