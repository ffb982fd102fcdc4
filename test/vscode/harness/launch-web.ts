import { basename, dirname, join } from 'node:path';
import type { Launch, Launched } from './launch.ts';
import { openBrowser, speak } from './launch-embedded.ts';
import { waitForWorkbench } from './waiting.ts';
import { startWebHost } from './web-host.ts';

const files = join(import.meta.dirname, 'memory-files');

/** The embedded VS Code as a web host: no server, extensions in a worker, the folder in a virtual file system. */
export async function launchWeb(options: Launch): Promise<Launched> {
    const { workspace, settings, extension, helpers, language } = options;
    const host = await startWebHost({
        folder: dirname(workspace),
        name: basename(workspace),
        extensions: [files, ...helpers, ...(extension === undefined ? [] : [extension])],
        settings,
    });
    try {
        const browser = await openBrowser();
        const close = () => browser.close().finally(() => host.stop());
        try {
            const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
            if (language !== undefined) await speak(page, language);
            await page.goto(host.url);
            await waitForWorkbench(page, workspace);
            return { page, close };
        } catch (error) {
            await close();
            throw error;
        }
    } catch (error) {
        await host.stop();
        throw error;
    }
}
