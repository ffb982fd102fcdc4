import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtProgram, CLEAN, ERROR, folderWith, proc, WARNING } from './testing/proc.ts';

const run = promisify(execFile);

async function block(page: string, language: string): Promise<string> {
    const text = await readFile(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
    return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)![1]!;
}

it('the hook lets a clean process through, and refuses one with an error', async () => {
    const cwd = await folderWith({ 'a.proc': CLEAN });
    const tools = join(cwd, '.tools');
    await mkdir(tools);
    const call = `#!/bin/sh\nexec "${process.execPath}" "${await builtProgram()}" "$@"\n`;
    await writeFile(join(tools, 'proc'), call);
    await chmod(join(tools, 'proc'), 0o755);
    const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}` };
    const git = (...args: string[]) =>
        run('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd, env });
    await git('init', '-q');
    const hook = join(cwd, '.git/hooks/pre-commit');
    await writeFile(hook, await block('ci.md', 'sh'));
    await chmod(hook, 0o755);

    await git('add', 'a.proc');
    await git('commit', '-q', '-m', 'Clean');
    await writeFile(join(cwd, 'a.proc'), ERROR);
    await git('add', 'a.proc');
    await expect(git('commit', '-q', '-m', 'Wrong')).rejects.toMatchObject({
        stderr: expect.stringContaining('name-unknown'),
    });
    await writeFile(join(cwd, 'notes.txt'), '');
    await git('reset', '-q');
    await git('add', 'notes.txt');
    await git('commit', '-q', '-m', 'Of no process');
});

it('what the workflow calls can be called', async () => {
    const calls = [...(await block('ci.md', 'yaml')).matchAll(/npx proc (check [^\n>]*)/g)].map(match =>
        match[1]!.trim().split(' '),
    );
    expect(calls.length).toBe(2);
    const cwd = await folderWith({ 'a.proc': WARNING });
    const [annotations, sarif] = [await proc(calls[0]!, { cwd }), await proc(calls[1]!, { cwd })];
    expect(annotations.stdout).toContain('::warning file=a.proc');
    expect(annotations.code).toBe(1);
    expect(JSON.parse(sarif.stdout).version).toBe('2.1.0');
});

it('the project file in the docs is a good one', async () => {
    const cwd = await folderWith({ 'a.proc': CLEAN, 'proc.json': await block('settings.md', 'json') });
    expect((await proc(['check', '.'], { cwd })).stdout).toBe('Nothing to report in 1 file.\n');
});
