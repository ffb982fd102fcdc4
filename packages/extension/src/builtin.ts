import { builtinTextRequest } from '@process-as-code/language/protocol';
import { type Disposable, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ask } from './client.ts';

/** Lets the criteria packs that ship with the extension be read like files. */
export function registerBuiltin(client: LanguageClient): Disposable {
    return workspace.registerTextDocumentContentProvider('builtin', {
        provideTextDocumentContent: (uri, token) =>
            ask(client, builtinTextRequest, { uri: uri.toString() }, token),
    });
}
