import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const patience = { timeout: 60_000 };

/** Another extension calls the tools as an assistant does. There is no assistant here, and none is needed. */
describe('tools for assistants', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({
            folder: join(root, 'examples/complaints'),
            extension: 'development',
            helpers: [join(import.meta.dirname, 'harness/tool-caller')],
            settings: { 'process.today': '2026-11-21', 'chat.disableAIFeatures': false },
        });
        await workbench.openFile('complaint-handling.proc');
    });

    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench.screenshot(`failed ${task.name}`);
    });

    test('each of them answers, from what is in the editor', async () => {
        const calls = [
            { name: 'check_process', input: {} },
            { name: 'get_coverage', input: { pack: 'FocusAwardsL4' } },
            { name: 'explain_rule', input: { code: 'kpi-missing' } },
            { name: 'get_model', input: { process: 'ComplaintHandling' } },
            { name: 'explain_rule', input: { code: 'no-such-rule' } },
        ];
        const answers = join(workbench.workspace, 'answers.json');
        await writeFile(join(workbench.workspace, 'calls.json'), JSON.stringify(calls));
        await expect.poll(() => existsSync(answers), patience).toBe(true);
        const answered = JSON.parse(await readFile(answers, 'utf8')) as unknown;
        expect(answered).toEqual([
            { name: 'check_process', text: expect.stringContaining('"code"') },
            { name: 'get_coverage', text: expect.stringContaining('"MP6"') },
            { name: 'explain_rule', text: expect.stringContaining('No KPI is recorded') },
            { name: 'get_model', text: expect.stringContaining('Acknowledge and log') },
            {
                name: 'explain_rule',
                error: expect.stringContaining('There is no rule "no-such-rule".'),
                known: expect.arrayContaining(['check_process', 'get_coverage', 'explain_rule', 'get_model']),
            },
        ]);
    });
});
