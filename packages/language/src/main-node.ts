import { setFlagsFromString } from 'node:v8';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
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
    startLanguageServer(createConnection(ProposedFeatures.all), nodeHost, features);
}

/**
 * Lets the heap grow by a seventh of what is in use before it is cleaned up, and keeps the space for what is new at its first size.
 * Left alone the engine lets garbage pile up to four times what is in use, and gives little of it back. Set here, not on the
 * command line, so that it holds in every editor; both values are looked at whenever the engine decides how far to grow.
 */
function keepMemorySmall(): void {
    setFlagsFromString('--heap-growing-percent=15');
    setFlagsFromString('--semi-space-growth-factor=1');
}
