import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { appears } from './harness/waiting.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const file = 'complaint-handling.proc';
const patience = { timeout: 60_000 };

/** Help while writing, as somebody meets it who is no programmer: what went wrong, and one keystroke that mends it. */
describe('writing', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/complaints'),
            extension: 'development',
            settings: {
                'process.today': '2026-11-21',
                'editor.minimap.enabled': false,
                'editor.inlayHints.enabled': 'off',
            },
        });
        await workbench.openFile(file);
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
        await workbench.runCommand('File: Revert File');
    });

    async function goTo(text: string): Promise<number> {
        const lines = (await workbench.readFile(file)).split('\n');
        const line = lines.findIndex(each => each.includes(text)) + 1;
        await workbench.editor.goToLine(line);
        return line;
    }

    const text = () => workbench.editor.visibleText();
    const problems = async () =>
        (await workbench.problems())
            .filter(problem => problem.file === file)
            .map(({ line, message }) => ({ line, message }));

    test('a misspelt word is one problem, and one keystroke mends it', async () => {
        const line = await goTo('step Remedy');
        await workbench.editor.replaceLine('stpe Remedy "Agree the remedy" by Surveyor {');
        await expect
            .poll(problems, patience)
            .toEqual([{ line, message: '"stpe" is no word of the language: did you mean step?' }]);
        await workbench.editor.goToLine(line, 2);
        await workbench.editor.quickFix('Write step');
        await expect.poll(problems, patience).toEqual([]);
    });

    test('a pasted list becomes steps', async () => {
        const line = await goTo('step Remedy');
        await workbench.page.keyboard.insertText(
            '1. Log the remedy (Advisor)\n2. Ring the customer (Advisor)\n',
        );
        await expect.poll(async () => (await problems()).length, patience).toBe(2);
        await workbench.editor.goToLine(line, 4);
        await workbench.editor.quickFix('Turn these 2 lines into steps');
        await expect.poll(text, patience).toContain('step "Ring the customer" by Advisor');
        await expect.poll(problems, patience).toEqual([]);
    });

    test('what is selected is put in order, and nothing else', async () => {
        await goTo('step Remedy');
        await workbench.editor.replaceLine('  step   Remedy   "Agree the remedy"   by Surveyor   {');
        await workbench.editor.press('Home');
        await workbench.editor.press('Shift+End');
        await workbench.runCommand('Format Selection');
        await expect
            .poll(text, patience)
            .toContain(`${' '.repeat(20)}step Remedy "Agree the remedy" by Surveyor {`);
    });

    test('steps become a process of their own', async () => {
        const first = await goTo('step Remedy');
        const lines = (await workbench.readFile(file)).split('\n');
        const last = lines.findIndex((line, index) => index >= first && line.trim() === '}') + 1;
        for (let line = first; line <= last; line++) await workbench.editor.press('Shift+ArrowDown');
        await workbench.runCommand('Refactor...');
        const action = workbench.page.locator('.action-widget .monaco-list-row.action').filter({
            hasText: 'Extract the step',
        });
        expect(await appears(action, 30_000)).toBe(true);
        await action.click();
        await expect.poll(text, patience).toMatch(/call "Agree the remedy" runs \w+/);
        await expect.poll(problems, patience).toEqual([]);
    });

    test('blocks fold, and a selection grows from a word to its statement', async () => {
        const line = await goTo('step Remedy');
        await workbench.editor.goToLine(line, 28);
        await workbench.runCommand('Expand Selection');
        await workbench.runCommand('Expand Selection');
        const selected = workbench.page.locator('[id="status.editor.selection"]');
        await expect.poll(() => selected.textContent(), patience).toContain('selected');
        await workbench.runCommand('Fold All');
        await expect.poll(text, patience).not.toContain('step Remedy');
        await workbench.runCommand('Unfold All');
    });
});
