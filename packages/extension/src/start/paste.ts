import { type Steps, stepsRequest } from '@process-as-code/language/protocol';
import {
    type CancellationToken,
    commands,
    Disposable,
    DocumentDropOrPasteEditKind,
    DocumentPasteEdit,
    type DocumentPasteEditProvider,
    env,
    l10n,
    languages,
    type Position,
    Range,
    type TextDocument,
    type TextEditor,
    Uri,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { isProc } from '../preview/editor.ts';
import { indented, looksLikeList } from './list.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('process', 'steps');

/** A list that is pasted into a flow becomes steps; the paste menu and *Undo* bring the plain text back. */
export function registerPaste(client: Client): Disposable {
    const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
    return Disposable.from(
        languages.registerDocumentPasteEditProvider({ language: 'proc' }, pasting(client), metadata),
        commands.registerCommand('process.pasteSteps', () => pasteSteps(client)),
    );
}

function pasting(client: Client): DocumentPasteEditProvider {
    return {
        async provideDocumentPasteEdits(document, [range], transfer, _, token) {
            const list = await transfer.get('text/plain')?.asString();
            if (!range?.isEmpty || !list || !looksLikeList(list)) return undefined;
            // In the middle of a line somebody pastes words, not steps.
            if (!document.lineAt(range.start).isEmptyOrWhitespace) return undefined;
            const steps = await stepsAt(client, document, range.start, list, token);
            if (!steps) return undefined;
            const edit = new DocumentPasteEdit(
                textAt(document, range.start, steps),
                l10n.t('Insert the list as steps'),
                kind,
            );
            edit.additionalEdit = elsewhere(steps);
            return [edit];
        },
    };
}

/** Puts the list of the clipboard as steps on the line of the cursor, or behind it where something stands on it. */
async function pasteSteps(client: Client): Promise<void> {
    const editor = window.activeTextEditor;
    if (!isProc(editor)) return;
    const list = await env.clipboard.readText();
    const { document } = editor;
    const line = document.lineAt(editor.selection.active);
    const steps = list.trim() === '' ? null : await stepsAt(client, document, line.range.end, list);
    if (steps) await insert(editor, line.range.end, steps);
    else {
        window.showInformationMessage(
            l10n.t(
                'Copy a list first, one line for each step, such as "1. Log the complaint (Advisor)". Then put the cursor on a line of its own in the flow and try again.',
            ),
        );
    }
}

async function insert({ document }: TextEditor, at: Position, steps: Steps): Promise<void> {
    const edit = elsewhere(steps);
    const isBlank = document.lineAt(at).isEmptyOrWhitespace;
    edit.insert(document.uri, at, isBlank ? textAt(document, at, steps) : `\n${textAt(document, at, steps)}`);
    await workspace.applyEdit(edit);
}

function stepsAt(
    client: Client,
    document: TextDocument,
    { line, character }: Position,
    list: string,
    token?: CancellationToken,
): Promise<Steps | null> {
    const params = { uri: document.uri.toString(), line: line + 1, column: character + 1, list };
    return ask(client, stepsRequest, params, token);
}

/** The steps, further in than what surrounds them where the cursor stands on a bare line. */
function textAt(document: TextDocument, at: Position, { lines }: Steps): string {
    const before = Array.from({ length: at.line + 1 }, (_, line) => document.lineAt(line).text);
    return indented(lines, before);
}

function elsewhere({ edits }: Steps): WorkspaceEdit {
    const edit = new WorkspaceEdit();
    for (const { place, text } of edits) {
        const range = new Range(place.line - 1, place.column - 1, place.endLine - 1, place.endColumn - 1);
        edit.replace(Uri.parse(place.file), range, text);
    }
    return edit;
}
