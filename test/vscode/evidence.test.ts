import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 30_000 };

/** A learner puts what is on the desk into the folder: files dropped on the side bar, and better names for them. */
describe('files that become evidence', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/onboarding'),
            extension: 'development',
            settings: {
                'process.today': '2026-11-21',
                'editor.minimap.enabled': false,
                // A file that opens would take the selection of several files away.
                'explorer.autoReveal': false,
            },
        });
        const papers = join(workbench.workspace, 'papers');
        await mkdir(papers);
        await writeFile(join(papers, 'minutes_of-may.txt'), 'Minutes\n');
        await writeFile(join(papers, 'survey.txt'), 'Survey\n');
        await workbench.openFile('onboarding.proc');
        await workbench.runCommand('View: Show Process');
        await line('Bring a new colleague').first().waitFor(patience);
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const page = () => workbench.page;
    const press = (key: string) => page().keyboard.press(key);
    const line = (words: string) => page().locator('.pane-body .monaco-list-row').filter({ hasText: words });
    const inExplorer = (name: string) =>
        page().locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
    const text = () => workbench.editor.visibleText();

    test('several files, dragged from the Explorer, become items; undo takes them back', async () => {
        await workbench.runCommand('View: Show Explorer');
        await inExplorer('papers').click();
        await inExplorer('minutes_of-may.txt').click();
        await inExplorer('survey.txt').click({ modifiers: ['Shift'] });
        await page().locator('.explorer-folders-view .monaco-list-row.selected').nth(1).waitFor();
        await inExplorer('survey.txt').hover();
        await page().mouse.down();
        // Whoever waits over the icon of a side bar with something in hand gets that side bar.
        const icon = page()
            .locator('.activitybar .action-item')
            .filter({ has: page().getByLabel('Process') });
        const { x, y } = (await icon.boundingBox())!;
        await page().mouse.move(x + 10, y + 10, { steps: 4 });
        await page().mouse.move(x + 14, y + 14);
        const target = line('Drag files here, or choose them…');
        await target.waitFor(patience);
        const row = (await target.boundingBox())!;
        await page().mouse.move(row.x + 80, row.y + 10, { steps: 4 });
        await page().mouse.up();
        await line('Survey').filter({ hasText: '2026-11-21' }).waitFor(patience);
        await workbench.editor.waitFor('evidence.proc');
        expect(await text()).toContain(
            'evidence MinutesOfMay "Minutes of may" {\n    file "papers/minutes_of-may.txt"',
        );
        expect(await text()).toContain('evidence Survey "Survey" {\n    file "papers/survey.txt"');
        await press('Control+z');
        await line('Survey').waitFor({ state: 'detached', ...patience });
        expect(await text()).not.toContain('survey.txt');
    });

    test('F2 gives an item another name, everywhere', async () => {
        await workbench.runCommand('Process: Focus on Evidence View');
        await line('Minutes of may').waitFor();
        await press('Home');
        await press('F2');
        await page().locator('.rename-box input').fill('MayMinutes');
        await press('Enter');
        await expect.poll(text, patience).toContain('evidence MayMinutes "Minutes of may"');
    });

    test('F2 on a process renames the process', async () => {
        await workbench.runCommand('Process: Focus on Processes View');
        await press('Home');
        await press('F2');
        await workbench.editor.waitFor('onboarding.proc');
        const box = page().locator('.rename-box input:visible');
        await expect.poll(() => box.inputValue(), patience).toBe('Onboarding');
        await box.fill('Welcome');
        await press('Enter');
        await expect.poll(text, patience).toContain('process Welcome "');
    });

    test('a file from outside is copied where others find it, when somebody agrees', async () => {
        const item = line('Minutes of may');
        const data = await page().evaluateHandle(() => {
            const { DataTransfer, File } = globalThis as unknown as Outside;
            const transfer = new DataTransfer();
            transfer.items.add(new File(['Report\n'], 'yearly report.txt', { type: 'text/plain' }));
            return transfer;
        });
        for (const type of ['dragenter', 'dragover', 'drop'])
            await item.dispatchEvent(type, { dataTransfer: data });
        await page().getByText('"yearly report.txt" is not in this folder.').waitFor(patience);
        await workbench.pressDialogButton('Copy it');
        await line('Yearly report').waitFor(patience);
        expect(await text()).toContain('file "evidence/yearly report.txt"');
        expect(await workbench.readFile('evidence/yearly report.txt')).toBe('Report\n');
    });

    test('whoever does not agree changes nothing', async () => {
        await page().keyboard.press('Escape');
        const before = await text();
        await writeFile(join(workbench.workspace, '../outside.txt'), 'Notes\n');
        await workbench.runCommand('Process: Add evidence…');
        await workbench.answerFileDialog(join(workbench.workspace, '../outside.txt'));
        await workbench.pressDialogButton('Cancel');
        expect(await text()).toBe(before);
        expect(existsSync(join(workbench.workspace, 'evidence/outside.txt'))).toBe(false);
    });
});

/** What a page of a browser has. */
interface Outside {
    readonly DataTransfer: new () => { readonly items: { add(file: unknown): void } };
    readonly File: new (parts: readonly string[], name: string, options: object) => unknown;
}
