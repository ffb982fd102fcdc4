/** For tests of completion: asks at a mark in a text, and takes what is offered. */
import { type LangiumDocument, URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import { type CompletionItem, type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as ast from '../../generated/ast.ts';
import { documentModel } from '../../model/build/document.ts';
import { checkDocument } from '../../rules/check.ts';
import type { Finding } from '../../rules/rule.ts';
import { addBuiltinPacks } from '../../services.ts';
import { createEditorServices, type ProcServices } from '../services.ts';
import { SettingsReader } from '../settings.ts';

export const MARK = '<|>';
const ROOT = 'file:///work';

export interface Asking {
    /** Other files by their path below the workspace folder; those that do not end in `.proc` are not read. */
    readonly files?: Readonly<Record<string, string>>;
    /** Path of the text itself. */
    readonly path?: string;
    /** What the client can show; snippets and all by default. */
    readonly client?: object;
    /** The sign that was just typed, where that made the client ask. */
    readonly trigger?: string;
}

export interface Offered {
    readonly list: CompletionList;
    readonly labels: readonly string[];
    item(label: string): CompletionItem;
    /** The text after taking what has this label, with the first choice in each place of its snippet. */
    accept(label: string): string;
}

const EVERYTHING = {
    completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
    },
};

/** Asks for completion at the mark in a text. */
export async function complete(marked: string, asking: Asking = {}): Promise<Offered> {
    const files = asking.files ?? {};
    const services = await servicesFor(files, asking.client ?? EVERYTHING);
    const offset = marked.indexOf(MARK);
    const text = marked.replace(MARK, '');
    const document = await read(services, asking.path ?? 'main.proc', text);
    const list = (await services.lsp.CompletionProvider!.getCompletion(document, {
        textDocument: { uri: document.uri.toString() },
        position: document.textDocument.positionAt(offset),
        ...(asking.trigger
            ? {
                  context: {
                      triggerKind: CompletionTriggerKind.TriggerCharacter,
                      triggerCharacter: asking.trigger,
                  },
              }
            : {}),
    }))!;
    const item = (label: string) => {
        const found = list.items.find(each => each.label === label);
        if (!found)
            throw new Error(`${label} is not offered, but ${list.items.map(each => each.label).join(', ')}`);
        return found;
    };
    const accept = (label: string) => {
        const { textEdit, additionalTextEdits = [] } = item(label);
        if (!textEdit || !('range' in textEdit)) throw new Error('no edit');
        return TextDocument.applyEdits(document.textDocument, [
            { range: textEdit.range, newText: expand(textEdit.newText) },
            ...additionalTextEdits,
        ]);
    };
    return { list, labels: list.items.map(each => each.label), item, accept };
}

/** What the parser has to say about a text. */
export async function problemsOf(text: string): Promise<string[]> {
    const services = await servicesFor({}, EVERYTHING);
    const { parserErrors, lexerErrors } = services.parser.LangiumParser.parse(text);
    return [...lexerErrors, ...parserErrors].map(error => error.message);
}

let current: { readonly key: string; readonly services: Promise<ProcServices> } | undefined;

/** One set of services serves all tests with the same files: to make it takes longer than most tests do. */
function servicesFor(files: Readonly<Record<string, string>>, client: object): Promise<ProcServices> {
    const key = JSON.stringify([files, client]);
    if (current?.key !== key) current = { key, services: start(files, client) };
    return current.services;
}

async function start(files: Readonly<Record<string, string>>, client: object): Promise<ProcServices> {
    const disk = new VirtualFileSystemProvider();
    for (const [path, text] of Object.entries(files)) disk.insert(`${ROOT}/${path}`, text);
    const { shared, services } = createEditorServices(
        {
            fileSystemProvider: () => disk,
            // As the disk would have it that this folder is a link to somewhere else.
            files: () => ({ facts: async uri => ({ state: uri.endsWith('/link') ? 'outside' : 'folder' }) }),
        },
        {
            settings: new FixedSettings(undefined),
            actions: () => ({ getCodeActions: () => [] }),
            rulePages: () => undefined,
            findings: uri => findingsOf(services, uri),
        },
    );
    // It is told of the client's abilities only if it is there by then.
    services.lsp.CompletionProvider?.completionOptions;
    await shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: ROOT,
        workspaceFolders: [{ uri: ROOT, name: 'work' }],
        capabilities: { textDocument: { completion: client } },
    });
    addBuiltinPacks(shared);
    for (const [path, text] of Object.entries(files)) {
        if (path.endsWith('.proc')) add(services, path, text);
    }
    await shared.workspace.DocumentBuilder.build(shared.workspace.LangiumDocuments.all.toArray());
    return services;
}

function findingsOf(services: ProcServices, uri: string): readonly Finding[] {
    const all = services.shared.workspace.LangiumDocuments.all.toArray() as LangiumDocument<ast.Document>[];
    const documents = new Map(all.map(each => [each.uri.toString(), documentModel(each, services)]));
    return checkDocument({ documents, files: new Map() }, uri, { today: '2026-11-21' }).findings;
}

async function read(
    services: ProcServices,
    path: string,
    text: string,
): Promise<LangiumDocument<ast.Document>> {
    const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const uri = URI.parse(`${ROOT}/${path}`);
    if (LangiumDocuments.hasDocument(uri)) await DocumentBuilder.update([], [uri]);
    const document = add(services, path, text);
    await DocumentBuilder.build([document]);
    return document;
}

function add(services: ProcServices, path: string, text: string): LangiumDocument<ast.Document> {
    const { LangiumDocuments, LangiumDocumentFactory } = services.shared.workspace;
    const document = LangiumDocumentFactory.fromString<ast.Document>(text, URI.parse(`${ROOT}/${path}`));
    LangiumDocuments.addDocument(document);
    return document;
}

class FixedSettings extends SettingsReader {
    override today(): string {
        return '2026-11-21';
    }
}

/** A snippet with the first choice in each place. */
function expand(snippet: string): string {
    return snippet
        .replaceAll(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
        .replaceAll(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
        .replaceAll('$0', '')
        .replaceAll(/\\([\\$},|])/g, '$1');
}
