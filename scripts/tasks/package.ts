import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, say } from '../lib/say.mjs';
import { build, task } from '../lib/task.ts';
import { packExtension } from '../lib/vsix.ts';

await task(async () => {
    if (!(await build())) return false;
    const { name, version } = JSON.parse(
        readFileSync(join(root, 'packages/extension/package.json'), 'utf8'),
    ) as Record<string, string>;
    const target = join(root, `${name}-${version}.vsix`);
    await packExtension(target);
    say(`${relative(root, target)}: ${(statSync(target).size / 1e6).toFixed(1)} MB`);
    return true;
});
