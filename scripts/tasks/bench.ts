import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../lib/processes.ts';
import { root } from '../lib/say.mjs';
import { build, task } from '../lib/task.ts';

const folder = join(root, 'test/bench');

// Each benchmark is a script that measures and prints. One at a time: they would disturb each other.
await task(async () => {
    if (!(await build())) return false;
    const wanted = process.argv.slice(2);
    const names = readdirSync(folder).filter(name => name.endsWith('.bench.ts'));
    let good = true;
    for (const name of names.sort()) {
        if (wanted.length > 0 && !wanted.some(word => name.includes(word))) continue;
        good = (await runNode([join(folder, name)])) === 0 && good;
    }
    return good;
});
