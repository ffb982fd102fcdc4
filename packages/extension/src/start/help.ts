import { commands, type Disposable, Uri } from 'vscode';

/** Registers *Process: Help*: the page that ships with the extension, as a page and not as its source. */
export function registerHelp(extension: Uri): Disposable {
    return commands.registerCommand('process.help', () =>
        commands.executeCommand('markdown.showPreview', Uri.joinPath(extension, 'dist/help.md')),
    );
}
