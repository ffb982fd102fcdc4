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
    keepMemorySmall();
    const connection = createConnection(ProposedFeatures.all);
    startLanguageServer(connection, hostByScheme(nodeHost, clientHost(connection)), features);
}

/** How often it is looked whether there is nothing to do, in ms, and how much of that may be spent computing. */
const WATCH = 5000;
const IDLE = 100;
/** So many bytes of garbage are worth half a second of cleaning up. */
const WORTHWHILE = 16 * 1024 * 1024;

/**
 * Has the engine clean up thoroughly and keep no free pages for later, lets the heap grow by two fifths of what is in use before
 * that, keeps the space for what is new at its first size, and gives back what is free whenever there is nothing to do for some
 * seconds. Left alone, the engine lets garbage pile up to several times what is in use, and gives none of it back. Set here, not
 * on the command line, so that it holds in every editor; all three are looked at whenever the engine decides how far to grow.
 * An older engine does not know the first, and needs less room to grow to do as well.
 */
function keepMemorySmall(): void {
    const isThorough = Number.parseInt(process.versions.v8, 10) >= 13;
    if (isThorough) setFlagsFromString('--memory-saver-mode');
    setFlagsFromString(`--heap-growing-percent=${isThorough ? 40 : 15}`);
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
    let computed = process.cpuUsage();
    let kept = process.memoryUsage().heapTotal;
    setInterval(() => {
        const { user, system } = process.cpuUsage(computed);
        computed = process.cpuUsage();
        if ((user + system) / 1000 > IDLE || process.memoryUsage().heapTotal - kept < WORTHWHILE) return;
        collect({ type: 'major', flavor: 'last-resort' });
        kept = process.memoryUsage().heapTotal;
    }, WATCH).unref();
}
