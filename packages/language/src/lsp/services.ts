import { inject, type Module, type TextDocument, URI, UriUtils } from 'langium';
import {
    type CodeActionProvider,
    createDefaultModule,
    createDefaultSharedModule,
    DefaultDocumentUpdateHandler,
    type DefaultSharedModuleContext,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import {
    type Connection,
    MessageType,
    ShowMessageNotification,
    type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import { ProcGeneratedModule, ProcGeneratedSharedModule } from '../generated/module.ts';
import type { ProcDocumentBuilder } from '../linking/document-builder.ts';
import { BUILTIN } from '../linking/imports.ts';
import { isInside, RootedPaths } from '../linking/paths.ts';
import type { Finding } from '../rules/rule.ts';
import { type ProcAddedServices, procModule, procSharedModule } from '../services.ts';
import type { FileReader } from '../workspace/files.ts';
import { ActionProvider } from './actions/index.ts';
import { Analysis } from './analysis.ts';
import { ProcCompletionProvider } from './completion/provider.ts';
import { Publisher } from './diagnostics.ts';
import { FixProvider } from './fixes.ts';
import { ProcFormatter } from './formatter.ts';
import { Hovers } from './hover/provider.ts';
import { CallHierarchy } from './navigation/call-hierarchy.ts';
import { Definitions } from './navigation/definition.ts';
import { Highlights } from './navigation/highlights.ts';
import { FileLinks } from './navigation/links.ts';
import { ReferenceFinder } from './navigation/references.ts';
import { Renaming } from './navigation/rename.ts';
import { Folds } from './reading/folding.ts';
import { FlowHints } from './reading/hints.ts';
import { ProcLanguageServer } from './reading/language-server.ts';
import { Lenses } from './reading/lenses.ts';
import { NameColours } from './reading/tokens.ts';
import { SettingsReader } from './settings.ts';
import { Outline } from './symbols/outline.ts';
import { SymbolSearch } from './symbols/workspace-symbols.ts';
import { ProcWorkspaceManager } from './workspace-manager.ts';

/** What differs between a server in Node and one in a browser worker. */
export interface Host extends Omit<DefaultSharedModuleContext, 'connection'> {
    /** Looks at files inside the given folders only. */
    readonly files: (roots: () => readonly URI[]) => FileReader;
}

export type ProcServices = LangiumServices & ProcAddedServices;

export interface Server {
    readonly shared: LangiumSharedServices;
    readonly analysis: Analysis;
    readonly publisher: Publisher;
}

/** The services of the language server, not yet listening. */
export function createServer(host: Host, connection: Connection, settings: SettingsReader): Server {
    const { shared, analysis } = createEditorServices(
        { ...host, connection },
        {
            settings,
            actions: () => actions,
            findings: uri => publisher.findingsOf(uri),
            rulePages: () => publisher.rulePages,
        },
    );
    const publisher = new Publisher(connection, analysis, settings);
    const actions = new ActionProvider(new FixProvider(analysis, publisher), analysis, settings);
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        actions.showsDisabled = capabilities.textDocument?.codeAction?.disabledSupport === true;
    });
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
        void analysis.forget(changes.map(change => URI.parse(change.uri).toString()));
    });
    tellOfUnreadable(
        connection,
        shared,
        host.files(() => readable(shared)),
    );
    return { shared, analysis, publisher };
}

/** What nobody could read is missing from every map and report: somebody must know. Once: whoever imports it tries again and again. */
function tellOfUnreadable(connection: Connection, shared: LangiumSharedServices, files: FileReader): void {
    const told = new Set<string>();
    (shared.workspace.DocumentBuilder as ProcDocumentBuilder).onUnreadable(async uri => {
        const file = uri.toString();
        if (told.has(file)) return;
        told.add(file);
        // A file that went away in between is no news.
        if ((await files.facts(file, false)).state === 'missing') {
            told.delete(file);
            return;
        }
        const name = UriUtils.basename(uri);
        await connection.sendNotification(ShowMessageNotification.type, {
            type: MessageType.Warning,
            message: `${name} cannot be read, so nothing it says is counted. Look who may open the file, then save it again.`,
        });
    });
}

/** What the providers of an editor know besides the services of the language. */
export interface Editor {
    readonly analysis: Analysis;
    readonly settings: SettingsReader;
    readonly files: FileReader;
    /** What the rules say of a document, by its URI. */
    findingsOf(uri: string): readonly Finding[];
    /** URI of the folder that holds the pages of the rules; undefined where the client has none. */
    rulePages(): string | undefined;
}

