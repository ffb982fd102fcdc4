import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openWorkbench, type Workbench } from '../../test/vscode/harness/workbench.ts';
import { runNode } from './processes.ts';
import { root, say } from './say.mjs';
import { makeSmall } from './small-png.ts';

const media = join(root, 'packages/extension/media');
const folder = join(root, 'examples/complaints');

/** Writes the pictures of the walkthrough, which the page in the marketplaces shows as well. */
export async function walkthroughPictures(extension = 'development'): Promise<void> {
    const workbench = await openWorkbench({
        folder,
        extension,
        settings: {
            'editor.minimap.enabled': false,
            'editor.stickyScroll.enabled': false,
            'editor.lineNumbers': 'off',
            'process.today': '2026-11-21',
        },
    });
    try {
        await workbench.page.setViewportSize({ width: 1200, height: 720 });
        await newProcess(workbench);
        await matrix(workbench);
        await report(workbench);
    } finally {
        await workbench.close();
    }
}

async function newProcess(workbench: Workbench): Promise<void> {
    const { page } = workbench;
    const asked = (words: string) => page.locator('.quick-input-widget').getByText(words).first().waitFor();
    await workbench.runCommand('Process: New process…');
    await asked('Complaint handling');
    await take(workbench, 'new');
    await page.keyboard.type('Blank');
    await page.keyboard.press('Enter');
    for (const words of ['What is it called', 'Who asks for it', 'Who does most', 'When must it']) {
        await asked(words);
        await page.keyboard.press('Enter');
    }
    await workbench.previewFrame().locator('svg').first().waitFor();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.editor.goToLine(19);
    await take(workbench, 'map');
    await workbench.runCommand('Process: Show what is not recorded yet');
    await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    await workbench.editor.goToLine(9, 10);
    await workbench.editor.press('Control+.');
    await page.locator('.action-widget').first().waitFor();
    await take(workbench, 'fix');
    await page.keyboard.press('Escape');
    await workbench.runCommand('View: Hide Panel');
}

async function matrix(workbench: Workbench): Promise<void> {
    await workbench.openFile('complaint-handling.proc');
    const preview = workbench.previewFrame();
    await preview.getByRole('tab', { name: 'Matrix' }).click();
    await preview.getByText('MP1').first().waitFor();
    await take(workbench, 'cover');
}

/** The first page of the report, as a browser shows it. */
async function report({ page }: Workbench): Promise<void> {
    const place = await mkdtemp(join(tmpdir(), 'process-as-code-report-'));
    try {
        const bundle = join(place, 'bundle.zip');
        const proc = join(root, 'packages/cli/bin/proc.mjs');
        await runNode([
            proc,
            'export',
            folder,
            '-o',
            bundle,
            '--today',
            '2026-11-21',
            '--without',
            'pdf,docx',
        ]);
        const files = unzipSync(await readFile(bundle));
        const name = Object.keys(files).find(each => each.endsWith('.html')) ?? '';
        await writeFile(join(place, 'report.html'), strFromU8(files[name]!));
        await page.goto(`file://${join(place, 'report.html')}`);
        const picture = join(media, 'export.png');
        await page.screenshot({ path: picture });
        await makeSmall(picture, page);
        say(picture);
    } finally {
        await rm(place, { recursive: true });
    }
}

async function take(workbench: Workbench, name: string): Promise<void> {
    // What slides or fades has come to rest.
    await workbench.page.waitForTimeout(1000);
    const picture = join(media, `${name}.png`);
    await workbench.picture(picture);
    await makeSmall(picture, workbench.page);
    say(picture);
}
