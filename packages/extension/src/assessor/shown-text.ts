import { type Disposable, EventEmitter, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Place } from '../preview/messages.ts';

const scheme = 'process-assessed';

/** Lets an assessor look at a text without being able to change it. */
export function registerShownText(): Disposable {
    const changes = new EventEmitter<Uri>();
    const provider = workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: changes.event,
        provideTextDocumentContent: async uri => (await workspace.openTextDocument(original(uri))).getText(),
    });
    const followed = workspace.onDidChangeTextDocument(({ document }) => changes.fire(shown(document.uri)));
    return { dispose: () => [changes, provider, followed].forEach(each => void each.dispose()) };
}

/** Shows a place of a text, beside, and only to be read. */
export async function showText(place: Place): Promise<void> {
    const document = await workspace.openTextDocument(shown(Uri.parse(place.file, true)));
    const selection = document.validateRange(
        new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1),
    );
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, selection, preview: true });
}

/** The same path, so that the tab has the name of the file; where the file really is stands in the query. */
function shown(uri: Uri): Uri {
    return Uri.from({ scheme, path: uri.path, query: uri.toString() });
}

function original(uri: Uri): Uri {
    return Uri.parse(uri.query, true);
}
