import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerBuiltin } from './builtin.ts';
import { createClient } from './client.ts';
import { registerExport } from './commands/export.ts';
import { showExample } from './development.ts';
import { Previews } from './preview/previews.ts';

let client: LanguageClient | undefined;

/** Called by the editor when the first `.proc` file is opened, or when a preview comes back after a reload. */
export async function activate(context: ExtensionContext): Promise<void> {
    client = createClient(context);
    const previews = new Previews(context, client);
    context.subscriptions.push(
        previews,
        registerExport(client, () => previews.uri),
        registerBuiltin(client),
    );
    await client.start();
    if (process.env.PROC_START === '1') await showExample();
}

/** Called by the editor when it closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
    await client?.dispose();
}
