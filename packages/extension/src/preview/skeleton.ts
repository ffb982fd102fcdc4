import { SnippetString, Uri, ViewColumn, window, workspace } from 'vscode';

const skeleton = `process \${1:MyProcess} "\${2:What this process does}" {
    flow {
        start "\${3:What sets it off}"
        step "\${4:The first thing somebody does}" by \${5:Worker}
        end "\${6:What is reached}" good
    }
}

role \${5:Worker} "\${7:Who does it}"
`;

/** Writes a first process to the end of a file, with the cursor on the words to fill in. */
export async function insertSkeleton(uri: string, previewColumn: ViewColumn | undefined): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const open = window.visibleTextEditors.find(editor => editor.document === document);
    const column =
        open?.viewColumn ?? (previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    const editor = await window.showTextDocument(document, { viewColumn: column });
    await editor.insertSnippet(
        new SnippetString(skeleton),
        document.lineAt(document.lineCount - 1).range.end,
    );
}
