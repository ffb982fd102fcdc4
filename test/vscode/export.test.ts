import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { accessibilityFindings, chooseTheme, themes } from './harness/accessibility.ts';
import { retry } from './harness/waiting.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');
const file = 'complaint-handling.proc';
const proc = join(root, 'packages/cli/bin/proc.mjs');
const settings = { 'process.today': '2026-11-21', 'editor.minimap.enabled': false };
const command = 'Process: Export evidence bundle';
const patience = { timeout: 60_000 };

/** To make a bundle of everything takes a busy machine its time. */
const long = { timeout: 100_000 };

let ofTerminal: Promise<Buffer> | undefined;

/** What the command line writes of the same folder on the same day; it is asked once. */
function bundleOfTerminal(): Promise<Buffer> {
    ofTerminal ??= writeInTerminal();
    return ofTerminal;
}

async function writeInTerminal(): Promise<Buffer> {
    const place = await mkdtemp(join(tmpdir(), 'process-as-code-'));
    try {
        const bundle = join(place, 'bundle.zip');
        const call = [proc, 'export', folder, '--today', '2026-11-21', '-o', bundle];
        const { status, stderr } = spawnSync(process.execPath, call, { encoding: 'utf8' });
        expect(status, stderr).toBe(0);
        return await readFile(bundle);
    } finally {
        await rm(place, { recursive: true });
    }
}

/** The dialog in one host, as somebody uses it who has no mouse. */
class Dialog {
    readonly #workbench: Workbench;

    constructor(workbench: Workbench) {
        this.#workbench = workbench;
    }

    get page() {
        return this.#workbench.previewFrame();
    }

    /** Opens it from the palette; the keyboard is on its button. */
    async open(): Promise<void> {
        await this.#workbench.runCommand(command);
        await this.part('Report for Word').waitFor(patience);
        await this.page.locator('#export:focus').waitFor(patience);
    }

    part(label: string) {
        return this.page.getByRole('checkbox', { name: label, exact: true });
    }

    /** Goes with the Tab key to what a screen reader calls so. */
    async tabTo(label: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
        const wanted = this.page.locator(':focus').and(this.page.getByLabel(label, { exact: true }));
        const named = this.page
            .locator(':focus')
            .and(this.page.getByRole('button', { name: label, exact: true }));
        const found = await retry(30_000, async () => {
            await this.press(key);
            return (await wanted.or(named).count()) > 0;
        });
        expect(found, label).toBe(true);
    }

    press(key: string): Promise<void> {
        return this.#workbench.page.keyboard.press(key);
    }

    get heading() {
        return this.page.getByRole('heading', { level: 1 });
    }
}

