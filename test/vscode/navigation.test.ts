import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { appears } from './harness/waiting.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 20_000 };

/** Finding one's way as somebody meets it who reads: what a name is, where it comes from, and a better one for it. */
describe('hover and navigation', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/complaints'),
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
    });

    afterAll(() => workbench?.close());

    async function lineOf(file: string, text: string): Promise<{ line: number; column: number }> {
        const lines = (await workbench.readFile(file)).split('\n');
        const line = lines.findIndex(each => each.includes(text));
        return { line: line + 1, column: lines[line]!.indexOf(text) + 1 };
    }

    async function putCursorOn(file: string, text: string): Promise<void> {
        await workbench.openFile(file);
        const { line, column } = await lineOf(file, text);
        await workbench.editor.goToLine(line, column);
    }

    test('a role tells where it is used', async () => {
        await putCursorOn('team.proc', 'Advisor "');
        const hover = workbench.page.locator('.monaco-hover:visible');
        const shown = async () => {
            await workbench.editor.press('Escape');
            await workbench.runCommand('Show or Focus Hover');
            // It comes a moment after the server has answered.
            const came = await appears(hover.first(), 3_000);
            return came ? hover.first().innerText() : '';
        };
        await expect
            .poll(shown, patience)
            .toMatch(/role Advisor[\s\S]*Used \d+ times:[\s\S]*performs Acknowledge/);
        await workbench.screenshot('hover');
        await workbench.editor.press('Escape');
    });

    test('a criterion leads into the pack that ships with the product', async () => {
        await putCursorOn('evidence.proc', 'MP2');
        await workbench.editor.press('F12');
        await workbench.editor.waitFor('focus-awards-l4.proc');
        await expect.poll(() => workbench.editor.visibleText(), patience).toContain('criterion MP2');
    });

    test('a new name reaches every file', async () => {
        await putCursorOn('team.proc', 'TeamLeader "');
        await workbench.editor.press('F2');
        const box = workbench.page.locator('.rename-box input');
        await box.waitFor(patience);
        await box.fill('Coach');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.editor.visibleText(), patience).toContain('role Coach "');
        await workbench.runCommand('File: Save All Files');
        await expect
            .poll(() => workbench.readFile('complaint-handling.proc'), patience)
            .toContain('accountable Coach');
        expect(await workbench.readFile('complaint-evaluation.proc')).toContain('owner Coach');
        expect((await workbench.problems()).filter(({ message }) => message.includes('Coach'))).toEqual([]);
    });
});
