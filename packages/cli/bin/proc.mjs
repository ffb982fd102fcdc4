#!/usr/bin/env node
// Plain JavaScript that any Node can read: it starts the built program, or says in one line why not.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/proc.mjs', import.meta.url);
const needed = 22;
/** The Node that the build of this project has brought, where the one of the machine is older. */
const brought = fileURLToPath(
    new URL(
        `../../../tools/node/node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
        import.meta.url,
    ),
);

if (!existsSync(program)) {
    refuse('it has not been built yet. Run: npm run build');
} else if (Number.parseInt(process.versions.node, 10) >= needed) {
    await import(program.href);
} else if (existsSync(brought)) {
    handOver();
} else {
    refuse(
        `it needs Node ${needed} or newer, and this is ${process.versions.node}. Install one from https://nodejs.org`,
    );
}

function refuse(why) {
    console.error(`proc: ${why}`);
    process.exitCode = 2;
}

/** Ctrl-C reaches the child by itself; other signals are passed on. */
function handOver() {
    const child = spawn(brought, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', error => refuse(`the newer Node in ${brought} does not start: ${error.message}`));
    child.on('exit', (code, signal) => {
        process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 2);
    });
}
