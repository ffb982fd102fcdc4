import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { capture, cleanEnvironment, endTree, run, spawnTree } from './processes.ts';

afterEach(() => vi.unstubAllEnvs());

test('gives the exit code of a command, and what it said', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
    const { code, output } = await capture(process.execPath, ['-e', script]);
    expect(code).toBe(3);
    expect(output.split('\n').sort()).toEqual(['err', 'out']);
});

test('ends a process together with those it started', async () => {
    const script = `const { spawn } = require('node:child_process');
        spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], { stdio: 'inherit' });
        setInterval(() => {}, 1000);`;
    const tree = spawnTree(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(tree.stdout!, 'data');
    // The pipe closes when the last process that could write into it is gone.
    const silent = once(tree.stdout!, 'close');
    await endTree(tree);
    await silent;
    expect(tree.signalCode).toBe('SIGTERM');
});

test('keeps from a VS Code what npm and another VS Code have set', () => {
    vi.stubEnv('npm_config_loglevel', 'silent');
    vi.stubEnv('VSCODE_IPC_HOOK_CLI', '/tmp/x');
    vi.stubEnv('PROC_START', '1');
    const env = cleanEnvironment();
    expect(env).toMatchObject({ PROC_START: '1', PATH: process.env.PATH });
    expect(Object.keys(env).filter(name => /^(npm_|VSCODE_|VITEST)/.test(name))).toEqual([]);
});
