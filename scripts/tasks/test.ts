import { ensureBrowser } from '../lib/browser.ts';
import { runChecks } from '../lib/checks.ts';
import { ensureEmbedded } from '../lib/embedded.ts';
import { ensureNeovim } from '../lib/neovim.ts';
import { build, task } from '../lib/task.ts';
import { runTests } from '../lib/tests.ts';

await task(async () => {
    if (!(await build()) || !(await runChecks())) return false;
    await ensureEmbedded();
    await ensureBrowser();
    await ensureNeovim();
    return runTests(process.argv.slice(2));
});
