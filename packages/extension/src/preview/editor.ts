import {
    Range,
    TabInputText,
    type TextDocument,
    type TextEditor,
    Uri,
    ViewColumn,
    window,
    workspace,
} from 'vscode';
import { isProcDocument } from '../documents.ts';
import type { Place } from './messages.ts';

/** A text and the column in which it is shown. */
export interface Revealed {
    readonly document: TextDocument;
    readonly viewColumn?: ViewColumn;
}

/** Whether an editor shows a document that somebody writes in the language. */
export function isProc(editor: TextEditor | undefined): editor is TextEditor {
    return editor !== undefined && isProcDocument(editor.document);
}

/**
 * Shows and selects a place of the text: in the column where its file is open already, else in a column that
 * does not hide the preview.
 */
export async function reveal(place: Place, previewColumn: ViewColumn | undefined): Promise<Revealed> {
    const uri = Uri.parse(place.file, true);
    const document = await workspace.openTextDocument(uri);
    const selection = document.validateRange(
        new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1),
    );
    const { viewColumn } = await window.showTextDocument(document, {
        viewColumn: columnFor(uri, previewColumn),
        selection,
    });
    return { document, ...(viewColumn && { viewColumn }) };
}

/** Gives the keyboard to a text that is shown. */
export async function focus({ document, viewColumn }: Revealed): Promise<void> {
    await window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
}

function columnFor(uri: Uri, previewColumn: ViewColumn | undefined): ViewColumn {
    const groups = window.tabGroups.all.filter(group => group.viewColumn !== previewColumn);
    const holds = (input: unknown) =>
        input instanceof TabInputText && input.uri.toString() === uri.toString();
    const open = groups.find(group => group.tabs.some(tab => holds(tab.input)));
    return (open ?? groups[0])?.viewColumn ?? ViewColumn.Beside;
}
