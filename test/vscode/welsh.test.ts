import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 30_000 };

/** VS Code itself chooses the bundles, by its display language. The desktop one would need a language pack installed first. */
describe.skipIf(process.env.PROC_VSCODE !== undefined).each([
    ['desktop', 'Proses: Agor y rhagolwg'],
    // Without a server the words of a manifest are translated where an extension comes from a marketplace.
    ['web', 'Process: Open preview'],
] as const)('in Welsh (%s)', (host, command) => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/onboarding'),
            extension: 'development',
            host,
            language: 'cy',
            settings: { 'editor.minimap.enabled': false },
        });
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${host} ${task.name}`);
    });

    test('commands, the side bar and the preview speak it', async () => {
        const { page } = workbench;
        await workbench.openFromExplorer('onboarding.proc');
        await workbench.runCommand(command);
        const tabs = workbench.previewFrame().getByRole('tab');
        await expect.poll(() => tabs.allInnerTexts(), patience).toContain('Matrics');
        await page
            .locator('.statusbar-item')
            .filter({ hasText: 'Meini prawf: ni hawliwyd' })
            .waitFor(patience);
        await workbench.screenshot(`welsh ${host}`);
    });
});
