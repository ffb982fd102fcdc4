import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The themes in which every page has to be readable. */
export const themes = [
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
];

/** Chooses a theme in the settings of the workspace, and waits until the page that can be seen has it. */
export async function chooseTheme(workbench: Workbench, theme: string): Promise<void> {
    await mkdir(join(workbench.workspace, '.vscode'), { recursive: true });
    const settings = JSON.stringify({ 'workbench.colorTheme': theme });
    await writeFile(join(workbench.workspace, '.vscode/settings.json'), settings);
    await workbench
        .previewFrame()
        .locator(`body${classesOf(theme)}`)
        .waitFor();
}

/** What axe finds on the page that can be seen, each with the first element that it is about. */
export async function accessibilityFindings(workbench: Workbench): Promise<string[]> {
    const frame = await pageOf(workbench);
    await frame.evaluate(readFileSync(axe, 'utf8'));
    // What stands on a chart or in a row is content, not the words by which somebody calls it.
    const options = { rules: { 'label-content-name-mismatch': { enabled: false } } };
    const { violations } = await frame.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        `axe.run(document, ${JSON.stringify(options)})`,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

function classesOf(theme: string): string {
    if (!theme.includes('Contrast')) return theme.includes('Dark') ? '.vscode-dark' : '.vscode-light';
    const light = '.vscode-high-contrast-light';
    return `.vscode-high-contrast${theme.includes('Light') ? light : `:not(${light})`}`;
}

/** The page of a webview, as an object that takes functions. */
async function pageOf({ page }: Workbench): Promise<Frame> {
    const outer = await page.locator('iframe.webview:visible').elementHandle();
    const inner = await (await outer!.contentFrame())!.locator('#active-frame').elementHandle();
    return (await inner!.contentFrame())!;
}
