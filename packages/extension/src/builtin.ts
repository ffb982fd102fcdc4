import { builtinTextRequest } from '@process-as-code/language/protocol';
import { type Disposable, workspace } from 'vscode';
import { ask, type Client } from './client.ts';

/** Lets the criteria packs that ship with the extension be read like files. */
export function registerBuiltin(client: Client): Disposable {
    return workspace.registerTextDocumentContentProvider('builtin', {
        provideTextDocumentContent: (uri, token) =>
            ask(client, builtinTextRequest, { uri: uri.toString() }, token),
    });
}
