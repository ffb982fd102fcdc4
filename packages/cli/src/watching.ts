import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { remark } from './terminal.ts';

/** What one round of work came to. */
export interface Round {
    readonly code: number;
    /** Absolute paths of the files that it depends on, also of those that are not there yet. */
    readonly files: ReadonlySet<string>;
}

/** An editor writes a file in several steps: so long, in ms, it must be quiet before the next round. */
const QUIET = 100;

/**
 * Does the work, and again whenever a file changes, comes or goes that it depends on, or a document below one of the named
 * folders. Ends on Ctrl-C (or when the process is told to end) with the exit code of the last round.
 */
export async function repeatOnChange(paths: readonly string[], work: () => Promise<Round>): Promise<number> {
    const folders = await foldersAmong(paths);
    const watchers = new Map<string, FSWatcher>();
    let round: Round | undefined;
    let changed = false;
    let stopped = false;
    let wake = (): void => {};
    const stop = (): void => {
        stopped = true;
        wake();
    };
    const noticed = (path: string): void => {
        if (!isRelevant(path, folders, round?.files)) return;
        changed = true;
        wake();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    for (const folder of folders) follow(folder, true);
    do {
        changed = false;
        round = await work();
        for (const folder of new Set([...round.files].map(file => dirname(file)))) follow(folder, false);
        if (!stopped) remark('Waiting for changes. Ctrl-C ends.');
        while (!stopped && !changed) await new Promise<void>(done => (wake = done));
        while (!stopped && (await isNews())) changed = false;
    } while (!stopped);
    for (const watcher of watchers.values()) watcher.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    return round.code;

    function follow(folder: string, recursive: boolean): void {
        if (watchers.has(folder) || folders.some(other => !recursive && isBelow(folder, other))) return;
        try {
            const watcher = watch(folder, { recursive }, (_, name) => noticed(join(folder, name ?? '')));
            // A folder that goes takes its watcher along; one above tells of it.
            watcher.on('error', () => watcher.close());
            watcher.on('close', () => watchers.delete(folder));
            watchers.set(folder, watcher);
        } catch {
            // The folder is not there: what comes into it cannot be noticed before it is.
        }
    }

    /** Waits a moment; true when something more has changed meanwhile. */
    async function isNews(): Promise<boolean> {
        changed = false;
        await new Promise(done => setTimeout(done, QUIET));
        return changed;
    }
}

async function foldersAmong(paths: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
        paths.map(async path => ((await stat(path)).isDirectory() ? resolve(path) : [])),
    );
    return found.flat();
}

/** A document below a folder that was named, or a file that the last round depended on. */
function isRelevant(
    path: string,
    folders: readonly string[],
    files: ReadonlySet<string> | undefined,
): boolean {
    if (files?.has(path)) return true;
    const folder = folders.find(other => isBelow(path, other));
    if (folder === undefined) return false;
    const parts = path.slice(folder.length).split(sep).filter(Boolean);
    const isSkipped = parts.some(part => part === 'node_modules' || part.startsWith('.'));
    // A folder that comes or goes may hold documents.
    return !isSkipped && (path.endsWith('.proc') || !parts.at(-1)?.includes('.'));
}

function isBelow(path: string, folder: string): boolean {
    return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
