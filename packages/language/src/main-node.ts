import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { hostByScheme } from './host/by-scheme.ts';
import { clientHost } from './host/client-files.ts';
import { type Host, type ServerFeature, startLanguageServer } from './lsp/index.ts';
import { NodeFiles } from './node.ts';

/** What a language server in Node stands on. */
export const nodeHost: Host = {
    ...NodeFileSystem,
    files: roots => new NodeFiles(() => roots().map(root => root.fsPath)),
};

/** Runs the language server over the channel that the process was started with: IPC, or `--stdio`. */
export function runNodeServer(features: readonly ServerFeature[] = []): void {
    saveMemory();
    const connection = createConnection(ProposedFeatures.all);
    const host = hostByScheme(nodeHost, clientHost(connection));
    startLanguageServer(connection, host, [saveAsNeeded, ...features]);
}

/** How often it is looked whether there is nothing to do, in ms, and how much of that may be spent computing. */
const WATCH = 5000;
const IDLE = 100;
const MEGABYTE = 1024 * 1024;
/** So many bytes of garbage are worth half a second of cleaning up. */
const WORTHWHILE = 16 * MEGABYTE;
/** A heap that is larger is saved on more, which makes the picture of a large process a third slower. */
const LARGE = 104 * MEGABYTE;
/** By how many percent of what is in use the heap grows before it is cleaned up: while much is read, and later. */
const GROWTH_AT_FIRST = 15;
const GROWTH = 40;

/**
 * Lets the heap grow little before it is cleaned up, keeps the space for what is new at its first size, and gives back what is free
 * whenever there is nothing to do for some seconds. Left alone, the engine lets garbage pile up to several times what is in use, and
 * gives none of it back. Set here, not on the command line, so that it holds in every editor; the engine looks at these values
 * whenever it decides how far to grow.
 */
function saveMemory(): void {
    growBy(GROWTH_AT_FIRST);
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
    let computed = process.cpuUsage();
    let kept = process.memoryUsage().heapTotal;
    setInterval(() => {
        const { user, system } = process.cpuUsage(computed);
        computed = process.cpuUsage();
        const { heapTotal } = process.memoryUsage();
        if (heapTotal > LARGE) saveMore();
        if ((user + system) / 1000 > IDLE || heapTotal - kept < WORTHWHILE) return;
        collect({ type: 'major', flavor: 'last-resort' });
        kept = process.memoryUsage().heapTotal;
    }, WATCH).unref();
}

/** How much memory is needed is known when the workspace is read. */
const saveAsNeeded: ServerFeature = ({ models }) => {
    void models.whole().then(() => {
        if (process.memoryUsage().heapTotal > LARGE) saveMore();
        else growBy(GROWTH);
    });
};

/** What is free is given back at once. That makes room to clean up less often, and keys wait less. Older engines cannot. */
function saveMore(): void {
    const canSave = Number.parseInt(process.versions.v8, 10) >= 13;
    if (canSave) setFlagsFromString('--memory-saver-mode');
    growBy(canSave ? GROWTH : GROWTH_AT_FIRST);
}

function growBy(percent: number): void {
    setFlagsFromString(`--heap-growing-percent=${percent}`);
}
