import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');
const file = 'complaint-handling.proc';
const lines = readFileSync(join(folder, file), 'utf8').split('\n');
const patience = { timeout: 60_000 };

/** The same way as on the desktop, without a disk and without a process: a virtual folder, and a server in a worker. */
describe('the extension in a browser', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder,
            extension: 'development',
            host: 'web',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
        await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed web ${task.name}`);
    });

    const preview = () => workbench.previewFrame();

    test('shows the map of a file with all that it imports', async () => {
        await workbench.openFromExplorer(file);
        await workbench.runCommand('Process: Open preview');
        const node = preview().locator('[data-id="ComplaintHandling.Acknowledge"]');
        await node.waitFor(patience);
        // The name of the lane is written in a file that is imported.
        expect(await node.getAttribute('aria-label')).toContain('Customer service advisor');
    });

    test('tells what is wrong, and a quick fix mends it', async () => {
        const line = lines.findIndex(each => each.includes('step Review')) + 1;
        const text = lines[line - 1]!.trimStart();
        await workbench.editor.goToLine(line);
        await workbench.editor.replaceLine(text.replace('by TeamLeader', 'by TeamLeeder'));
        const findings = async () => (await workbench.problems()).filter(problem => problem.line === line);
        await expect
            .poll(findings, patience)
            .toEqual([expect.objectContaining({ file, code: 'name-unknown', severity: 'error' })]);
        // To go through the problems may have shown another file.
        await workbench.openFromExplorer(file);
        await workbench.editor.goToLine(line, lines[line - 1]!.indexOf('TeamLeader') + 2);
        await workbench.editor.quickFix('Write "TeamLeader"');
        await expect.poll(findings, patience).toEqual([]);
    });

    test('shows what is recorded for a criterion, with evidence of another file', async () => {
        await preview().getByRole('tab', { name: 'Matrix' }).click();
        const criterion = preview().locator('[data-criterion="MP2"]');
        await criterion.getByRole('link', { name: 'Steering group minutes, 12 May 2026' }).waitFor(patience);
        await preview().getByRole('tab', { name: 'Map' }).click();
        await workbench.screenshot('web');
    });
});
