import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 60_000 };

/** A folder in which there is nothing yet, and a person who never saw the extension. */
describe('the first minutes', () => {
    let workbench: Workbench;
    let folder: string;

    beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'first-minutes-'));
        const settings = { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false };
        workbench = await openWorkbench({ folder, extension: 'development', settings });
    });

    afterAll(async () => {
        await workbench?.close();
        await rm(folder, { recursive: true });
    });
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const input = () => workbench.page.locator('.quick-input-widget');
    const key = (name: string) => workbench.page.keyboard.press(name);
    const asked = (words: string) => input().getByText(words).first().waitFor();
    const box = () => input().locator('.quick-input-box input').first();
    const label = (words: string) => workbench.previewFrame().locator(`[aria-label*="${words}"]`).first();
    const text = () => workbench.readFile('lend-a-key.proc');
    const step = (title: string) =>
        workbench.page.locator('.getting-started-step').filter({ hasText: title });

    /** Waits for a question, and answers it in its own box: what else takes the keyboard is no matter. */
    async function answer(words: string, text?: string): Promise<void> {
        await asked(words);
        if (text !== undefined) await box().fill(text);
        await box().press('Enter');
    }

    async function openWalkthrough(): Promise<void> {
        await workbench.runCommand('Welcome: Open Walkthrough...');
        await answer('Your first process', 'Your first process');
        await step('Begin a process').waitFor();
    }

    test('in an empty folder each view says what to do, and nothing is counted', async () => {
        const side = workbench.page.locator('.sidebar');
        await workbench.runCommand('View: Show Process');
        await side.getByRole('button', { name: 'New process…' }).first().waitFor(patience);
        await side.getByText('it is compared here with the criteria of a qualification').waitFor(patience);
        await side.getByText('Drag files here, or choose them…').waitFor(patience);
        expect(await workbench.page.locator('.statusbar').getByText('claimed').count()).toBe(0);
        await workbench.screenshot('empty folder');
        await workbench.runCommand('Process: Choose criteria…');
        await answer('Self-assessment', 'ISO 9001');
        await side.getByText('it is compared here with the criteria that you chose').waitFor(patience);
        await workbench.runCommand('Process: Choose criteria…');
        await answer('Self-assessment', 'None');
        await side.getByText('You chose to compare processes with no criteria.').waitFor(patience);
    });

    test('the walkthrough leads to the questions, and Escape leaves everything as it was', async () => {
        await openWalkthrough();
        const picture = workbench.page.locator('.getting-started-media img');
        const width = () => picture.evaluate(image => Reflect.get(image, 'naturalWidth'));
        await expect.poll(width, patience).toBeGreaterThan(0);
        await workbench.page.getByRole('button', { name: 'New process…' }).first().click();
        await answer('Complaint handling');
        await asked('What is it called');
        await box().press('Escape');
        await input().waitFor({ state: 'hidden' });
        expect(await workbench.notifications()).toEqual([]);
        expect(existsSync(join(workbench.workspace, 'new-process.proc'))).toBe(false);
    });

    test('four questions make a process with its map', async () => {
        await workbench.runCommand('Process: New process…');
        await answer('Complaint handling');
        await answer('What is it called', 'Lend a key');
        await answer('Who asks for it');
        await answer('Who does most of the work', 'Caretaker');
        await answer('When must it be done', 'soon');
        await answer('Write a time such as', '2 working days');
        await workbench.editor.waitFor('lend-a-key.proc');
        await label('Take in what is asked for').waitFor();
        expect(await text()).toMatch(/role Caretaker "Caretaker"[\s\S]*within 2 working days/);
        expect(await workbench.problems()).toEqual([]);
    });

    test('a pasted list becomes steps, in the text and on the map', async () => {
        const lines = (await text()).split('\n');
        await workbench.editor.goToLine(lines.findIndex(line => line.includes('step DoIt')) + 1, 200);
        await key('Enter');
        await workbench.page.keyboard.insertText('1. Write down the number\n2. Ask for a deposit (Cashier)');
        for (const press of ['Home', 'Home', 'ArrowUp', 'Home', 'Home']) await key(`Shift+${press}`);
        await key('Control+x');
        await key('Control+v');
        await label('Ask for a deposit').waitFor();
        await workbench.editor.save();
        expect(await text()).toMatch(
            / {8}step "Write down the number"\n {8}step "Ask for a deposit" by Cashier\n/,
        );
        expect(await text()).toContain('role Cashier "Cashier"');
    });

    test('what is not recorded yet is said when it is asked for', async () => {
        await workbench.runCommand('Process: Show what is not recorded yet');
        const codes = async () => (await workbench.problems()).map(({ code }) => code);
        await expect
            .poll(codes, patience)
            .toEqual(expect.arrayContaining(['kpi-missing', 'step-unassigned']));
        await workbench.editor.save();
        expect(await text()).toContain('    stage designed\n');
    });

    test('the walkthrough knows what is done', async () => {
        await openWalkthrough();
        const done = step('Begin a process').locator('.codicon-getting-started-step-checked');
        await done.first().waitFor();
        expect(await step('Export the evidence').locator('[class*=step-checked]').count()).toBe(0);
    });

    test('the next version of the process begins beside it', async () => {
        await workbench.runCommand('Process: New process…');
        await answer('Complaint handling', 'Improvement');
        await answer('version 1.0');
        await workbench.editor.waitFor('lend-a-key-2.proc');
        expect(await workbench.readFile('lend-a-key-2.proc')).toContain('version "2.0" revises LendAKey\n');
    });

    test('the help opens as a page', async () => {
        await workbench.runCommand('View: Close All Editors');
        await workbench.runCommand('Process: Help');
        const heading = workbench.previewFrame().getByRole('heading', { name: 'From draft to evidence' });
        await heading.waitFor();
    });
});
