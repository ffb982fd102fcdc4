import { commands, Disposable, l10n, Range, type TreeView, Uri, window, workspace } from 'vscode';
import type { Client } from '../client.ts';
import { reveal } from '../preview/editor.ts';
import { addEvidence, EvidenceDrops } from './evidence.ts';
import { criteriaItems, evidenceItems, firstEvidence, type Item, processItems } from './items.ts';
import type { Overviews } from './overviews.ts';
import { Tree } from './tree.ts';

/** Registers the views of the side bar, and what can be done with their lines. */
export function registerSideBar(client: Client, overviews: Overviews): Disposable {
    const processes = new Tree(overviews, processItems);
    const criteria = new Tree(overviews, criteriaItems);
    const evidence = new Tree(overviews, overview => {
        const items = evidenceItems(overview);
        return items.length > 0 || !workspace.workspaceFolders ? items : [firstEvidence()];
    });
    const views: Readonly<Record<string, TreeView<Item>>> = {
        processes: window.createTreeView('process.processes', { treeDataProvider: processes }),
        criteria: window.createTreeView('process.criteria', {
            treeDataProvider: criteria,
            showCollapseAll: true,
        }),
        evidence: window.createTreeView('process.evidence', {
            treeDataProvider: evidence,
            dragAndDropController: new EvidenceDrops(client, overviews),
        }),
    };
    return Disposable.from(
        processes,
        criteria,
        evidence,
        ...Object.values(views),
        commands.registerCommand('process.showInText', (item: Item) => showInText(item)),
        // A key names the view; the line is the one that it has selected before.
        commands.registerCommand('process.renameItem', (of: Item | string) =>
            rename(typeof of === 'string' ? views[of]?.selection[0] : of),
        ),
        commands.registerCommand('process.openEvidence', (item: Item) => openEvidence(item)),
        commands.registerCommand('process.addEvidence', () => addEvidence(client, overviews)),
        commands.registerCommand('process.previewItem', (item: Item) =>
            commands.executeCommand(
                'process.openPreview',
                item.place?.file,
                item.id.slice(item.id.indexOf('#') + 1),
            ),
        ),
    );
}

async function showInText({ place }: Item): Promise<void> {
    if (place) await reveal(place, undefined);
}

/** The editor's own way to rename, at the name of the line. */
async function rename(item: Item | undefined): Promise<void> {
    const { place, can } = item ?? {};
    if (!place) return;
    if (!can?.includes('named')) {
        window.showInformationMessage(
            l10n.t('This has no name to change yet. Write one behind its keyword, such as Refund.'),
        );
        return;
    }
    const document = await workspace.openTextDocument(Uri.parse(place.file, true));
    const name = document.validateRange(
        new Range(place.line - 1, place.column - 1, place.line - 1, place.column - 1),
    );
    await window.showTextDocument(document, { selection: name });
    await commands.executeCommand('editor.action.rename');
}

async function openEvidence({ file }: Item): Promise<void> {
    if (file !== undefined) await commands.executeCommand('vscode.open', Uri.parse(file, true));
}
