import { Uri } from 'vscode';

/** The icon of the pages of this extension, which can be told apart on a light and on a dark tab. */
export function pageIcon(extension: Uri): { readonly light: Uri; readonly dark: Uri } {
    const icon = (ground: string) => Uri.joinPath(extension, `icons/proc-${ground}.svg`);
    return { light: icon('light'), dark: icon('dark') };
}
