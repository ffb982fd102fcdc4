import { config } from '@vscode/l10n';
import { type ExtensionContext, l10n } from 'vscode';
import { registerAssessor } from './assessor/assessor.ts';
import { Reviews } from './assessor/reviews.ts';
import { registerTools } from './assistants/tools.ts';
import { registerBuiltin } from './builtin.ts';
import type { Client } from './client.ts';
import { registerExport } from './export/command.ts';
import { registerReview } from './git/review.ts';
import { Spotlight } from './matrix/spotlight.ts';
import { Previews } from './preview/previews.ts';
import { registerStart } from './start/index.ts';
import { registerStatus } from './status/status.ts';
import { Overviews } from './trees/overviews.ts';
import { registerSideBar } from './trees/side-bar.ts';
import { answerFiles } from './web/files.ts';

let running: Client | undefined;

/** Registers all that the extension does, on the desktop and in a browser, and starts the server. */
export function begin(context: ExtensionContext, client: Client): void {
    // For what is worded without the editor, so that it can be tested.
    if (l10n.bundle) config({ contents: l10n.bundle });
    running = client;
    const reviews = new Reviews();
    const previews = new Previews(context, client, reviews);
    const overviews = new Overviews(client);
    const spotlight = new Spotlight(client, overviews);
    context.subscriptions.push(
        overviews,
        spotlight,
        registerSideBar(client, overviews),
        registerStatus(overviews),
        spotlight.onChange(criterion => previews.light(criterion?.criterion)),
        previews.onLight(criterion => spotlight.choose(criterion)),
        reviews,
        registerAssessor(context, client, { overviews, reviews, previewed: () => previews.uri }),
        previews,
        answerFiles(client),
        registerExport({ context, client, overviews }, () => previews.uri),
        registerBuiltin(client),
        registerTools(client),
        registerReview(context, client, () => previews.uri),
        registerStart(context, client, overviews),
    );
    // Not waited for: whoever asks the server something waits for it; the editor has more to do. A failure the client tells itself.
    void client.start().then(
        () => overviews.ready(),
        () => undefined,
    );
}

/** Ends the server; called when the editor closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
    await running?.dispose();
}
