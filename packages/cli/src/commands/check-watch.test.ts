import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builtProgram, CLEAN, ERROR, folderWith, proc, WARNING } from '../testing/proc.ts';

/** A call of `proc check --watch` that waits for what it prints. */
async function watching(cwd: string, ...args: string[]) {
    const child = spawn(process.execPath, [await builtProgram(), 'check', ...args, '--watch'], { cwd });
    onTestFinished(() => void child.kill('SIGKILL'));
    let [out, waits] = ['', 0];
    child.stdout.on('data', data => (out += data));
    child.stderr.on('data', data => (waits += String(data).split('Waiting').length - 1));
    const until = async (holds: () => boolean) => {
        while (!holds()) await new Promise(done => setTimeout(done, 20));
    };
    return {
        out: () => out,
        /** Does something, and waits until that was checked: gives what was printed meanwhile. */
        async after(change: () => Promise<unknown>, holds: (text: string) => boolean): Promise<string> {
            const [before, round] = [out.length, waits];
            await change();
            await until(() => waits > round && holds(out.slice(before)));
            return out.slice(before);
        },
        first: () => until(() => waits > 0),
        async end(): Promise<number | null> {
            child.kill('SIGINT');
            const [code] = await once(child, 'exit');
            return code;
        },
    };
}

it('checks again after a change of a document, a project file and data, and ends with the last exit code', async () => {
    const kpi = 'kpi K { focus customer results from "data/k.csv" }';
    const cwd = await folderWith({ 'a.proc': CLEAN, 'data/notes.txt': '' });
    const run = await watching(cwd, '.');
    await run.first();
    expect(run.out()).toBe('Nothing to report in 1 file.\n');
    const write = (name: string, text: string) => writeFile(join(cwd, name), text);

    await run.after(
        () => write('a.proc', ERROR),
        text => text.includes('name-unknown'),
    );
    await run.after(
        () => write('b.proc', ''),
        text => text.includes('in 2 files'),
    );
    await run.after(
        () => write('proc.json', '{ "rules": { "name-unknown": "hint" } }'),
        text => text.includes('hint name-unknown'),
    );
    await run.after(
        () => write('b.proc', `process Q { ${kpi} }`),
        text => text.includes('kpi-data'),
    );
    await run.after(
        () => write('data/k.csv', 'month,value\n2026-05,4\n'),
        text => text.includes('in 2 files') && !text.includes('kpi-data'),
    );
    expect(run.out()).not.toContain('\u001b');
    expect(await run.end()).toBe(0);
});

it('goes on where a file is gone or cannot be used', async () => {
    const cwd = await folderWith({ 'a.proc': WARNING });
    const run = await watching(cwd, 'a.proc', '--max-warnings', '0');
    await run.first();
    await run.after(
        () => rm(join(cwd, 'a.proc')),
        () => true,
    );
    await run.after(
        () => writeFile(join(cwd, 'a.proc'), CLEAN),
        text => text.includes('Nothing to report'),
    );
    await mkdir(join(cwd, 'other'));
    expect(await run.end()).toBe(0);
});

it('ends with the code of what is found', async () => {
    const run = await watching(await folderWith({ 'a.proc': ERROR }), '.');
    await run.first();
    expect(await run.end()).toBe(1);
});

it('cannot wait for standard input', async () => {
    const { code, stderr } = await proc(['check', '-', '--watch'], { input: CLEAN });
    expect(code).toBe(2);
    expect(stderr).toContain('--watch');
});
