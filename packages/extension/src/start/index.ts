import { Disposable, type ExtensionContext } from 'vscode';
import type { Client } from '../client.ts';
import type { Overviews } from '../trees/overviews.ts';
import { registerCriteria } from './criteria.ts';
import { registerHelp } from './help.ts';
import { registerNewProcess } from './new-process.ts';
import { registerPaste } from './paste.ts';
import { registerProgress } from './progress.ts';
import { registerStage } from './stage.ts';

/** What helps in the first minutes: a new process, pasted lists, criteria to choose, help, and how far the walkthrough is. */
export function registerStart(context: ExtensionContext, client: Client, overviews: Overviews): Disposable {
    return Disposable.from(
        registerNewProcess(client),
        registerPaste(client),
        registerStage(),
        registerCriteria(client),
        registerHelp(context.extensionUri),
        registerProgress(overviews),
    );
}
