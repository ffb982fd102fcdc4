import { packsRequest } from '@process-as-code/language/protocol';
import {
    ConfigurationTarget,
    commands,
    type Disposable,
    l10n,
    type QuickPickItem,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';

/** In the settings, in place of the name of a pack: an empty setting leaves the choice to the server. */
const noPack = 'none';

/** Registers *Process: Choose criteria…*: with which criteria processes are compared that no portfolio covers. */
export function registerCriteria(client: Client): Disposable {
    return commands.registerCommand('process.chooseCriteria', async () => {
        const settings = workspace.getConfiguration('process');
        const picked = await choose(client, settings.get('criteria', ''));
        if (picked === undefined) return;
        const isFolder = (workspace.workspaceFolders?.length ?? 0) > 0;
        const target = isFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
        await settings.update('criteria', picked, target);
        if (picked !== noPack) await commands.executeCommand('process.criteria.focus');
    });
}

/** The name of a pack, or {@link noPack}; undefined where the reader left. */
async function choose(client: Client, current: string): Promise<string | undefined> {
    const packs = await ask(client, packsRequest, null);
    const items: (QuickPickItem & { readonly name: string })[] = packs.map(({ name, label }) => ({
        label,
        description: name === current ? l10n.t('{0}, chosen now', name) : name,
        name,
    }));
    items.push({
        label: l10n.t('None'),
        description: l10n.t('Processes without a portfolio have no matrix'),
        name: noPack,
    });
    const picked = await window.showQuickPick(items, {
        title: l10n.t('Choose criteria'),
        placeHolder: l10n.t('What should your processes be compared with?'),
        matchOnDescription: true,
    });
    return picked?.name;
}
