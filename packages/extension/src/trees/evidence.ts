import { newEvidenceRequest, type Overview } from '@process-as-code/language/protocol';
import {
    type DataTransfer,
    l10n,
    type TreeDragAndDropController,
    Uri,
    ViewColumn,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { write } from '../matrix/write.ts';
import { currentCoverage } from '../status/current.ts';
import { type Dropped, droppable, filesAmong, filesIn } from './dropped.ts';
import type { Item } from './items.ts';
import type { Overviews } from './overviews.ts';

/** Files that are dropped on the evidence become evidence items. */
export class EvidenceDrops implements TreeDragAndDropController<Item> {
    readonly dropMimeTypes = droppable;
    readonly dragMimeTypes = [];
    private readonly client: Client;
    private readonly overviews: Overviews;

    constructor(client: Client, overviews: Overviews) {
        this.client = client;
        this.overviews = overviews;
    }

    async handleDrop(_: Item | undefined, data: DataTransfer): Promise<void> {
        await addFiles(this.client, await this.overviews.ready(), await filesIn(data));
    }
}

/** Asks for files, and makes evidence items of them: for whoever has no mouse. */
export async function addEvidence(client: Client, overviews: Overviews): Promise<void> {
    const files = await window.showOpenDialog({
        canSelectMany: true,
        openLabel: l10n.t('Add as evidence'),
        title: l10n.t('Files that are evidence'),
    });
    if (files) await addFiles(client, await overviews.ready(), await filesAmong(files));
}

async function addFiles(client: Client, overview: Overview, files: readonly Dropped[]): Promise<void> {
    if (files.length === 0) {
        window.showInformationMessage(
            l10n.t('Only files can be evidence, not folders: choose the files in it.'),
        );
        return;
    }
    const target = await chooseFile(overview);
    if (!target) return;
    for (const each of files) {
        const file = await within(target, each);
        if (!file) return;
        await workspace.openTextDocument(target);
        const params = { uri: target.toString(), file: file.toString() };
        await write(() => ask(client, newEvidenceRequest, params), ViewColumn.Active);
    }
}

/** The file that gets the items: the only one that has any, the one that is chosen, or a new one. */
async function chooseFile(overview: Overview): Promise<Uri | undefined> {
    const known = [...new Set(overview.evidence.map(({ place }) => place.file))].map(file =>
        Uri.parse(file, true),
    );
    if (known.length === 1) return known[0];
    const added = newFile(overview);
    if (known.length === 0) return added && create(added);
    const items = [
        ...known.map(uri => ({ label: workspace.asRelativePath(uri), description: '', uri, isNew: false })),
        ...(added && !known.some(uri => uri.toString() === added.toString())
            ? [
                  {
                      label: workspace.asRelativePath(added),
                      description: l10n.t('new file'),
                      uri: added,
                      isNew: true,
                  },
              ]
            : []),
    ];
    const picked = await window.showQuickPick(items, { title: l10n.t('Which file gets the evidence?') });
    return picked && (picked.isNew ? create(picked.uri) : picked.uri);
}

/** `evidence.proc`, beside what is worked on. */
function newFile(overview: Overview): Uri | undefined {
    const beside = currentCoverage(overview, window.activeTextEditor?.document.uri.toString())?.place.file;
    if (beside !== undefined) return Uri.joinPath(Uri.parse(beside, true), '../evidence.proc');
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (!folder)
        window.showInformationMessage(l10n.t('Open a folder first: evidence is written into a file of it.'));
    return folder && Uri.joinPath(folder, 'evidence.proc');
}

async function create(uri: Uri): Promise<Uri> {
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: true });
    await workspace.applyEdit(edit);
    return uri;
}

/** The file where others who open the folder find it too: itself, or the copy that somebody agreed to. */
async function within(target: Uri, { name, uri, content }: Dropped): Promise<Uri | undefined> {
    const folder = workspace.getWorkspaceFolder(target)?.uri ?? Uri.joinPath(target, '..');
    if (uri?.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`)) return uri;
    const copy = l10n.t('Copy it');
    const answer = await window.showInformationMessage(
        l10n.t('"{0}" is not in this folder. Evidence has to be, or nobody else can open it.', name),
        { modal: true, detail: l10n.t('It would be copied into the folder "evidence" beside the text.') },
        copy,
    );
    if (answer !== copy) return undefined;
    const place = Uri.joinPath(target, '../evidence', name);
    const edit = new WorkspaceEdit();
    try {
        edit.createFile(place, { contents: await content(), overwrite: false });
    } catch {
        window.showErrorMessage(l10n.t('"{0}" cannot be read, so it was not copied.', name));
        return undefined;
    }
    if (await workspace.applyEdit(edit)) return place;
    window.showErrorMessage(l10n.t('"{0}" was not copied: a file of this name may be there already.', name));
    return undefined;
}
