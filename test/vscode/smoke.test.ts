import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');

describe('a real VS Code', () => {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await openWorkbench({ folder });
    });

    afterAll(() => workbench?.close());

    test('opens a file of the folder, with the cursor at its start', async () => {
        await workbench.openFile('complaint-handling.proc');
        expect(await workbench.editor.cursor()).toEqual({ line: 1, column: 1 });
        expect(await workbench.editor.visibleText()).toContain('process ComplaintHandling');
    });

    test('moves the cursor to a line', async () => {
        await workbench.editor.goToLine(4, 3);
        expect(await workbench.editor.cursor()).toEqual({ line: 4, column: 3 });
    });

    test('runs a command of the palette', async () => {
        await workbench.editor.goToLine(2);
        await workbench.runCommand('Delete Line');
        await expect.poll(() => workbench.editor.visibleText()).not.toContain('import "evidence.proc"');
    });

    test('saves what is typed into its copy of the folder, never into the original', async () => {
        await workbench.editor.goToLine(1);
        await workbench.editor.type('// Written by a test ');
        await workbench.editor.save();
        expect(await workbench.readFile('complaint-handling.proc')).toMatch(/^\/\/ Written by a test /);
        expect(await readFile(join(folder, 'complaint-handling.proc'), 'utf8')).toMatch(/^import /);
    });

    test('is looked at', async () => {
        expect(await workbench.screenshot('smoke')).toMatch(/smoke\.png$/);
    });
});
