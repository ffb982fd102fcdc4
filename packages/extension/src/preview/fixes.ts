import { type CodeAction, CodeActionKind, commands, workspace } from 'vscode';
import type { FoundAt } from './findings.ts';

/** Of so many findings the fixes are asked for: more do not fit a menu. */
const most = 8;

/** The quick fixes of some findings, each title once. */
export async function fixesOf(found: readonly FoundAt[]): Promise<CodeAction[]> {
    const offered = await Promise.all(
        found
            .slice(0, most)
            .map(({ file, range }) =>
                commands.executeCommand<readonly CodeAction[]>(
                    'vscode.executeCodeActionProvider',
                    file,
                    range,
                    CodeActionKind.QuickFix.value,
                ),
            ),
    );
    const usable = offered.flat().filter(({ edit, disabled }) => edit && !disabled);
    return [...new Map(usable.map(action => [action.title, action])).values()];
}

/** Changes the text as a fix wants it; it can be undone there. */
export async function applyFix({ edit }: CodeAction): Promise<void> {
    if (edit) await workspace.applyEdit(edit);
}
