import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { accessibilityFindings, chooseTheme, themes } from './harness/accessibility.ts';
import { canRestartExtensionHost, restartExtensionHost } from './harness/extension-host.ts';
import { appears, retry } from './harness/waiting.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');
const file = 'complaint-handling.proc';
const lines = readFileSync(join(folder, file), 'utf8').split('\n');
const lineOf = (text: string) => lines.findIndex(line => line.includes(text)) + 1;
const patience = { timeout: 30_000 };
const everyView = [
    ...['Map', 'Matrix', 'Flowchart', 'Sentences', 'SIPOC', 'Value stream', 'RACI', 'Journey', 'Blueprint'],
    ...['Stakeholders', 'KPIs', 'Improvements', 'Mermaid'],
];

/** The preview with all its views, as somebody uses it who has no mouse, and as one does who has. */
describe('the preview', () => {
    let workbench: Workbench;
    /** What the browser's console said about a content security policy. */
    const violations: string[] = [];

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder,
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
        workbench.page.on('console', message => {
            if (/content security policy/i.test(message.text())) violations.push(message.text());
        });
        // Where an editor has no such permissions, it asks nobody.
        await workbench.page
            .context()
            .grantPermissions(['clipboard-read', 'clipboard-write'])
            .catch(() => undefined);
        await workbench.openFile(file);
        await workbench.runCommand('Process: Open preview');
        await node('Acknowledge').waitFor();
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const preview = () => workbench.previewFrame();
    const node = (name: string) => preview().locator(`[data-id="ComplaintHandling.${name}"]`).first();
    const press = (key: string) => workbench.page.keyboard.press(key);
    const focused = () => preview().locator(':focus');
    const nameOf = (name: string) => node(name).getAttribute('aria-label');

    /** Chooses a view, whether its tab fits or not. */
    async function choose(label: string): Promise<void> {
        // Which tabs fit is known when the page is there.
        await preview().locator('#view[aria-busy="false"]').waitFor(patience);
        const tab = preview().getByRole('tab', { name: label, exact: true });
        if ((await tab.count()) > 0) await tab.click();
        else {
            await preview().getByRole('button', { name: 'More views' }).click();
            await preview().getByRole('menuitem', { name: label, exact: true }).click();
        }
        await preview().locator('#view[aria-busy="false"]').waitFor();
    }

    test('from tab to tab and from node to node, to the text and back, without a mouse', async () => {
        await preview().getByRole('tab', { name: 'Map', exact: true }).focus();
        await press('ArrowRight');
        await expect.poll(() => focused().textContent(), patience).toBe('Matrix');
        await preview().locator('tr.criterion').first().waitFor();
        await press('Home');
        await node('Received').waitFor();
        await node('Received').focus();
        await press('ArrowRight');
        await expect
            .poll(() => focused().getAttribute('data-id'), patience)
            .toBe('ComplaintHandling.Acknowledge');
        await expect.poll(() => preview().locator('.card').textContent(), patience).toContain('Team leader');
        await press('Escape');
        expect(await preview().locator('.card').isVisible()).toBe(false);
        await press('Enter');
        await workbench.editor.waitForCursor(lineOf('step Acknowledge'));
    });

    test('a label is written anew in place, and the text can be undone', async () => {
        await node('Investigate').focus();
        await press('F2');
        await expect.poll(() => focused().inputValue(), patience).toBe('Find the cause');
        await workbench.page.keyboard.type('Look for the cause');
        await press('Enter');
        await expect.poll(() => nameOf('Investigate'), patience).toContain('Look for the cause');
        await workbench.editor.focus();
        await press('Control+z');
        await expect.poll(() => nameOf('Investigate'), patience).toContain('Find the cause');
    });

    test('a double click writes a label anew as well, and goes nowhere', async () => {
        await node('Reply').dblclick();
        await expect.poll(() => focused().inputValue(), patience).toBe('Send the answer');
        await press('Escape');
        await preview().locator('.label-input').waitFor({ state: 'detached' });
    });

    test('a finding is a badge on its node, and its fix stands in the menu of the node', async () => {
        const line = lineOf('step Review');
        await workbench.editor.goToLine(line);
        await workbench.editor.replaceLine(
            lines[line - 1]!.trimStart().replace('by TeamLeader', 'by TeamLeeder'),
        );
        await preview().locator('.badge.error').first().waitFor(patience);
        const fix = preview().getByRole('menuitem', { name: 'Write "TeamLeader"' });
        // The first badge may tell of the line while it was half written; a menu that is open does not change.
        const offered = await retry(30_000, async () => {
            await node('Review').focus();
            await press('Shift+F10');
            if (await appears(fix, 2000)) return true;
            await press('Escape');
            return false;
        });
        expect(offered).toBe(true);
        await fix.click(patience);
        await expect.poll(() => preview().locator('.badge.error').count(), patience).toBe(0);
    });

    test('what is searched is marked and comes into sight', async () => {
        await node('Received').focus();
        await press('Control+f');
        await workbench.page.keyboard.type('monthly review');
        await expect.poll(() => preview().locator('.find').textContent(), patience).toContain('1 of 1');
        expect(await node('Learn').getAttribute('class')).toContain('is-current');
        await press('Escape');
        expect(await preview().locator('.is-found').count()).toBe(0);
    });

    test('times and colours are shown as chosen', async () => {
        const choice = async (role: 'menuitemcheckbox' | 'menuitemradio', name: string) => {
            await preview().getByRole('button', { name: 'Show' }).click();
            await preview().getByRole(role, { name }).click();
        };
        await choice('menuitemcheckbox', 'Times');
        await expect.poll(() => nameOf('Acknowledge'), patience).toContain('8 to 15 min');
        await choice('menuitemradio', 'Waiting');
        await expect.poll(() => preview().locator('.legend').textContent(), patience).toContain('Waiting');
        await choice('menuitemradio', 'Nothing');
        await choice('menuitemcheckbox', 'Times');
        await expect.poll(() => nameOf('Acknowledge'), patience).not.toContain('8 to 15 min');
    });

    /** How what the clipboard holds of that type begins. */
    const clipboard = (type: string) =>
        workbench.page
            .evaluate<string>(`navigator.clipboard.read().then(async ([item]) =>
                item.types.includes('${type}') ? (await item.getType('${type}')).slice(0, 40).text() : '')`)
            .catch(() => '');

    test.each([
        ['Copy as image', 'image/png', 'PNG'],
        ['Copy as SVG', 'text/plain', '<svg '],
        ['Copy as Mermaid', 'text/plain', 'flowchart LR'],
    ])('%s puts it into the clipboard', async (label, type, start) => {
        await preview().getByRole('button', { name: 'Copy, save and more' }).click();
        await preview().getByRole('menuitem', { name: label, exact: true }).click();
        await preview().locator('.told:not([hidden])').waitFor(patience);
        await expect.poll(() => clipboard(type), patience).toContain(start);
    });

    test.each(['svg', 'png'])('the picture is saved as %s', async format => {
        const target = join(workbench.workspace, `map.${format}`);
        await preview().getByRole('button', { name: 'Copy, save and more' }).click();
        await preview().getByRole('menuitem', { name: 'Save picture as …' }).click();
        await workbench.answerFileDialog(target);
        await expect
            .poll(
                () =>
                    stat(target).then(
                        ({ size }) => size > 1000,
                        () => false,
                    ),
                patience,
            )
            .toBe(true);
        const start = (await readFile(target)).subarray(0, 4).toString('latin1');
        expect(start).toBe(format === 'svg' ? '<svg' : '\x89PNG');
    });

    test('every view is shown, and keeps its words inside the policy of the page', async () => {
        for (const view of ['Flowchart', 'SIPOC', 'Value stream', 'RACI', 'Journey', 'Blueprint']) {
            await choose(view);
            await preview().locator('#view svg [role="button"]').first().waitFor(patience);
        }
        for (const view of ['Stakeholders', 'KPIs', 'Improvements']) {
            await choose(view);
            await preview().locator('#view svg').waitFor(patience);
        }
        await choose('Sentences');
        await preview().locator('.sentences-page li').first().waitFor(patience);
        expect(violations).toEqual([]);
    });

    test('Mermaid draws in its tab what it can, beside the text, with nothing inline', async () => {
        await choose('Mermaid');
        const wanted = preview().getByLabel('What Mermaid draws');
        for (const view of await wanted.locator('option').allTextContents()) {
            await wanted.selectOption(view);
            await preview()
                .locator('#view[aria-busy="false"] .mermaid-picture[aria-busy="false"]')
                .waitFor(patience);
            await preview().locator('.mermaid-picture image').first().waitFor(patience);
            expect(await preview().locator('.mermaid-sentence').count(), view).toBe(0);
        }
        expect(violations).toEqual([]);
    });

    test('what Mermaid draws follows the text, which is copied and saved', async () => {
        await wantMermaid('Flowchart');
        const before = await preview().locator('.mermaid-picture image').getAttribute('href');
        const line = lineOf('send Reply');
        await workbench.editor.goToLine(line);
        await workbench.editor.replaceLine('send Reply "Post the answer" by Advisor {');
        const text = preview().locator('.mermaid-text pre');
        await expect.poll(() => text.textContent(), patience).toContain('Post the answer');
        await expect
            .poll(() => preview().locator('.mermaid-picture image').getAttribute('href'), patience)
            .not.toBe(before);
        // By keyboard: suggestions of the editor may lie above.
        await preview().getByRole('button', { name: 'Copy the text' }).press('Enter');
        await expect.poll(() => clipboard('text/plain'), patience).toContain('flowchart TB');
        const target = join(workbench.workspace, 'flow.mmd');
        await preview().getByRole('button', { name: 'Save the text …' }).press('Enter');
        await workbench.answerFileDialog(target);
        await expect
            .poll(() => readFile(target, 'utf8').catch(() => ''), patience)
            .toContain('Post the answer');
        await workbench.editor.focus();
        await press('Control+z');
    });

    async function wantMermaid(view: string): Promise<void> {
        await choose('Mermaid');
        await preview().getByLabel('What Mermaid draws').selectOption(view);
        await preview()
            .locator('#view[aria-busy="false"] .mermaid-picture[aria-busy="false"] image')
            .first()
            .waitFor(patience);
    }

    test.each(themes)('axe finds nothing in %s', async theme => {
        await chooseTheme(workbench, theme);
        for (const view of everyView) {
            await choose(view);
            if (view === 'Mermaid') await wantMermaid('Journey');
            expect(await accessibilityFindings(workbench), view).toEqual([]);
        }
    });

    const tab = (title: string) =>
        workbench.page.locator('.editor-group-container .tab').filter({ hasText: title });
    const locked = `[Preview] ${file}`;
    const following = 'Preview complaint-evaluation.proc';
    /** Brings a preview to the front, and gives the view that it shows. */
    async function shownIn(title: string): Promise<string | null> {
        await tab(title).click(patience);
        await preview()
            .locator('#view[aria-busy="false"] svg, #view[aria-busy="false"] .sentences-page')
            .first()
            .waitFor({
                timeout: 60_000,
            });
        return preview().locator('[role="tab"][aria-selected="true"]').textContent();
    }

    test('another preview stays with its file while the first one follows', async () => {
        await choose('Map');
        await workbench.editor.focus();
        await workbench.runCommand('Process: Open another preview that stays with this file');
        await tab(locked).waitFor(patience);
        await choose('Flowchart');
        await workbench.editor.focus();
        await workbench.openFile('complaint-evaluation.proc');
        await tab(following).waitFor(patience);
        expect(await tab(locked).count()).toBe(1);
    });

    test('both come back after a reload, each with its file and view', async () => {
        await workbench.reload();
        await preview().locator('header').waitFor({ timeout: 60_000 });
        expect(await shownIn(following)).toBe('Map');
        expect(await shownIn(locked)).toBe('Flowchart');
        expect(
            await preview().getByRole('button', { name: 'Stay with this file' }).getAttribute('aria-pressed'),
        ).toBe('true');
    });

    test.runIf(canRestartExtensionHost)('both go on when the extension host starts anew', async () => {
        await restartExtensionHost(workbench);
        // The pages that nobody answers any more are taken away.
        await expect.poll(() => shownAfterEdit(), { timeout: 120_000 }).toContain('Post the answer');
        expect(await shownIn(locked)).toBe('Flowchart');
        await openBeside('complaint-evaluation.proc');
        expect(await shownIn(following)).toBe('Map');
        expect(await tab('Preview').count()).toBe(2);
    });

    /** Opens a file among the texts: where the keyboard is, it would come to lie over the previews. */
    async function openBeside(path: string): Promise<void> {
        await workbench.runCommand('View: Focus First Editor Group');
        await workbench.openFile(path);
    }

    /** What the step is called in the picture after it was given another name. */
    async function shownAfterEdit(): Promise<string | null> {
        await tab(locked).click(patience);
        await openBeside(file);
        await workbench.editor.goToLine(lineOf('send Reply'));
        await workbench.editor.replaceLine('send Reply "Post the answer" by Advisor {');
        await node('Reply').waitFor(patience);
        return nameOf('Reply');
    }
});
