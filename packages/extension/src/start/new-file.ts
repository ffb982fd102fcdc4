import { commands, FileType, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { firstWords } from './first-words.ts';

/**
 * The folder for something new: the one that was chosen in the Explorer, that of the document that is open, or the first one
 * of the workspace; none where no folder is open.
 */
export async function folderFor(chosen: Uri | undefined): Promise<Uri | undefined> {
    if (chosen) {
        const { type } = await workspace.fs.stat(chosen);
        return (type & FileType.Directory) !== 0 ? chosen : Uri.joinPath(chosen, '..');
    }
    const open = window.activeTextEditor?.document.uri;
    if (open && workspace.getWorkspaceFolder(open)) return Uri.joinPath(open, '..');
    return workspace.workspaceFolders?.[0]?.uri;
}

/**
 * Writes a new document into the folder, beside whatever is there, and shows it with its preview. Without a folder it is a
 * document that has not been saved yet.
 */
export async function openNew(folder: Uri | undefined, name: string, text: string): Promise<void> {
    const document = folder
        ? await workspace.openTextDocument(await write(folder, name, text))
        : await workspace.openTextDocument({ language: 'proc', content: text });
    const { start, end } = firstWords(document.getText());
    const selection = new Range(document.positionAt(start), document.positionAt(end));
    await window.showTextDocument(document, { viewColumn: ViewColumn.One, preview: false, selection });
    await commands.executeCommand('process.openPreview', document.uri);
    await commands.executeCommand('setContext', 'process.hasBegun', true);
}

async function write(folder: Uri, name: string, text: string): Promise<Uri> {
    for (let number = 1; ; number++) {
        const uri = Uri.joinPath(folder, `${number === 1 ? name : `${name}-${number}`}.proc`);
        const isTaken = await workspace.fs.stat(uri).then(
            () => true,
            () => false,
        );
        if (isTaken) continue;
        await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return uri;
    }
}