/** What only a server has. */
export interface ServerParts {
    readonly settings: SettingsReader;
    readonly actions: () => CodeActionProvider;
    readonly findings: (uri: string) => readonly Finding[];
    readonly rulePages: () => string | undefined;
}

/** The services that read, link and answer requests about documents, with a server or without one. */
export function createEditorServices(
    context: DefaultSharedModuleContext & Partial<Pick<Host, 'files'>>,
    parts?: ServerParts,
): { readonly shared: LangiumSharedServices; readonly services: ProcServices; readonly analysis: Analysis } {
    const known = () => editor;
    const defaults = createDefaultSharedModule(context);
    const shared = inject(defaults, ProcGeneratedSharedModule, procSharedModule, sharedModule(known));
    const paths = new RootedPaths(() => foldersOf(shared));
    const services = inject(
        createDefaultModule({ shared }),
        ProcGeneratedModule,
        procModule(paths),
        editorModule(known, parts),
    );
    shared.ServiceRegistry.register(services);
    const files = context.files?.(() => readable(shared)) ?? noFiles;
    const analysis = new Analysis(shared, services, files);
    const editor: Editor = {
        analysis,
        settings: parts?.settings ?? new SettingsReader(undefined),
        files,
        findingsOf: uri => parts?.findings(uri) ?? [],
        rulePages: () => parts?.rulePages(),
    };
    return { shared, services, analysis };
}

const noFiles: FileReader = { facts: async () => ({ state: 'unreadable' }) };

/** The providers; `editor` may only be asked for when a request comes. */
function editorModule(
    editor: () => Editor,
    parts: ServerParts | undefined,
): Module<ProcServices, PartialLangiumServices> {
    return {
        documentation: {
            // The model knows the comments; to find them in the texts would make all these be read again.
            DocumentationProvider: () => ({
                getDocumentation: node => editor().analysis.documentationOf(node),
            }),
        },
        lsp: {
            ...(parts ? { CodeActionProvider: parts.actions } : {}),
            DefinitionProvider: () => new Definitions(editor),
            HoverProvider: services => new Hovers(services, editor),
            ReferencesProvider: services => new ReferenceFinder(services, editor),
            DocumentHighlightProvider: services => new Highlights(services),
            RenameProvider: services => new Renaming(services),
            CallHierarchyProvider: services => new CallHierarchy(services),
            DocumentLinkProvider: () => new FileLinks(editor),
            DocumentSymbolProvider: () => new Outline(editor),
            Formatter: () => new ProcFormatter(),
            FoldingRangeProvider: () => new Folds(),
            SemanticTokenProvider: () => new NameColours(),
            InlayHintProvider: () => new FlowHints(editor),
            CodeLensProvider: () => new Lenses(editor),
            CompletionProvider: services =>
                new ProcCompletionProvider(services, {
                    today: () => editor().settings.today(),
                    mayList: async folder =>
                        (await editor().files.facts(folder.toString(), false)).state === 'folder',
                    findingsOf: uri => editor().findingsOf(uri),
                }),
        },
    };
}

function sharedModule(editor: () => Editor): Module<LangiumSharedServices, PartialLangiumSharedServices> {
    return {
        lsp: {
            DocumentUpdateHandler: services => new UpdateHandler(services),
            LanguageServer: services => new ProcLanguageServer(services),
            WorkspaceSymbolProvider: services => new SymbolSearch(editor, () => services.lsp.FuzzyMatcher),
        },
        workspace: {
            WorkspaceManager: services => new ProcWorkspaceManager(services),
        },
    };
}

function foldersOf(shared: LangiumSharedServices): URI[] {
    return (shared.workspace.WorkspaceManager.workspaceFolders ?? []).map(folder => URI.parse(folder.uri));
}

/** The open folders, and the folders of the files that are open on their own. */
function readable(shared: LangiumSharedServices): URI[] {
    const folders = foldersOf(shared);
    const alone = shared.workspace.LangiumDocuments.all
        .map(document => document.uri)
        .filter(uri => !placeless.includes(uri.scheme) && !folders.some(folder => isInside(folder, uri)))
        .map(uri => UriUtils.dirname(uri));
    return [...folders, ...alone];
}

/** Schemes of documents that lie in no folder. */
const placeless = ['untitled', BUILTIN];

class UpdateHandler extends DefaultDocumentUpdateHandler {
    /** What was never saved is gone with its editor: the file on the disk counts again. */
    didCloseDocument(change: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(change.document.uri);
        const onDisk = uri.scheme !== 'untitled';
        this.fireDocumentUpdate(onDisk ? [uri] : [], onDisk ? [] : [uri]);
    }
}
