import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Workbench } from './workbench.ts';

/** Whether the extension host can be started anew here: by the editor's own command, or by ending its process. */
export const canRestartExtensionHost = process.env.PROC_VSCODE !== undefined || process.platform === 'linux';

/** Starts the extension host anew, and nothing else of the window. The embedded VS Code has no command for it. */
export async function restartExtensionHost(workbench: Workbench): Promise<void> {
    if (process.env.PROC_VSCODE !== undefined) {
        await workbench.runCommand('Developer: Restart Extension Host');
        return;
    }
    const running = await processes();
    // Its arguments name the folder of this launch.
    const server = running.find(({ args }) => args.includes(dirname(workbench.workspace)));
    const host = running.find(
        ({ parent, args }) => parent === server?.id && args.includes('--type=extensionHost'),
    );
    if (!host) throw new Error('The process of the extension host is not to be found.');
    process.kill(host.id);
}

interface Running {
    readonly id: number;
    readonly parent: number;
    readonly args: string;
}

/** The processes of a Linux machine; some may end while they are read. */
async function processes(): Promise<Running[]> {
    const ids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
    const found = await Promise.all(
        ids.map(async id => {
            const read = (name: string) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '');
            const [args, status] = await Promise.all([read('cmdline'), read('status')]);
            return { id: Number(id), parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]), args };
        }),
    );
    return found.sort((a, b) => a.id - b.id);
}
