/**
 * Measures the preview in the real VS Code: how long it takes to open, how many frames a second a map of five hundred nodes
 * moves and zooms with, and how much more memory the window with it takes after five hundred edits. Fails where a limit is passed.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { generatedProcess } from '../../packages/diagrams/src/map/processes.fixture.ts';
import { root } from '../../scripts/lib/say.mjs';
import { openWorkbench, type Workbench } from '../vscode/harness/workbench.ts';
import { report } from './report.ts';

const extension = process.env.PROC_EXTENSION ?? 'development';
const example = 'complaint-handling.proc';
const limits = { open: 500, frames: 50, growth: 20 };
const edits = 500;

// A generated process draws half as many nodes again as it has steps: these are some five hundred.
const steps = 350;
// Run in the page: frames of two seconds, in which the map moves or zooms with every frame.
const frames = (act: string) => `new Promise(done => {
    const map = document.querySelector('div.map');
    const start = performance.now();
    let count = 0;
    const frame = now => {
        if (now - start > 2000) return done((count * 1000) / (now - start));
        count++;
        ${act}
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
})`;
const pan =
    "map.scrollBy({ left: count % 200 < 100 ? 12 : -12, top: count % 100 < 50 ? 6 : -6, behavior: 'instant' });";
const zoom =
    "map.dispatchEvent(new WheelEvent('wheel', { deltaY: count % 60 < 30 ? -6 : 6, ctrlKey: true, clientX: 300, clientY: 300, bubbles: true, cancelable: true }));";

await inExample();
await inLarge();

async function inExample(): Promise<void> {
    const workbench = await openWorkbench({ folder: join(root, 'examples/complaints'), extension });
    try {
        await workbench.openFile(example);
        const times: number[] = [];
        // The first one waits for the server to start: that belongs to the activation.
        for (let round = -1; round < 8; round++) {
            const time = await opened(workbench);
            if (round >= 0) times.push(time);
        }
        report({ what: 'opening the preview', values: times, limit: limits.open });
        report({
            what: `more memory of the window and the preview after ${edits} edits`,
            values: [await growth(workbench)],
            limit: limits.growth,
            unit: 'MB',
        });
    } finally {
        await workbench.close();
    }
}

/** From the keys of the command to the map in sight, in ms. Leaves the preview closed but for the last time. */
async function opened({ page, editor }: Workbench): Promise<number> {
    await page
        .locator('.tab')
        .filter({ hasText: 'Preview' })
        .locator('.codicon-close')
        .click({ timeout: 1000 })
        .catch(() => undefined);
    await editor.focus();
    await page.keyboard.press('Control+k');
    const start = performance.now();
    await page.keyboard.press('v');
    await page
        .locator('iframe.webview:visible')
        .first()
        .contentFrame()
        .frameLocator('#active-frame')
        .locator('div.map svg')
        .waitFor();
    return performance.now() - start;
}

/** How much more the window and the page of the preview hold after the edits, in MB, garbage apart. */
async function growth(workbench: Workbench): Promise<number> {
    const { page, editor } = workbench;
    await editor.goToLine(47, 1);
    await editor.press('End');
    const before = await heaps(page);
    for (let edit = 0; edit < edits; edit++) {
        await page.keyboard.press(edit % 2 === 0 ? 'Space' : 'Backspace');
        await page.waitForTimeout(40);
    }
    await page.waitForTimeout(1000);
    return (await heaps(page)) - before;
}

/** What the window and the page of the preview hold, in MB, after their garbage is collected. */
async function heaps(page: Page): Promise<number> {
    const handle = await page.locator('iframe.webview:visible').first().elementHandle();
    const preview = await handle!.contentFrame();
    const sessions = [
        await page.context().newCDPSession(page),
        // A browser may give the preview the process of the window.
        ...(await page
            .context()
            .newCDPSession(preview!)
            .then(
                session => [session],
                () => [],
            )),
    ];
    return (await Promise.all(sessions.map(heap))).reduce((sum, size) => sum + size, 0);
}

async function heap(session: CDPSession): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize / 1_048_576;
}

async function inLarge(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'proc-bench-'));
    await writeFile(join(folder, 'large.proc'), generatedProcess(3, steps));
    const workbench = await openWorkbench({ folder, extension });
    try {
        await workbench.openFile('large.proc');
        await opened(workbench);
        const preview = await previewOf(workbench.page);
        await workbench.previewFrame().getByRole('button', { name: '100%' }).click();
        for (const [what, act] of Object.entries({ pan, zoom })) {
            const rate: number = await preview.evaluate(frames(act));
            console.log(
                `${what} of 500 nodes: ${rate.toFixed(0)} frames a second, at least ${limits.frames}`,
            );
            if (rate < limits.frames) process.exitCode = 1;
        }
    } finally {
        await workbench.close();
        await rm(folder, { recursive: true });
    }
}

/** The innermost frame of the preview, as an object of its own: it takes functions. */
async function previewOf(page: Page): Promise<Frame> {
    const handle = await page.locator('iframe.webview:visible').first().elementHandle();
    const inner = await (await handle!.contentFrame())!.locator('#active-frame').elementHandle();
    return (await inner!.contentFrame())!;
}
