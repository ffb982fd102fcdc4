import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root, Sorry, say } from '../lib/say.mjs';
import { build, task } from '../lib/task.ts';
import { packExtension } from '../lib/vsix.ts';

/** `--pictures https://…`: where the folder of the extension, with its `media/`, is found on the web. */
const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
const { pictures } = values;

await task(async () => {
    if (pictures !== undefined && !/^https:\/\/[^/]+\/.*[^/]$/.test(pictures))
        throw new Sorry(
            'The address behind --pictures begins with https:// and ends with the name of a folder.',
        );
    if (!(await build())) return false;
    const { name, version } = JSON.parse(
        readFileSync(join(root, 'packages/extension/package.json'), 'utf8'),
    ) as Record<string, string>;
    const target = join(root, `${name}-${version}.vsix`);
    await packExtension(target, pictures);
    say(`${relative(root, target)}: ${(statSync(target).size / 1e6).toFixed(1)} MB`);
    if (pictures === undefined)
        say('For a marketplace pack it with --pictures ADDRESS, or its page there shows no pictures.');
    return true;
});
