import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from './lib/processes.ts';
import { root } from './lib/say.mjs';

test('an unknown task is told, with those there are', async () => {
    const { code, output } = await capture(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'strat']);
    expect(code).toBe(1);
    expect(output).toMatch(/^There is no task "strat"\. The tasks are: start, .*test.*\.$/);
});
