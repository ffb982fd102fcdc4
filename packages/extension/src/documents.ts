import { type TextDocument, workspace } from 'vscode';

/**
 * Schemes of documents that somebody writes: files, new files, and those of a virtual workspace. Others, such as a side of a
 * comparison, are only shown.
 */
export function schemes(): readonly string[] {
    const folders = workspace.workspaceFolders ?? [];
    return [...new Set(['file', 'untitled', 'vscode-vfs', ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether a document is written in the language and lies where a person can edit it. */
export function isProcDocument({ languageId, uri }: TextDocument): boolean {
    return languageId === 'proc' && schemes().includes(uri.scheme);
}
