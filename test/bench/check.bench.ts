// How long `proc check` takes on the example, from the call to its end. Limit: a second.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIMIT = 1000;
const RUNS = 11;
const root = fileURLToPath(new URL('../../', import.meta.url));
const call = [
    join(root, 'packages/cli/dist/proc.mjs'),
    'check',
    'examples/complaints',
    '--today',
    '2026-11-21',
];

function check(): number {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, call, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`proc check failed: ${stderr}`);
    return performance.now() - began;
}

check();
const times = Array.from({ length: RUNS }, check).sort((a, b) => a - b);
const median = times[Math.floor(RUNS / 2)]!;
const shown = (ms: number) => `${Math.round(ms)} ms`;
console.log(
    `proc check on the example: median ${shown(median)} of ${RUNS} (${shown(times[0]!)} to ${shown(times.at(-1)!)}), limit ${shown(LIMIT)}`,
);
process.exitCode = median < LIMIT ? 0 : 1;
