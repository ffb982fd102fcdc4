/** For tests of the server's providers: services with a workspace of given texts, without a disk or a client. */
import { EmptyFileSystem, type LangiumDocument, TextDocument, URI } from 'langium';
import type { WorkspaceEdit } from 'vscode-languageserver';

import { addBuiltinPacks } from '../services.ts';
import { createEditorServices } from './services.ts';

const ROOT = 'file:///work/';

/** Where the cursor stands in a text. */
export const CURSOR = '<|>';

export type OpenedEditor = Awaited<ReturnType<typeof editorOf>>;

// One editor serves all tests of a file, one after the other: to make it takes longer than most tests do.
let editor: ReturnType<typeof newEditor> | undefined;
let known: Readonly<Record<string, string>> = {};

/**
 * An editor that has read the given texts and no others, by file names; files that do not end in `.proc` are data. In one of
 * them `<|>` may stand for the cursor: `document` and `position` say where that was.
 */
export async function editorOf(files: string | Readonly<Record<string, string>>) {
    const texts = typeof files === 'string' ? { 'main.proc': files } : files;
    const { shared, services, analysis } = await emptied(known);
    known = texts;
    let cursor: { readonly document: LangiumDocument; readonly offset: number } | undefined;
    for (const [name, text] of Object.entries(texts)) {
        if (!name.endsWith('.proc')) continue;
        const offset = text.indexOf(CURSOR);
        const plain = text.replace(CURSOR, '');
        const document = shared.workspace.LangiumDocumentFactory.fromString(plain, URI.parse(ROOT + name));
        shared.workspace.LangiumDocuments.addDocument(document);
        if (offset >= 0) cursor = { document, offset };
    }
    await shared.workspace.DocumentBuilder.build(shared.workspace.LangiumDocuments.all.toArray(), {
        validation: true,
    });
    const document =
        cursor?.document ??
        shared.workspace.LangiumDocuments.getDocument(URI.parse(ROOT + Object.keys(texts)[0]!))!;
    return {
        shared,
        services,
        analysis,
        document,
        textDocument: { uri: document.uri.toString() },
        position: document.textDocument.positionAt(cursor?.offset ?? 0),
        /** The texts by file names, without the cursor. */
        texts: Object.fromEntries(
            Object.entries(texts).map(([name, text]) => [name, text.replace(CURSOR, '')]),
        ),
    };
}

/** The editor without the files of the test before. */
async function emptied(before: Readonly<Record<string, string>>): Promise<ReturnType<typeof newEditor>> {
    editor ??= newEditor();
    const { shared, analysis } = editor;
    const uris = Object.keys(before).map(name => URI.parse(ROOT + name));
    await shared.workspace.DocumentBuilder.update(
        [],
        uris.filter(uri => shared.workspace.LangiumDocuments.hasDocument(uri)),
    );
    known = {};
    await analysis.forget([...analysis.workspace().files.keys()]);
    return editor;
}

function newEditor() {
    const opened = createEditorServices({
        ...EmptyFileSystem,
        files: () => ({
            facts: async uri => {
                const text = known[decodeURIComponent(uri.slice(ROOT.length))];
                return text === undefined
                    ? { state: 'missing' }
                    : { state: 'present', size: text.length, text };
            },
        }),
    });
    opened.shared.workspace.WorkspaceManager.initialize({
        processId: null,
        rootUri: null,
        capabilities: {},
        workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'work' }],
    });
    addBuiltinPacks(opened.shared);
    return opened;
}

/** The texts after an edit, by file names. */
export function edited(
    texts: Readonly<Record<string, string>>,
    { changes = {} }: WorkspaceEdit,
): Record<string, string> {
    const after = { ...texts };
    for (const [uri, edits] of Object.entries(changes)) {
        const name = uri.slice(ROOT.length);
        after[name] = TextDocument.applyEdits(TextDocument.create(uri, 'proc', 1, after[name]!), edits);
    }
    return after;
}

/** What a range of a document spans, with the name of its file: `main.proc: Advisor`. */
export function shown(
    texts: Readonly<Record<string, string>>,
    uri: string,
    range: { readonly start: { line: number; character: number }; readonly end: { character: number } },
): string {
    const name = uri.slice(ROOT.length);
    const line = texts[name]?.split('\n')[range.start.line] ?? '';
    return `${name}:${range.start.line + 1}: ${line.slice(range.start.character, range.end.character)}`;
}
