import { DefaultDocumentBuilder, inject, type Module, type TextDocument, URI, UriUtils } from 'langium';
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
import type { Connection, TextDocumentChangeEvent } from 'vscode-languageserver';
import { ProcGeneratedModule, ProcGeneratedSharedModule } from '../generated/module.ts';
import { isInside, RootedPaths } from '../linking/paths.ts';
import { type ProcAddedServices, procModule, procSharedModule } from '../services.ts';
import type { FileReader } from '../workspace/files.ts';
import { Analysis } from './analysis.ts';
import { Publisher } from './diagnostics.ts';
import { FixProvider } from './fixes.ts';
import type { SettingsReader } from './settings.ts';
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
    const { shared, services } = createEditorServices({ ...host, connection }, () => fixes);
    const analysis = new Analysis(
        shared,
        services,
        host.files(() => readable(shared)),
    );
    const publisher = new Publisher(connection, analysis, settings);
    const fixes = new FixProvider(analysis, publisher);
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
        void analysis.forget(changes.map(change => URI.parse(change.uri).toString()));
    });
    return { shared, analysis, publisher };
}

/** The services that read, link and answer requests about documents; `fixes` knows what to do about findings. */
export function createEditorServices(
    context: DefaultSharedModuleContext,
    fixes?: () => CodeActionProvider,
): { readonly shared: LangiumSharedServices; readonly services: ProcServices } {
    const defaults = createDefaultSharedModule(context);
    const shared = inject(defaults, ProcGeneratedSharedModule, procSharedModule, sharedModule);
    const paths = new RootedPaths(() => foldersOf(shared));
    const actions: Module<ProcServices, PartialLangiumServices> = fixes
        ? { lsp: { CodeActionProvider: fixes } }
        : {};
    const services = inject(createDefaultModule({ shared }), ProcGeneratedModule, procModule(paths), actions);
    shared.ServiceRegistry.register(services);
    return { shared, services };
}

const sharedModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
    lsp: { DocumentUpdateHandler: services => new UpdateHandler(services) },
    workspace: {
        DocumentBuilder: services => new Builder(services),
        WorkspaceManager: services => new ProcWorkspaceManager(services),
    },
};

function foldersOf(shared: LangiumSharedServices): URI[] {
    return (shared.workspace.WorkspaceManager.workspaceFolders ?? []).map(folder => URI.parse(folder.uri));
}

/** The open folders, and the folders of the files that are open on their own. */
function readable(shared: LangiumSharedServices): URI[] {
    const folders = foldersOf(shared);
    const alone = shared.workspace.LangiumDocuments.all
        .map(document => document.uri)
        .filter(uri => uri.scheme === 'file' && !folders.some(folder => isInside(folder, uri)))
        .map(uri => UriUtils.dirname(uri));
    return [...folders, ...alone];
}

/** Findings come from the models of the whole workspace (see `Analysis`), not from checks on one document. */
class Builder extends DefaultDocumentBuilder {
    protected override async validate(): Promise<void> {}
}

class UpdateHandler extends DefaultDocumentUpdateHandler {
    /** What was never saved is gone with its editor: the file on the disk counts again. */
    didCloseDocument(change: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(change.document.uri);
        const onDisk = uri.scheme !== 'untitled';
        this.fireDocumentUpdate(onDisk ? [uri] : [], onDisk ? [] : [uri]);
    }
}
