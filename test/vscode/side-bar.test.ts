import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { findingsInAllThemes } from './harness/accessibility.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const file = 'onboarding.proc';
const patience = { timeout: 30_000 };

/** Processes, criteria and evidence at a glance, the matrix that leads on, and the assessor's view: by keyboard alone. */
describe('the side bar and the matrix', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/onboarding'),
            extension: 'development',
            settings: { 'process.today': '2026-11-21', 'editor.minimap.enabled': false },
        });
        await workbench.openFile(file);
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    const page = () => workbench.page;
    const line = (words: string) => page().locator('.pane-body .monaco-list-row').filter({ hasText: words });
    const statusOf = (words: string) => page().locator('.statusbar-item').filter({ hasText: words });
    const frame = () => workbench.previewFrame();
    const press = (key: string) => page().keyboard.press(key);

    test('shows processes with their stage, criteria with their state, and the coverage in the status bar', async () => {
        await workbench.runCommand('View: Show Process');
        await line('Bring a new colleague on board').first().waitFor(patience);
        await line('MP1 Use at least two').waitFor(patience);
        await statusOf('Criteria: none of 6 claimed yet').waitFor(patience);
        await workbench.screenshot('side bar');
    });

    test('a criterion lights up what counts for it; Escape leaves', async () => {
        await line('MP1 Use at least two').click();
        await statusOf('What counts for MP1').waitFor(patience);
        await workbench.editor.focus();
        await press('Escape');
        await statusOf('What counts for MP1').waitFor({ state: 'detached' });
    });

    test('the matrix is walked with the arrow keys, and begins in the text what is missing', async () => {
        await workbench.runCommand('Process: Open preview');
        await frame().locator('#tab-matrix').click();
        await frame().locator('tr.criterion').first().waitFor(patience);
        await frame().locator('tr.criterion a.link').first().focus();
        await press('ArrowDown');
        const focused = () => frame().locator(':focus').getAttribute('aria-label');
        for (let step = 0; step < 12 && !(await focused())?.startsWith('Add here'); step++)
            await press('ArrowRight');
        expect(await focused()).toMatch(/^Add here: at least 1 technique with evidence/);
        await press('Enter');
        await expect.poll(() => workbench.editor.visibleText(), patience).toContain('evidence NewEvidence');
        await page().keyboard.type('Checklist of the first day');
        await line('Checklist of the first day').filter({ hasText: 'planned' }).waitFor(patience);
    });

    test('filters and sorts', async () => {
        const rows = () => frame().locator('tr.criterion').count();
        await frame().getByLabel('State', { exact: true }).selectOption('claimed');
        await frame().getByText('No criterion fits what you chose.').waitFor();
        await frame().getByRole('button', { name: 'Show all' }).click();
        await expect.poll(rows).toBe(6);
        await frame().getByRole('button', { name: 'State' }).click();
        expect(await frame().locator('th[aria-sort="ascending"]').textContent()).toContain('State');
        expect(await frame().locator('tr.criterion').first().getAttribute('data-state')).toBe('not recorded');
        expect(await findingsInAllThemes(workbench)).toEqual([]);
        await workbench.screenshot('matrix');
    });

    test('a file becomes evidence beside what there is', async () => {
        await mkdir(join(workbench.workspace, 'evidence'));
        await writeFile(join(workbench.workspace, 'evidence/exit-interviews.txt'), 'Notes\n');
        await workbench.runCommand('Process: Add evidence…');
        await workbench.answerFileDialog(join(workbench.workspace, 'evidence/exit-interviews.txt'));
        await line('Exit interviews').filter({ hasText: '2026-11-21' }).waitFor(patience);
        await workbench.screenshot('evidence');
    });

    test('an assessor remarks beside a criterion; the text stays as it is', async () => {
        await workbench.editor.focus();
        await workbench.runCommand('Process: Open as assessor');
        const assessor = workbench.previewFrame(1);
        const field = assessor.getByLabel('Remark on MP1', { exact: true });
        await field.fill('The reasons are clear.');
        await field.press('Enter');
        await page().locator('.quick-input-widget').getByText('Whose remarks are these?').waitFor(patience);
        await page().keyboard.type('A. Assessor');
        await press('Enter');
        await assessor.getByText('A. Assessor, 2026-11-21').waitFor(patience);
        expect(await workbench.readFile('Onboarding.review')).toContain(
            '- 2026-11-21 | FocusAwardsL4.MP1 | A. Assessor | The reasons are clear.',
        );
        expect(await findingsInAllThemes(workbench, 1)).toEqual([]);
        await workbench.screenshot('assessor');
    });
});
