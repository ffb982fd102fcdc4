/**
 * Measures, in the page of the real VS Code, the time from a key press in the example to the moment when the changed
 * map is in the document of the preview. Fails when the median is above the limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from '../vscode/harness/workbench.ts';

/** In ms. */
const limit = 150;
const rounds = 20;
// Run in the pages. Moments in ms since 1970: comparable between the page of the text and that of the preview.
const watchKeys = `
    var pressedAt = 0;
    addEventListener('keydown', () => (pressedAt ||= performance.timeOrigin + performance.now()), { capture: true });
`;
const watchMap = `
    var changedAt = 0;
    new MutationObserver(() => (changedAt ||= performance.timeOrigin + performance.now()))
        .observe(document.querySelector('div.map'), { childList: true });
`;
const folder = join(root, 'examples/complaints');
const file = 'complaint-handling.proc';

const workbench = await openWorkbench({ folder, extension: 'development' });
try {
    const times = (await measure(workbench)).sort((a, b) => a - b);
    const median = (times[rounds / 2 - 1]! + times[rounds / 2]!) / 2;
    const p95 = times[Math.ceil(rounds * 0.95) - 1]!;
    const figures = `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${rounds}`;
    console.log(`key to map: ${figures}; the median may be ${limit} ms`);
    if (median > limit) process.exitCode = 1;
} finally {
    await workbench.close();
}

/** Types into the text of a step, one key at a time, and gives how long each took to reach the map, in ms. */
async function measure(workbench: Workbench): Promise<number[]> {
    const { page } = workbench;
    await workbench.openFile(file);
    await workbench.runCommand('Process: Open preview');
    await workbench.previewFrame().locator('div.map svg').waitFor();
    const { line, column } = positionOf('Acknowledge and log');
    await workbench.editor.goToLine(line, column);
    const preview = await previewOf(page);
    await page.evaluate(watchKeys);
    await preview.evaluate(watchMap);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
        await page.waitForTimeout(300);
        await page.evaluate('pressedAt = 0');
        await preview.evaluate('changedAt = 0');
        await page.keyboard.press('x');
        const changed = await momentOf(preview, 'changedAt');
        const pressed: number = await page.evaluate('pressedAt');
        times.push(changed - pressed);
    }
    return times;
}

/** The page forbids code made of text, which Playwright's own waiting is: so it is asked again and again. */
async function momentOf(frame: Frame, name: string): Promise<number> {
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
        const moment: number = await frame.evaluate(name);
        if (moment > 0) return moment;
        await frame.page().waitForTimeout(20);
    }
    throw new Error('The map did not change within ten seconds.');
}

/** The innermost frame of the preview, as an object of its own: it takes functions. */
async function previewOf(page: Page): Promise<Frame> {
    const handle = await page.locator('iframe.webview:visible').elementHandle();
    const outer = await handle!.contentFrame();
    const inner = await outer!.locator('#active-frame').elementHandle();
    return (await inner!.contentFrame())!;
}

function positionOf(text: string): { line: number; column: number } {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const line = lines.findIndex(each => each.includes(text));
    return { line: line + 1, column: lines[line]!.indexOf(text) + 1 };
}
