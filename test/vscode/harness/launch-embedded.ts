import { type Browser, chromium, type Page } from 'playwright-core';
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
    const { data, settings, workspace, extension, helpers, untrusted, language } = options;
    const server = await startServer({
        data,
        settings,
        others: helpers,
        untrusted,
        ...(extension === undefined ? {} : { extension }),
    });
    try {
        const browser = await openBrowser();
        const close = () => browser.close().finally(() => server.stop());
        try {
            const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
            if (language !== undefined) await speak(page, language);
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

/** A browser is told the display language together with the words of the workbench, which stay English here. */
export async function speak(page: Page, language: string): Promise<void> {
    await page.route('**/nls.messages.js', async route => {
        const response = await route.fetch();
        const words = await response.text();
        const body = `${words}\nglobalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};\n`;
        await route.fulfill({ response, body });
    });
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