describe('the export on the desktop', () => {
    let workbench: Workbench;
    let dialog: Dialog;
    /** What the browser's console said about a content security policy. */
    const violations: string[] = [];

    beforeAll(async () => {
        workbench = await openWorkbench({ folder, extension: 'development', settings });
        await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
        workbench.page.on('console', message => {
            if (/content security policy/i.test(message.text())) violations.push(message.text());
        });
        dialog = new Dialog(workbench);
        await workbench.openFile(file);
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const outside = (name: string) => join(dirname(workbench.workspace), name);

    test('tells what will be in it, and stops without a trace when it is cancelled', async () => {
        await dialog.open();
        await workbench.screenshot('export');
        expect(await dialog.page.locator('.part summary').allInnerTexts()).toContainEqual(
            expect.stringMatching(/^\d+ files, [\d.]+ kB$/),
        );
        await dialog.press('Enter');
        await workbench.answerFileDialog(outside('cancelled.zip'));
        await dialog.page.locator('#cancel:focus').waitFor(patience);
        await workbench.screenshot('export progress');
        await dialog.press('Escape');
        await dialog.page.getByText('Cancelled. Nothing was written.').first().waitFor(patience);
        expect((await readdir(dirname(workbench.workspace))).filter(name => /zip|part/.test(name))).toEqual(
            [],
        );
    });

    test('writes the bytes of the command line, gives a receipt, and verifies, without a mouse', {
        timeout: 240_000,
    }, async () => {
        const bundle = outside('bundle.zip');
        await dialog.page.locator('#export:focus').waitFor(patience);
        await dialog.press('Enter');
        await workbench.answerFileDialog(bundle);
        await dialog.page.locator('h1:focus').waitFor(long);
        expect(await dialog.heading.innerText()).toContain('The evidence bundle is written');
        const bytes = await readFile(bundle);
        const sum = createHash('sha256').update(bytes).digest('hex');
        expect(await dialog.page.locator('dd code').innerText()).toBe(sum);
        expect(bytes.equals(await bundleOfTerminal())).toBe(true);
        await dialog.tabTo('Verify', 'Tab');
        await dialog.press('Enter');
        await dialog.page.getByText(/It is whole and unchanged/).waitFor(patience);
        await workbench.screenshot('export receipt');
    });

    test.each(themes)('axe finds nothing on the receipt in %s', async theme => {
        await chooseTheme(workbench, theme);
        expect(await accessibilityFindings(workbench)).toEqual([]);
        await workbench.screenshot(`export receipt ${theme}`);
    });

    test('the report is shown as it stands in the bundle', async () => {
        await chooseTheme(workbench, themes[1]!);
        await dialog.page.getByRole('button', { name: 'Open report' }).focus();
        await dialog.press('Enter');
        await dialog.page
            .getByRole('heading', { level: 1, name: 'Design business processes' })
            .waitFor(patience);
        await workbench.screenshot('export report');
        await workbench.runCommand('View: Close Editor');
    });

    test('a tick is taken away with the keyboard, and remembered for the next time', async () => {
        await dialog.page.getByRole('button', { name: 'Export again…' }).focus();
        await dialog.press('Enter');
        await dialog.page.locator('#export:focus').waitFor(patience);
        await dialog.tabTo('Report for Word', 'Shift+Tab');
        await dialog.press('Space');
        await expect.poll(() => dialog.page.getByText('left out', { exact: true }).count(), patience).toBe(1);
        await dialog.tabTo('Export…', 'Tab');
        await dialog.press('Enter');
        await workbench.answerFileDialog(outside('without.zip'));
        await dialog.page.locator('h1:focus').waitFor(long);
        expect(readFileSync(outside('without.zip')).includes('report.docx')).toBe(false);
        await workbench.runCommand('View: Close Editor');
        await workbench.openFile(file);
        await dialog.open();
        expect(await dialog.part('Report for Word').isChecked()).toBe(false);
        expect(await dialog.part('Report as PDF').isChecked()).toBe(true);
    });

    test('evidence that is missing and personal data come with their places, and nothing leaves before somebody decides', async () => {
        await rename(join(workbench.workspace, 'evidence/autumn-survey.csv'), outside('moved.csv'));
        await appendFile(
            join(workbench.workspace, 'evidence/timing-study.csv'),
            'asked,anna.smith@mail.example.co.uk\n',
        );
        await dialog.page.getByRole('button', { name: 'Customer survey, October 2026' }).waitFor(patience);
        await dialog.page.getByRole('button', { name: 'anna.smith@mail.example.co.uk' }).waitFor(patience);
        await workbench.screenshot('export warnings');
        await dialog.page.locator('#export').focus();
        await dialog.press('Enter');
        await dialog.page.locator('#allow-personal:focus').waitFor(patience);
        await dialog.tabTo('anna.smith@mail.example.co.uk', 'Shift+Tab');
        await dialog.press('Enter');
        const tab = workbench.page.locator('.editor-group-container.active .tab.active');
        await tab.filter({ hasText: 'timing-study.csv' }).waitFor(patience);
        await workbench.screenshot('export beside');
    });

    test('the dialog is there again after a reload of the window', async () => {
        await workbench.reload();
        await dialog.page.locator('#export').waitFor({ timeout: 60_000 });
        await dialog.page.getByRole('button', { name: 'anna.smith@mail.example.co.uk' }).waitFor(patience);
        expect(await dialog.part('Report for Word').isChecked()).toBe(false);
    });

    test.each(themes)('axe finds nothing in the dialog in %s', async theme => {
        await chooseTheme(workbench, theme);
        expect(await accessibilityFindings(workbench)).toEqual([]);
        await workbench.screenshot(`export ${theme}`);
    });

    test('nothing the pages did was against their content security policy', () => {
        expect(violations).toEqual([]);
    });
});

describe('the export in a browser', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({ folder, extension: 'development', host: 'web', settings });
        await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed web ${task.name}`);
    });

    test('writes the bytes of the command line', { timeout: 240_000 }, async () => {
        const bundle = join(workbench.workspace, 'bundle.zip');
        const dialog = new Dialog(workbench);
        await workbench.openFromExplorer(file);
        await dialog.open();
        await dialog.press('Enter');
        await workbench.answerFileDialog('/complaints/bundle.zip');
        await dialog.page.locator('h1:focus').waitFor(long);
        expect(existsSync(bundle)).toBe(true);
        expect(readFileSync(bundle).equals(await bundleOfTerminal())).toBe(true);
        await workbench.screenshot('export web');
    });
});
