/** Measures how long the extension takes to begin, as the real VS Code itself shows it. Fails where the limit is passed. */
import { join } from 'node:path';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench } from '../vscode/harness/workbench.ts';
import { report } from './report.ts';

const extension = process.env.PROC_EXTENSION ?? 'development';
const rounds = 5;

const values: number[] = [];
for (let round = 0; round < rounds; round++) values.push(await activation());
report({ what: 'activation', values, limit: 150 });

/** In ms: reading the code, and what it does until the editor goes on. */
async function activation(): Promise<number> {
    const workbench = await openWorkbench({ folder: join(root, 'examples/complaints'), extension });
    try {
        await workbench.openFile('complaint-handling.proc');
        // The quick ones stand at the end of a list that holds only what can be seen.
        await workbench.page.setViewportSize({ width: 1400, height: 3000 });
        await workbench.runCommand('Developer: Show Running Extensions');
        const row = workbench.page.locator('.runtime-extensions-editor .extension').filter({
            hasText: 'Process-as-Code',
        });
        const time = row.locator('.activation-time').filter({ hasText: /\d+ ?ms/ });
        await time.waitFor({ timeout: 120_000 });
        return Number(/(\d+) ?ms/.exec((await time.textContent()) ?? '')?.[1]);
    } finally {
        await workbench.close();
    }
}
