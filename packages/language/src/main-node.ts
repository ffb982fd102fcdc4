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
    startLanguageServer(createConnection(ProposedFeatures.all), nodeHost, features);
}
