import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from './launch-embedded.ts';
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
export async function chooseTheme(workbench: Workbench, theme: string, index = 0): Promise<void> {
    await mkdir(join(workbench.workspace, '.vscode'), { recursive: true });
    const settings = JSON.stringify({ 'workbench.colorTheme': theme });
    await writeFile(join(workbench.workspace, '.vscode/settings.json'), settings);
    await workbench
        .previewFrame(index)
        .locator(`body${classesOf(theme)}`)
        .waitFor();
}

/** What axe finds on a page that can be seen, in any of the themes. `index` chooses between several pages. */
export async function findingsInAllThemes(workbench: Workbench, index = 0): Promise<string[]> {
    const all: string[] = [];
    for (const theme of themes) {
        await chooseTheme(workbench, theme, index);
        const findings = await accessibilityFindings(workbench, index);
        all.push(...findings.map(finding => `${theme}: ${finding}`));
    }
    return all;
}

/** What axe finds on a page that can be seen, each with the first element that it is about. */
export async function accessibilityFindings(workbench: Workbench, index = 0): Promise<string[]> {
    return findingsOn(await frameOf(workbench.previewFrame(index)));
}

/** The same of a page that runs no scripts, axe neither: of a copy of it, in all themes. */
export async function findingsOnCopies(workbench: Workbench): Promise<string[]> {
    const browser = await openBrowser();
    try {
        const copy = await browser.newPage();
        const all: string[] = [];
        for (const theme of themes) {
            await chooseTheme(workbench, theme);
            await copy.setContent(await markupOf(workbench.previewFrame()));
            // An empty copy would have no faults either.
            await copy.locator('h1').waitFor();
            const findings = await findingsOn(copy);
            all.push(...findings.map(finding => `${theme}: ${finding}`));
        }
        return all;
    } finally {
        await browser.close();
    }
}

async function markupOf(shown: FrameLocator): Promise<string> {
    const html = shown.locator('html');
    const [style, body] = [
        await html.getAttribute('style'),
        await shown.locator('body').getAttribute('class'),
    ];
    const inside = (await html.innerHTML()).replace('<body', `<body class="${body}"`);
    return `<!doctype html><html lang="${await html.getAttribute('lang')}" style='${style}'>${inside}</html>`;
}

async function findingsOn(frame: Frame | Page): Promise<string[]> {
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
async function frameOf(shown: FrameLocator): Promise<Frame> {
    const body = await shown.locator('body').elementHandle();
    return (await body!.ownerFrame())!;
}
