import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/lib/browser.ts';
import { startServer } from '../../../scripts/lib/embedded.ts';
import type { Launch, Launched } from './launch.ts';
import { waitForWorkbench } from './waiting.ts';

const quietBrowser = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

/** The embedded VS Code on loopback, shown by a headless browser. */
export async function launchEmbedded(options: Launch): Promise<Launched> {
    const { data, settings, workspace, extension } = options;
    const server = await startServer({ data, settings, ...(extension === undefined ? {} : { extension }) });
    try {
        const browser = await openBrowser();
        const close = () => browser.close().finally(() => server.stop());
        try {
            const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
            await page.goto(server.url({ folder: workspace }));
            await waitForWorkbench(page, workspace);
            return { page, close };
        } catch (error) {
            await close();
            throw error;
        }
    } catch (error) {
        await server.stop();
        throw error;
    }
}

/** A headless browser that stays off the network as far as it can. */
export async function openBrowser(): Promise<Browser> {
    const { executablePath, env } = await ensureBrowser();
    return chromium.launch({
        executablePath,
        args: quietBrowser,
        env: { ...definedOnly(process.env), ...env },
    });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
    return Object.fromEntries(
        Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
}
