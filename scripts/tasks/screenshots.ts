import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../test/vscode/harness/workbench.ts';
import { root, say } from '../lib/say.mjs';
import { build, task } from '../lib/task.ts';
import { walkthroughPictures } from '../lib/walkthrough.ts';

const images = join(root, 'docs/images');
const folder = join(root, 'examples/complaints');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

await task(async () => {
    if (!(await build())) return false;
    for (const [name, theme] of Object.entries(themes))
        await editor(join(images, `editor-${name}.png`), theme);
    await walkthroughPictures();
    return true;
});

/** The example with its preview beside it, as a newcomer sees it after `npm start`. */
async function editor(path: string, theme: string): Promise<void> {
    const workbench = await openWorkbench({
        folder,
        extension: 'development',
        settings: {
            'editor.minimap.enabled': false,
            'editor.stickyScroll.enabled': false,
            // The pictures stay the same as time goes by.
            'process.today': '2026-11-21',
            'workbench.colorTheme': theme,
        },
    });
    try {
        await workbench.page.setViewportSize({ width: 1600, height: 900 });
        await workbench.openFile('complaint-handling.proc');
        await workbench.runCommand('Process: Open preview');
        await workbench.previewFrame().locator('svg').first().waitFor();
        await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
        await workbench.editor.goToLine(lineOf('step Investigate'), 20);
        for (let i = 0; i < 4; i++) await workbench.runCommand('Decrease Editor Width');
        await workbench.picture(path);
        say(path);
    } finally {
        await workbench.close();
    }
}

function lineOf(text: string): number {
    const lines = readFileSync(join(folder, 'complaint-handling.proc'), 'utf8').split('\n');
    return lines.findIndex(line => line.includes(text)) + 1;
}
