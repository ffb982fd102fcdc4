import { type Disposable, DocumentState, Emitter, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type * as ast from '../generated/ast.ts';
import { documentModel } from '../model/build/document.ts';
import type { DocumentModel, FileFacts, Workspace } from '../model/types.ts';
import type { ProcCoreServices } from '../services.ts';
import { type FileReader, namedFiles } from '../workspace/files.ts';

/** A document as it was read, with the version of its text. */
export interface Analysed {
    readonly document: DocumentModel;
    readonly version: number;
}

/** Keeps the models of all documents up to date with their texts. */
export class Analysis {
    private readonly shared: LangiumSharedServices;
    private readonly services: ProcCoreServices;
    private readonly files: FileReader;
    private readonly analysed = new Map<string, Analysed>();
    private readonly facts = new Map<string, FileFacts>();
    private readonly changes = new Emitter<string[]>();
    private latest: Workspace = { documents: new Map(), files: new Map() };

    constructor(shared: LangiumSharedServices, services: ProcCoreServices, files: FileReader) {
        this.shared = shared;
        this.services = services;
        this.files = files;
        const { DocumentBuilder } = shared.workspace;
        DocumentBuilder.onUpdate((_, deleted) => {
            for (const uri of deleted) this.analysed.delete(uri.toString());
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, documents => this.read(documents));
    }

    /** All models as of now. A new object after each change. */
    workspace(): Workspace {
        return this.latest;
    }

    /** Waits until the latest text that the client sent was read. Fails for a document that nobody knows. */
    async ready(uri: string): Promise<Analysed> {
        const key = URI.parse(uri).toString();
        for (;;) {
            const text = this.shared.workspace.TextDocuments.get(key);
            const analysed = this.analysed.get(key);
            if (analysed && (!text || analysed.version === text.version)) return analysed;
            if (!text) throw new Error(`${uri} is not open, and not in the workspace`);
            await new Promise<void>(resolve => {
                const listener = this.changes.event(() => {
                    listener.dispose();
                    resolve();
                });
            });
        }
    }

    /** The text of a document as the server sees it. */
    text(uri: string): string | undefined {
        return this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText();
    }

    /** Tells the URIs of the documents that were read anew, once all of them are in `workspace()`. */
    onChange(listener: (uris: string[]) => void): Disposable {
        return this.changes.event(listener);
    }

    /** Forgets what was known of files that changed on the disk, and looks again. */
    async forget(uris: readonly string[]): Promise<void> {
        const known = uris.filter(uri => this.facts.delete(uri));
        if (known.length === 0) return;
        await this.refresh();
        this.changes.fire([]);
    }

    private async read(documents: readonly LangiumDocument[]): Promise<void> {
        const uris: string[] = [];
        for (const document of documents as LangiumDocument<ast.Document>[]) {
            const uri = document.uri.toString();
            const model = documentModel(document, this.services);
            this.analysed.set(uri, { document: model, version: document.textDocument.version });
            uris.push(uri);
        }
        await this.refresh();
        this.changes.fire(uris);
        await this.loadImports();
    }

    private async refresh(): Promise<void> {
        const documents = new Map([...this.analysed].map(([uri, { document }]) => [uri, document]));
        const unknown = [...namedFiles(documents.values())].filter(([uri]) => !this.facts.has(uri));
        await Promise.all(
            unknown.map(async ([uri, withText]) =>
                this.facts.set(uri, await this.files.facts(uri, withText)),
            ),
        );
        this.latest = { documents, files: new Map(this.facts) };
    }

    /** Reads imported files that no open folder holds: with a single open file nobody else does. */
    private async loadImports(): Promise<void> {
        const imported = [...this.analysed.values()]
            .flatMap(({ document }) => document.imports)
            .flatMap(statement => statement.target ?? [])
            .filter(uri => !this.analysed.has(uri));
        const present: URI[] = [];
        for (const uri of new Set(imported)) {
            if ((await this.files.facts(uri, false)).state === 'present') present.push(URI.parse(uri));
        }
        if (present.length > 0) {
            const { WorkspaceLock, DocumentBuilder } = this.shared.workspace;
            // Not awaited: the build that calls this holds the lock.
            void WorkspaceLock.write(token => DocumentBuilder.update(present, [], token));
        }
    }
}
