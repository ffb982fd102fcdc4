import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { findingsOnCopies } from './harness/accessibility.ts';
import { appears, retry } from './harness/waiting.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 30_000 };

/** Whoever has no mouse reaches all of it: nothing here is clicked, and nothing gets the keyboard but by a key. */
describe('by keyboard alone', () => {
    let workbench: Workbench;
    let place: string;

    beforeAll(async () => {
        place = await mkdtemp(join(tmpdir(), 'keyboard-'));
        const folder = join(place, 'complaints');
        await cp(join(root, 'examples/complaints'), folder, { recursive: true });
        commit(folder);
        workbench = await openWorkbench({
            folder,
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false, 'git.enabled': true },
        });
        await open('complaint-handling.proc');
    });

    afterAll(async () => {
        await workbench?.close();
        await rm(place, { recursive: true });
    });
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const page = () => workbench.page;
    const press = (key: string) => page().keyboard.press(key);
    const frame = () => workbench.previewFrame();
    const input = () => page().locator('.quick-input-widget input:visible');
    const line = (words: string) => page().locator('.pane-body .monaco-list-row').filter({ hasText: words });

    /** Chooses in the palette, as somebody does who types, goes down to the line and presses Enter. */
    async function choose(prefix: string, text: string): Promise<void> {
        const lines = page().locator('.quick-input-list .monaco-list-row.focused');
        const wanted = lines.filter({ has: page().getByText(text, { exact: true }) });
        const chosen = await retry(30_000, async () => {
            await press('F1');
            if (!(await keepsKeyboard())) return false;
            await press('Control+a');
            await page().keyboard.type(prefix + text);
            if (await appears(wanted, 1500)) return true;
            for (let line = 0; line < 5; line++) {
                await press('ArrowDown');
                if (await appears(wanted, 200)) return true;
            }
            await press('Escape');
            return false;
        });
        expect(chosen, text).toBe(true);
        await press('Enter');
    }
    const command = (title: string) => choose('>', title);

    /** Whether the palette has the keyboard for a moment: what was called before may still take it, and would get the keys. */
    async function keepsKeyboard(): Promise<boolean> {
        const focused = page().locator('.quick-input-widget input:focus');
        if (!(await appears(focused, 2000))) return false;
        await page().waitForTimeout(200);
        return (await focused.count()) > 0;
    }

    async function open(file: string): Promise<void> {
        const isOpen = await retry(30_000, async () => {
            await press('F1');
            return keepsKeyboard();
        });
        expect(isOpen, 'palette').toBe(true);
        await press('Control+a');
        await page().keyboard.type(file);
        await page()
            .locator('.quick-input-list .monaco-list-row.focused')
            .filter({ hasText: file })
            .waitFor();
        await press('Enter');
        await workbench.editor.waitFor(file);
    }

    /** Gives the keyboard to a view of the side bar, and its lines are there. */
    async function focusView(title: string, words: string): Promise<void> {
        await command(`Process: Focus on ${title} View`);
        await line(words).first().waitFor(patience);
        const lines = page().locator('.pane-body .monaco-list:focus').filter({ hasText: words });
        const focused = await retry(30_000, async () => {
            if (await appears(lines, 1000)) return true;
            await command(`Process: Focus on ${title} View`);
            return false;
        });
        expect(focused, title).toBe(true);
    }

    /** Presses the keys until the line of a view has the keyboard: one that is filled anew meanwhile may not take it. */
    async function goToLine(keys: readonly string[], words: string): Promise<void> {
        const focused = page().locator('.pane-body .monaco-list-row.focused').filter({ hasText: words });
        const found = await retry(30_000, async () => {
            for (const key of keys) await press(key);
            return appears(focused, 1000);
        });
        expect(found, words).toBe(true);
    }

    /** Gives the keyboard to the page beside or in place of the text. */
    async function focusPage(): Promise<void> {
        const focused = () =>
            frame()
                .locator('body')
                .evaluate(body => body.ownerDocument.hasFocus());
        await expect.poll(focused, patience).toBe(true);
    }

    /** Presses the key until what has the keyboard is the wanted. */
    async function goTo(
        wanted: Locator,
        key: string,
        within: FrameLocator | undefined = frame(),
    ): Promise<void> {
        const focused = within.locator(':focus').and(wanted);
        const found = await retry(30_000, async () => {
            if ((await focused.count()) > 0) return true;
            await press(key);
            return (await focused.count()) > 0;
        });
        expect(found, String(wanted)).toBe(true);
    }

    test('the lines of the side bar', async () => {
        await focusView('Criteria', 'MP1 Use at least two');
        await goToLine(['Home', 'ArrowDown'], 'MP1 Use at least two');
        await press('Enter');
        const lit = page().locator('.statusbar-item').filter({ hasText: 'What counts for MP1' });
        await lit.waitFor(patience);
        await press('Escape');
        await lit.waitFor({ state: 'detached' });
        await focusView('Processes', 'Make a home safe');
        await goToLine(['End'], 'Make a home safe');
        await press('Enter');
        await workbench.editor.waitFor('complaint-handling.proc');
        await page().locator('.monaco-editor.focused').waitFor(patience);
    });

    test('a criterion of the matrix lights up text, map and matrix; Escape leaves', async () => {
        await command('Process: Open preview');
        await frame().locator('[data-id="ComplaintHandling.Acknowledge"]').waitFor(patience);
        await command('View: Focus Next Editor Group');
        await focusPage();
        await goTo(frame().getByRole('tab', { name: 'Map' }), 'Tab');
        await press('ArrowRight');
        await press('Enter');
        await frame().locator('tr.criterion').first().waitFor(patience);
        const first = frame().locator('tr.criterion').first();
        await goTo(first.locator('a.link').first(), 'Tab');
        const light = first.getByRole('button', { name: /^Light up/ }).first();
        await goTo(light, 'ArrowRight');
        await press('Enter');
        await page().locator('.statusbar-item').filter({ hasText: 'What counts for MP1' }).waitFor(patience);
        await workbench.screenshot('lit up');
        await goTo(frame().getByRole('tab', { name: 'Matrix' }), 'Tab');
        await press('ArrowLeft');
        await press('Enter');
        await frame().locator('svg').getByText('What counts for MP1').waitFor(patience);
        expect(await frame().locator('svg .node [stroke-dasharray="2 3"]').count()).toBeGreaterThan(0);
        await workbench.screenshot('lit up in the map');
        await press('Escape');
        await page()
            .locator('.statusbar-item')
            .filter({ hasText: 'What counts for MP1' })
            .waitFor({ state: 'detached' });
    });

    test('an assessor writes a remark', async () => {
        await command('View: Close All Editors');
        await open('portfolio.proc');
        await command('Process: Open as assessor');
        const field = frame().getByLabel('Remark on MP1', { exact: true });
        await field.waitFor(patience);
        await focusPage();
        await goTo(frame().locator('tr.criterion a.link').first(), 'Tab');
        await goTo(field, 'ArrowRight');
        await page().keyboard.type('The reasons are clear.');
        await press('Enter');
        await page().locator('.quick-input-widget').getByText('Whose remarks are these?').waitFor(patience);
        await page().keyboard.type('A. Assessor');
        await press('Enter');
        await frame().getByText('A. Assessor, 2026-11-21').waitFor(patience);
    });

    test('what was recorded over time, and what changed, can be read', async () => {
        await command('View: Close All Editors');
        await open('complaint-handling.proc');
        await command('Process: Coverage over time');
        await frame().getByRole('heading', { name: 'Coverage over time' }).waitFor(patience);
        await workbench.screenshot('timeline');
        expect(await findingsOnCopies(workbench)).toEqual([]);
        await command('View: Focus First Editor Group');
        await command('Process: What changed since…');
        await page().locator('.quick-input-list').getByText('As it was handed in').waitFor(patience);
        await press('Enter');
        await frame()
            .getByRole('heading', { name: /^What changed since/ })
            .waitFor(patience);
        expect(await findingsOnCopies(workbench)).toEqual([]);
    });

    test('the walkthrough, and a new process', async () => {
        await command('View: Close All Editors');
        await command('Welcome: Open Walkthrough...');
        await input().waitFor(patience);
        await page().keyboard.type('Your first process');
        await press('Enter');
        const button = page().getByRole('button', { name: 'New process…' });
        await button.first().waitFor(patience);
        const focused = page().locator(':focus').and(button);
        const kept = await retry(30_000, async () => {
            if ((await focused.count()) === 0) {
                await press('Tab');
                return false;
            }
            // VS Code gives the keyboard to the step a moment after its page is there, wherever the
            // reader went meanwhile.
            await page().waitForTimeout(1000);
            return (await focused.count()) > 0;
        });
        expect(kept).toBe(true);
        // Held as long as a hand does: VS Code takes an early release on its page for a choice of the
        // step, and the keyboard goes there a moment later.
        await page().keyboard.down('Enter');
        await page().locator('.quick-input-widget input:focus').waitFor(patience);
        await page().keyboard.up('Enter');
        // Enter on nothing leaves the question where it is.
        await page().keyboard.type('nothing is like it');
        const lines = page().locator('.quick-input-list .monaco-list-row');
        await lines.first().waitFor({ ...patience, state: 'hidden' });
        await page().keyboard.press('Enter', { delay: 80 });
        await press('Control+a');
        await press('Delete');
        for (const question of [
            'What is it like',
            'What is it called',
            'Who asks',
            'Who does',
            'When must',
        ]) {
            const asked = page().locator('.quick-input-widget');
            await asked
                .getByText(question)
                .or(asked.getByPlaceholder(new RegExp(`^${question}`)))
                .first()
                .waitFor(patience);
            await page().locator('.quick-input-widget input:focus').waitFor(patience);
            await page().keyboard.press('Enter', { delay: 80 });
        }
        await frame().getByRole('tab', { name: 'Map' }).waitFor(patience);
        expect(await page().locator('.tab.active').allInnerTexts()).toContainEqual(
            expect.stringMatching(/\.proc/),
        );
    });
});

function commit(folder: string): void {
    const date = '2026-10-01T12:00:00Z';
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const person = ['-c', 'user.name=Learner', '-c', 'user.email=learner@example.org'];
    for (const call of [
        ['init', '-q'],
        ['add', '.'],
        [...person, 'commit', '-q', '-m', 'As it was handed in'],
    ]) {
        const { status, stderr } = spawnSync('git', call, { cwd: folder, encoding: 'utf8', env });
        expect(status, stderr).toBe(0);
    }
}
