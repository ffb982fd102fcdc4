// The only script that a fresh machine's own Node runs: plain JavaScript, Node 20, no dependencies.
// It brings what is missing – a newer Node, the packages of the lock file – and hands over to the task.

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { ensureNode, withNodeFirst } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root, Sorry, say } from './lib/say.mjs';

const tasks = new Map([
    ['start', 'scripts/tasks/start.ts'],
    ['vscode', 'scripts/tasks/vscode.ts'],
    ['build', 'scripts/build.mjs'],
    ['check', 'scripts/tasks/check.ts'],
    ['generate', 'scripts/tasks/generate.ts'],
    ['test', 'scripts/tasks/test.ts'],
    ['test-electron', 'scripts/tasks/test-electron.ts'],
    ['bench', 'scripts/tasks/bench.ts'],
    ['package', 'scripts/tasks/package.ts'],
    ['screenshots', 'scripts/tasks/screenshots.ts'],
]);

try {
    const [name = '', ...rest] = process.argv.slice(2);
    const script = tasks.get(name);
    if (script === undefined) {
        throw new Sorry(`There is no task "${name}". The tasks are: ${[...tasks.keys()].join(', ')}.`);
    }
    const node = await ensureNode();
    await ensurePackages('.', { what: 'the packages of the project' });
    process.exitCode = await handOver(node, join(root, script), rest);
} catch (error) {
    if (!(error instanceof Sorry)) throw error;
    say(error.message);
    process.exitCode = 1;
}

/** Runs the script with that Node, in the foreground, and gives its exit code. Ctrl-C is the script's to answer. */
function handOver(node, script, rest) {
    const flags = ['--disable-warning=ExperimentalWarning'];
    const child = spawn(node, [...flags, script, ...rest], {
        cwd: root,
        env: withNodeFirst(dirname(node)),
        stdio: 'inherit',
    });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    });
}
