import { commands, Disposable, Range, Uri, window, workspace } from 'vscode';
import type { Client } from '../client.ts';
import { reveal } from '../preview/editor.ts';
import { addEvidence, EvidenceDrops } from './evidence.ts';
import { criteriaItems, evidenceItems, type Item, processItems } from './items.ts';
import type { Overviews } from './overviews.ts';
import { Tree } from './tree.ts';

/** Registers the views of the side bar, and what can be done with their lines. */
export function registerSideBar(client: Client, overviews: Overviews): Disposable {
    const processes = new Tree(overviews, processItems);
    const criteria = new Tree(overviews, criteriaItems);
    const evidence = new Tree(overviews, evidenceItems);
    return Disposable.from(
        processes,
        criteria,
        evidence,
        window.createTreeView('process.processes', { treeDataProvider: processes }),
        window.createTreeView('process.criteria', { treeDataProvider: criteria, showCollapseAll: true }),
        window.createTreeView('process.evidence', {
            treeDataProvider: evidence,
            dragAndDropController: new EvidenceDrops(client, overviews),
        }),
        commands.registerCommand('process.showInText', (item: Item) => showInText(item)),
        commands.registerCommand('process.renameItem', (item: Item) => rename(item)),
        commands.registerCommand('process.openEvidence', (item: Item) => openEvidence(item)),
        commands.registerCommand('process.addEvidence', () => addEvidence(client, overviews)),
        commands.registerCommand('process.previewItem', (item: Item) =>
            commands.executeCommand(
                'process.openPreview',
                item.place.file,
                item.id.slice(item.id.indexOf('#') + 1),
            ),
        ),
    );
}

async function showInText({ place }: Item): Promise<void> {
    await reveal(place, undefined);
}

/** The editor's own way to rename, at the name of the line. */
async function rename({ place }: Item): Promise<void> {
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
