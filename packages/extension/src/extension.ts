import type { ExtensionContext } from 'vscode';
import { begin } from './begin.ts';
import { Client } from './client.ts';
import { showExample } from './development.ts';

export { deactivate } from './begin.ts';

/** Called by a desktop editor when the first `.proc` file is opened, or when a preview comes back after a reload. */
export async function activate(context: ExtensionContext): Promise<void> {
    const load = async () => (await import('./client-node.ts')).createSpeaker(context);
    begin(context, new Client(load));
    if (process.env.PROC_START === '1') await showExample();
}
