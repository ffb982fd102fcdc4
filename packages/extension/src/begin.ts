import type { ExtensionContext } from 'vscode';
import { registerBuiltin } from './builtin.ts';
import type { Client } from './client.ts';
import { registerExport } from './commands/export.ts';
import { Spotlight } from './matrix/spotlight.ts';
import { Previews } from './preview/previews.ts';
import { registerStart } from './start/index.ts';
import { registerStatus } from './status/status.ts';
import { Overviews } from './trees/overviews.ts';
import { registerSideBar } from './trees/side-bar.ts';
import { answerFiles } from './web/files.ts';

let running: Client | undefined;

/** Registers all that the extension does, on the desktop and in a browser, and starts the server. */
export async function begin(context: ExtensionContext, client: Client): Promise<void> {
    running = client;
    const previews = new Previews(context, client);
    const overviews = new Overviews(client);
    const spotlight = new Spotlight(client, overviews);
    context.subscriptions.push(
        overviews,
        spotlight,
        registerSideBar(client, overviews),
        registerStatus(overviews),
        spotlight.onChange(criterion => previews.light(criterion?.criterion)),
        previews.onUnlight(() => spotlight.choose(undefined)),
        previews,
        answerFiles(client),
        registerExport(client, () => previews.uri),
        registerBuiltin(client),
        registerStart(context, client, overviews),
    );
    await client.start();
    void overviews.ready();
}

/** Ends the server; called when the editor closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
    await running?.dispose();
}
