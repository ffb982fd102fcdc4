import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanEnvironment, run } from './processes.ts';
import { root, Sorry, say } from './say.mjs';
import { quietSettings } from './settings.ts';

/** What VS Code is to show. */
export interface Opening {
    readonly folder: string;
    readonly file: string;
    /** The folder of the extension. */
    readonly extension: string;
}

const { env, platform } = process;

/** The command `code` on the PATH, when it can open a window of a VS Code on this machine. */
export function usableCode(): string | undefined {
    // Inside WSL, or in the terminal of a VS Code that is connected to this machine, `code` belongs to another machine.
    if (env.WSL_DISTRO_NAME || env.VSCODE_IPC_HOOK_CLI) return undefined;
    if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
    const name = platform === 'win32' ? 'code.cmd' : 'code';
    const folders = (env.PATH ?? env.Path ?? '').split(delimiter);
    return folders.map(folder => join(folder, name)).find(path => existsSync(path));
}

/**
 * Opens the installed VS Code, as an instance of its own with its own settings, and stays until that is closed.
 * Ctrl-C closes it.
 */
export async function runDesktop(
    code: string,
    { folder, file, extension }: Opening,
    data = join(root, '.bootstrap/desktop'),
): Promise<boolean> {
    const user = join(data, 'user');
    prepareSettings(join(user, 'User'));
    const places = [`--user-data-dir=${user}`, `--extensions-dir=${join(data, 'extensions')}`];
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const quiet = ['--disable-workspace-trust', '--disable-telemetry', '--skip-welcome', ...asRoot];
    const args = [
        '--new-window',
        `--extensionDevelopmentPath=${extension}`,
        ...places,
        ...quiet,
        folder,
        file,
    ];
    say('Opening VS Code. Close it, or press Ctrl-C here, to end.');
    const interrupted = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
    if ((await runCode(code, args)) !== 0) {
        throw new Sorry(
            `${code} could not open a window. To see it in a browser: node scripts/bootstrap.mjs vscode`,
        );
    }
    await untilClosed(join(user, 'code.lock'), interrupted.signal);
    return true;
}

function prepareSettings(folder: string): void {
    const path = join(folder, 'settings.json');
    if (existsSync(path)) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(quietSettings, null, 4));
}

function runCode(code: string, args: readonly string[]): Promise<number> {
    const environment = { ...cleanEnvironment(), PROC_START: '1' };
    if (platform !== 'win32') return run(code, args, { env: environment });
    // A .cmd file starts only through the shell, which takes paths with blanks in quotes.
    const quoted = args.map(arg => `"${arg}"`);
    return run(`"${code}"`, quoted, { env: environment, shell: true });
}

/** VS Code runs on after the command `code` has ended. Its lock file holds the number of its process. */
async function untilClosed(lock: string, interrupted: AbortSignal): Promise<void> {
    const pause = () => delay(250, undefined, { signal: interrupted }).catch(() => undefined);
    for (let tries = 0; liveProcess(lock) === undefined && tries < 120; tries++) await pause();
    // Without a lock file there is no way to see it close, so only Ctrl-C ends this.
    const pid = liveProcess(lock);
    while (!interrupted.aborted && pid === liveProcess(lock)) await pause();
    if (pid !== undefined && pid === liveProcess(lock)) process.kill(pid);
}

/** The process that the lock file names. One that was left behind names a process that is gone. */
function liveProcess(lock: string): number | undefined {
    if (!existsSync(lock)) return undefined;
    const pid = Number(readFileSync(lock, 'utf8'));
    try {
        return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0) ? pid : undefined;
    } catch {
        return undefined;
    }
}
