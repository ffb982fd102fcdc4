/**
 * Measures, in the page of the real VS Code, the time from a key press to the moment when the changed map is in the document
 * of the preview: in the example, and in a process of two hundred nodes. Fails when p95 is above its limit.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { generatedProcess } from '../../packages/diagrams/src/map/processes.fixture.ts';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from '../vscode/harness/workbench.ts';
import { report } from './report.ts';

const rounds = 40;
// Run in the pages. Moments in ms since 1970: comparable between the page of the text and that of the preview.
const watchKeys = `
    var pressedAt = 0;
    addEventListener('keydown', () => (pressedAt ||= performance.timeOrigin + performance.now()), { capture: true });
`;
const watchMap = `
    var typed = '';
    var shown = moment => {};
    var isTyped = node => node instanceof Element
        && (node.matches('[aria-label*=' + typed + ']') || node.querySelector('[aria-label*=' + typed + ']'));
    new MutationObserver(records => {
        const isShown = records.some(({ addedNodes }) => [...addedNodes].some(isTyped));
        if (isShown) shown(performance.timeOrigin + performance.now());
    }).observe(document.querySelector('div.map .sheet'), { childList: true, subtree: true });
`;

await measureIn(join(root, 'examples/complaints'), 'complaint-handling.proc', 'the example', 100);
const folder = await mkdtemp(join(tmpdir(), 'proc-bench-'));
try {
    await writeFile(join(folder, 'large.proc'), generatedProcess(3, 140));
    await measureIn(folder, 'large.proc', 'a process of 200 nodes', 250);
} finally {
    await rm(folder, { recursive: true });
}

async function measureIn(folder: string, file: string, what: string, limit: number): Promise<void> {
    const workbench = await openWorkbench({ folder, extension: process.env.PROC_EXTENSION ?? 'development' });
    try {
        const text = readFileSync(join(folder, file), 'utf8');
        report({ what: `key to map, ${what}`, values: await measure(workbench, file, text), limit });
    } finally {
        await workbench.close();
    }
}

/** Types into the text of a step, one key at a time, and gives how long each took to reach the map, in ms. */
async function measure(workbench: Workbench, file: string, text: string): Promise<number[]> {
    const { page } = workbench;
    await workbench.openFile(file);
    await workbench.runCommand('Process: Open preview');
    await workbench.previewFrame().locator('div.map svg').waitFor();
    const { line, column } = positionIn(text);
    await workbench.editor.goToLine(line, column);
    const preview = await previewOf(page);
    await page.evaluate(watchKeys);
    await preview.evaluate(watchMap);
    const times: number[] = [];
    let typed = '';
    // The first ones warm up.
    for (let round = -5; round < rounds; round++) {
        await page.waitForTimeout(300);
        await page.evaluate('pressedAt = 0');
        typed += 'x';
        // Asking again and again would take from the page the time that is measured.
        const shown = preview.evaluate<number>(
            `typed = '${typed}'; new Promise(resolve => { shown = resolve; })`,
        );
        await page.keyboard.press('x');
        const moment = await within(shown);
        if (round >= 0) times.push(moment - (await page.evaluate<number>('pressedAt')));
    }
    return times;
}

function within<T>(promise: Promise<T>): Promise<T> {
    const tooLate = setTimeout(10_000, undefined, { ref: false }).then(() => {
        throw new Error('The map did not change within ten seconds.');
    });
    return Promise.race([promise, tooLate]);
}

/** The innermost frame of the preview, as an object of its own: it takes functions. */
async function previewOf(page: Page): Promise<Frame> {
    const handle = await page.locator('iframe.webview:visible').elementHandle();
    const outer = await handle!.contentFrame();
    const inner = await outer!.locator('#active-frame').elementHandle();
    return (await inner!.contentFrame())!;
}

/** Inside the label of the first step. */
function positionIn(text: string): { line: number; column: number } {
    const lines = text.split('\n');
    const line = lines.findIndex(each => /^\s*step\b[^"]*"/.test(each));
    return { line: line + 1, column: lines[line]!.indexOf('"') + 2 };
}
