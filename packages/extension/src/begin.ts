import type { ExtensionContext } from 'vscode';
import { registerBuiltin } from './builtin.ts';
import type { Client } from './client.ts';
import { registerExport } from './commands/export.ts';
import { Previews } from './preview/previews.ts';
import { answerFiles } from './web/files.ts';

let running: Client | undefined;

/** Registers all that the extension does, on the desktop and in a browser, and starts the server. */
export async function begin(context: ExtensionContext, client: Client): Promise<void> {
    running = client;
    const previews = new Previews(context, client);
    context.subscriptions.push(
        previews,
        answerFiles(client),
        registerExport(client, () => previews.uri),
        registerBuiltin(client),
    );
    await client.start();
}

/** Ends the server; called when the editor closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
    await running?.dispose();
}
