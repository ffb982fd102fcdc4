import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { root } from './say.mjs';

const { platform } = process;

/**
 * Runs a command of the project in the foreground and gives its exit code.
 * Its standard input is closed: nothing here asks questions.
 */
export async function run(
    command: string,
    args: readonly string[],
    options: SpawnOptions = {},
): Promise<number> {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
}

/** Runs a command of which only the outcome matters, and gives what it said, for the case that it fails. */
export async function capture(
    command: string,
    args: readonly string[],
    options: SpawnOptions = {},
): Promise<{ code: number; output: string }> {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output: output.trim() };
}

/** Runs a script, or a tool's own script under node_modules, with the Node that runs this. */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
    return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], options);
}

/** The environment without what npm and a VS Code around this process put into it: it changes how a VS Code starts. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
    const foreign = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|VITEST)/;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * Starts a process in a group of its own, so that `endTree` reaches what it starts in turn.
 * It ends with this process at the latest.
 */
export function spawnTree(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(command, args, { ...options, detached: platform !== 'win32' });
    const end = () => child.pid !== undefined && killTree(child.pid, 'SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    return child;
}

/** Ends a process of `spawnTree` with all it started, and comes back when it is gone. */
export async function endTree(child: ChildProcess): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    killTree(child.pid, 'SIGTERM');
    const patience = setTimeout(() => child.pid !== undefined && killTree(child.pid, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(patience);
}

function killTree(pid: number, signal: NodeJS.Signals): void {
    if (platform === 'win32') {
        spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-pid, signal);
    } catch {
        // It has ended by itself in the meantime.
    }
}
