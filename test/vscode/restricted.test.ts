import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 60_000 };

/** A folder from somebody else, which VS Code does not trust: nothing of it is ever run, so nothing is missing. */
describe('restricted mode', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/complaints'),
            extension: 'development',
            untrusted: true,
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const page = () => workbench.page;
    const line = (words: string) => page().locator('.pane-body .monaco-list-row').filter({ hasText: words });

    test('VS Code does not trust the folder, and shows the map, the findings and the side bar', async () => {
        await page().locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor(patience);
        await workbench.openFile('complaint-handling.proc');
        await workbench.runCommand('Process: Open preview');
        await workbench.previewFrame().locator('[data-id="ComplaintHandling.Acknowledge"]').waitFor(patience);
        await workbench.runCommand('View: Show Process');
        await line('Handle a customer complaint').first().waitFor(patience);
        await line('MP1 Use at least two').waitFor(patience);
        await line('Complaints report, January 2026').waitFor(patience);
        await workbench.screenshot('restricted');
    });

    test('what is typed is checked, and a fix mends it', async () => {
        const lines = (await workbench.readFile('complaint-handling.proc')).split('\n');
        const at = lines.findIndex(text => text.includes('step Review'));
        await workbench.editor.goToLine(at + 1);
        await workbench.editor.replaceLine(lines[at]!.trimStart().replace('by TeamLeader', 'by TeamLeeder'));
        const codes = async () => (await workbench.problems()).map(({ code }) => code);
        await expect.poll(codes, patience).toContain('name-unknown');
        await workbench.editor.goToLine(at + 1, lines[at]!.indexOf('TeamLeader') + 2);
        await workbench.editor.quickFix('Write "TeamLeader"');
        await expect.poll(codes, patience).not.toContain('name-unknown');
    });

    test('the bundle is written, and verifies', async () => {
        const bundle = join(dirname(workbench.workspace), 'bundle.zip');
        await workbench.editor.save();
        const proc = join(root, 'packages/cli/bin/proc.mjs');
        await workbench.runCommand('View: Close All Editors');
        await workbench.openFile('complaint-handling.proc');
        await workbench.runCommand('Process: Export evidence bundle');
        await workbench.previewFrame().locator('#export:focus').press('Enter');
        await workbench.answerFileDialog(bundle);
        await expect.poll(() => existsSync(bundle), patience).toBe(true);
        expect(spawnSync(process.execPath, [proc, 'verify', bundle]).status).toBe(0);
    });
});
