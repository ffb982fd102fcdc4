import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Opening } from './desktop.ts';
import { startServer } from './embedded.ts';
import { root, say } from './say.mjs';
import { quietSettings } from './settings.ts';

/**
 * Serves the embedded VS Code on loopback, opens it in the browser or says where it is, and stays until Ctrl-C.
 * Unsaved changes and settings are kept for the next time.
 */
export async function serveEmbedded({ folder, file, extension }: Opening): Promise<boolean> {
    const server = await startServer({
        data: join(root, '.bootstrap/embedded'),
        settings: quietSettings,
        extension,
        env: { PROC_START: '1' },
    });
    const url = server.url({ folder, file });
    say('\nVS Code with the example is at this address. It is for this machine only. Ctrl-C ends it.\n');
    process.stdout.write(`${url}\n`);
    openInBrowser(url);
    const interrupted = new Promise<true>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
            process.once(signal, () => resolve(true));
    });
    const ended = server.ended.then(() => false as const);
    const byHand = await Promise.race([interrupted, ended]);
    if (!byHand) say('The embedded VS Code has ended by itself.');
    await server.stop();
    return byHand;
}

function openInBrowser(url: string): void {
    const { platform, env } = process;
    if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
    const [command, ...args] =
        platform === 'darwin'
            ? ['open', url]
            : platform === 'win32'
              ? ['rundll32', 'url.dll,FileProtocolHandler', url]
              : ['xdg-open', url];
    // Without a browser the address that was printed is all that is needed.
    spawn(command as string, args, { stdio: 'ignore', detached: true })
        .on('error', () => {})
        .unref();
}
