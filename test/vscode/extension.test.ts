import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');
const file = 'complaint-handling.proc';
const lines = readFileSync(join(folder, file), 'utf8').split('\n');
const patience = { timeout: 60_000 };
const lineOf = (text: string) => lines.findIndex(line => line.includes(text)) + 1;

/** From text to evidence, as a newcomer walks: one window, one step after the other. */
describe('the extension', () => {
    let workbench: Workbench;
    /** What the browser's console said about a content security policy. */
    const violations: string[] = [];

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder,
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
        await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
        workbench.page.on('console', message => {
            if (/content security policy/i.test(message.text())) violations.push(message.text());
        });
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const preview = () => workbench.previewFrame();
    const node = (name: string) => preview().locator(`[data-id="ComplaintHandling.${name}"]`);
    /** What a screen reader says of a node: its text and its lane. */
    const nameOf = (node: Locator) => node.getAttribute('aria-label');
    const picker = () => preview().getByLabel('Process', { exact: true });

    async function goToLine(line: number, column?: number): Promise<void> {
        await workbench.runCommand('View: Focus First Editor Group');
        await workbench.editor.goToLine(line, column);
    }

    /** Gives a line of the example another text, and its own again. */
    async function changeLine(line: number, text: string): Promise<void> {
        await goToLine(line);
        await workbench.editor.replaceLine(text);
    }

    test('opens the preview beside the text, with the map of the example', async () => {
        await workbench.openFile(file);
        await workbench.runCommand('Process: Open preview');
        await node('Acknowledge').waitFor();
        expect(await nameOf(node('Acknowledge'))).toContain('Acknowledge and log');
        expect(await picker().inputValue()).toBe('ComplaintHandling');
    });

    test('shows the map of another process when it is chosen', async () => {
        await picker().selectOption('EmergencyRepair');
        await preview().locator('[data-id="EmergencyRepair.Visit"]').waitFor();
        await picker().selectOption('ComplaintHandling');
        await node('Acknowledge').waitFor();
    });

    test('shows what is typed in the map', async () => {
        const line = lineOf('send Reply');
        await changeLine(line, 'send Reply "Post the answer" by Advisor {');
        await expect.poll(() => nameOf(node('Reply')), patience).toContain('Post the answer');
        await changeLine(line, lines[line - 1]!.trimStart());
        await expect.poll(() => nameOf(node('Reply')), patience).toContain('Send the answer');
    });

    test('tells a finding in Problems, and its quick fix mends text and map', async () => {
        const line = lineOf('step Review');
        await changeLine(line, lines[line - 1]!.trimStart().replace('by TeamLeader', 'by TeamLeeder'));
        const findings = async () => (await workbench.problems()).filter(problem => problem.line === line);
        await expect
            .poll(findings, patience)
            .toEqual([expect.objectContaining({ file, code: 'name-unknown', severity: 'error' })]);
        await expect
            .poll(() => preview().locator('.map svg').textContent(), patience)
            .toContain('TeamLeeder');
        await goToLine(line, lines[line - 1]!.indexOf('TeamLeader') + 2);
        await workbench.editor.quickFix('Write "TeamLeader"');
        await expect
            .poll(() => preview().locator('.map svg').textContent(), patience)
            .not.toContain('TeamLeeder');
        await expect.poll(findings, patience).toEqual([]);
    });

    test('a click on a node puts the cursor on its line', async () => {
        await node('Investigate').click();
        await workbench.editor.waitForCursor(lineOf('step Investigate'));
    });

    test('the cursor marks its node in the map', async () => {
        await goToLine(lineOf('checklist "What we found"'));
        await expect.poll(() => node('Reply').getAttribute('aria-current'), patience).toBe('true');
        await goToLine(lineOf('time 3 min'));
        await expect.poll(() => node('Learn').getAttribute('aria-current'), patience).toBe('true');
        expect(await preview().locator('[aria-current="true"]').count()).toBe(1);
    });

    test('zoom and position stay over an edit', async () => {
        await preview().getByRole('button', { name: 'Larger (+)' }).click();
        await preview().getByRole('button', { name: 'Larger (+)' }).click();
        const line = lineOf('step Remedy');
        await goToLine(line);
        await expect.poll(() => node('Remedy').getAttribute('aria-current'), patience).toBe('true');
        await node('Remedy').scrollIntoViewIfNeeded();
        const before = (await node('Remedy').boundingBox())!;
        await workbench.editor.replaceLine('step Remedy "Settle the remedy" by Surveyor {');
        await expect.poll(() => nameOf(node('Remedy')), patience).toContain('Settle');
        const after = (await node('Remedy').boundingBox())!;
        for (const side of ['x', 'y', 'width', 'height'] as const) {
            expect(Math.abs(after[side] - before[side]), side).toBeLessThan(3);
        }
        await changeLine(line, lines[line - 1]!.trimStart());
        await expect.poll(() => nameOf(node('Remedy')), patience).toContain('Agree');
        await preview().getByRole('button', { name: 'Fit into the pane (0)' }).click();
    });

    test('what is written stays in view in a map that is as wide as its pane', async () => {
        const pane = preview().locator('div.map[tabindex]');
        const line = lineOf('step Learn');
        await goToLine(lineOf('start Received'));
        await goToLine(line);
        await expect.poll(() => node('Learn').getAttribute('aria-current'), patience).toBe('true');
        const before = (await node('Learn').boundingBox())!;
        const height = await pane.evaluate(element => element.scrollHeight);
        expect(await pane.evaluate(element => element.scrollTop)).toBeGreaterThan(0);
        await changeLine(
            line,
            'step Learn "Record the cause, in words that the whole team knows, for the review of the month" {',
        );
        await expect.poll(() => nameOf(node('Learn')), patience).toContain('whole team');
        expect(await pane.evaluate(element => element.scrollHeight)).not.toBe(height);
        const after = (await node('Learn').boundingBox())!;
        expect(Math.abs(after.y - before.y)).toBeLessThan(3);
        await changeLine(line, lines[line - 1]!.trimStart());
        await expect.poll(() => nameOf(node('Learn')), patience).not.toContain('whole team');
    });

    test('what is looked at stays in view when the pane is another size, and behind another tab', async () => {
        const { page } = workbench;
        const size = page.viewportSize()!;
        const box = async () => (await node('Learn').boundingBox())!;
        const isInView = async () => {
            const pane = (await preview().locator('div.map[tabindex]').boundingBox())!;
            const { y, height } = await box();
            return y >= pane.y && y + height <= pane.y + pane.height;
        };
        for (const width of [size.width - 200, size.width, size.width - 400, size.width]) {
            const before = (await box()).width;
            await page.setViewportSize({ ...size, width });
            await expect.poll(async () => (await box()).width, patience).not.toBe(before);
            await expect.poll(isInView, patience).toBe(true);
        }
        await preview().getByRole('tab', { name: 'Sentences' }).click();
        await preview().locator('.sentences-page').waitFor();
        await preview().getByRole('tab', { name: 'Map' }).click();
        await node('Learn').waitFor();
        await expect.poll(isInView, patience).toBe(true);
    });

    test('a broken text keeps the last map and says so', async () => {
        const bar = preview().getByRole('status');
        const line = lineOf('step Remedy');
        await changeLine(line, 'step Remedy "Agree the remedy by Surveyor {');
        await expect.poll(() => bar.textContent(), patience).toContain('last complete picture');
        expect(await nameOf(node('Remedy'))).toContain('Agree the remedy');
        await changeLine(line, lines[line - 1]!.trimStart());
        await expect.poll(() => bar.isVisible(), patience).toBe(false);
    });

    test('the keyboard goes from node to node and to the text', async () => {
        await node('Received').focus();
        await workbench.page.keyboard.press('ArrowRight');
        expect(await preview().locator('[data-id]:focus').getAttribute('data-id')).not.toBe(
            'ComplaintHandling.Received',
        );
        await node('Learn').focus();
        await workbench.page.keyboard.press('Enter');
        await workbench.editor.waitForCursor(lineOf('step Learn'));
    });

    test('the matrix shows every criterion, and a click shows what records it', async () => {
        await preview().getByRole('tab', { name: 'Matrix' }).click();
        const states = preview().locator('tr.criterion td.state');
        await expect.poll(() => states.allInnerTexts(), patience).toHaveLength(6);
        expect(new Set((await states.allInnerTexts()).map(state => state.trim()))).toEqual(
            new Set(['claimed']),
        );
        const criterion = preview().locator('[data-criterion="MP2"]');
        await criterion.getByRole('link', { name: 'Steering group minutes, 12 May 2026' }).click();
        await workbench.editor.waitFor('evidence.proc');
        const evidence = readFileSync(join(folder, 'evidence.proc'), 'utf8').split('\n');
        await workbench.editor.waitForCursor(
            evidence.findIndex(each => each.includes('SteeringMinutes')) + 1,
        );
        await criterion.waitFor();
    });

    test('a criterion of a built-in pack can be read', async () => {
        await preview().getByRole('link', { name: 'MP5', exact: true }).click();
        await workbench.editor.waitFor('focus-awards-l4.proc');
        expect(await workbench.editor.visibleText()).toContain('expects at least 1 input with supplier');
    });

    test('the preview comes back after a reload of the window', async () => {
        await workbench.openFile(file);
        await workbench.reload();
        await expect.poll(() => preview().locator('tr.criterion').count(), { timeout: 60_000 }).toBe(6);
        await preview().getByRole('tab', { name: 'Map' }).click();
        await node('Acknowledge').waitFor();
    });

    test('nothing the page did was against its content security policy', () => {
        expect(violations).toEqual([]);
    });
});
