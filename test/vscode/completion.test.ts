import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 60_000 };

/** Completion as somebody meets it who types: the list, the places to fill, and a name that brings its import. */
describe('completion', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/complaints'),
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
    });

    afterAll(() => workbench?.close());

    const rows = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    const labels = () => rows().locator('.label-name').allTextContents();
    async function ask(): Promise<string[]> {
        if ((await rows().count()) === 0) await workbench.editor.press('Control+Space');
        return labels();
    }
    const text = () => workbench.editor.visibleText();

    async function lineBehind(line: number): Promise<void> {
        await workbench.editor.goToLine(line);
        await workbench.editor.press('End');
        await workbench.editor.press('Enter');
    }

    test('a clause is a snippet, and the place in it offers the names that fit', async () => {
        await workbench.openFile('portfolio.proc');
        await workbench.editor.goToLine(1);
        await workbench.editor.press('Control+End');
        await workbench.page.keyboard.insertText('\nprocess Letter "Write a letter" {\n');
        await workbench.editor.type('own');
        // Nothing pops up until the server has started.
        await expect.poll(ask, patience).toContain('owner');
        await workbench.editor.press('Enter');
        await expect.poll(labels, patience).toContain('ServiceManager');
        await workbench.screenshot('completion');
    });

    test('a space behind a word that needs a name shows the names, and to take one from elsewhere imports its file', async () => {
        await workbench.openFile('team.proc');
        await lineBehind(1);
        await workbench.page.keyboard.insertText('portfolio Mine { covers');
        await workbench.editor.type(' ');
        await expect.poll(labels, patience).toContain('ComplaintHandling');
        await workbench.editor.type('Emer');
        await expect.poll(async () => (await labels())[0], patience).toBe('EmergencyRepair');
        await workbench.editor.press('Enter');
        await expect.poll(text, patience).toContain('import "complaint-handling.proc"');
        expect(await text()).toContain('covers EmergencyRepair');
    });
});
