import { commands, window, workspace } from 'vscode';
import { isProc } from './preview/editor.ts';

/** For `npm start`: the example and its preview side by side, without a click. */
export async function showExample(): Promise<void> {
    if (!isProc(window.activeTextEditor)) {
        const [example] = await workspace.findFiles('**/complaint-handling.proc', undefined, 1);
        if (!example) return;
        await window.showTextDocument(example);
    }
    await commands.executeCommand('process.openPreview');
}
