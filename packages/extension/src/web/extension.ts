import type { ExtensionContext } from 'vscode';
import { begin } from '../begin.ts';
import { Client } from '../client.ts';
import { createSpeaker } from './client.ts';

export { deactivate } from '../begin.ts';

/** Called by an editor in a browser when the first `.proc` file is opened, or when a preview comes back after a reload. */
export function activate(context: ExtensionContext): void {
    begin(context, new Client(() => createSpeaker(context)));
}
