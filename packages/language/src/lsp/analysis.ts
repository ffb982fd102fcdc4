import {
    type AstNode,
    AstUtils,
    type Disposable,
    DocumentState,
    Emitter,
    type LangiumDocument,
    URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { imported } from '../analysis/visibility.ts';
import type * as ast from '../generated/ast.ts';
import type { ProcDocumentBuilder } from '../linking/document-builder.ts';
import { documentModel } from '../model/build/document.ts';
import { documentationOf } from '../model/build/documentation.ts';
import { idOf } from '../model/build/ids.ts';
import { Memory } from '../model/build/memory.ts';
import { relinkedModel } from '../model/build/relinked.ts';
import { elementsOf } from '../model/lookup.ts';
import type { DocumentModel, FileFacts, Workspace } from '../model/types.ts';
import { SyntaxStore } from '../parser/released.ts';
import type { ProcCoreServices } from '../services.ts';
import { type FileReader, namedFiles } from '../workspace/files.ts';

/** A document as it was read, with the version of its text. */
export interface Analysed {
    readonly document: DocumentModel;
    readonly version: number;
}

/** A document with the workspace that it is part of. */
export interface Ready extends Analysed {
    readonly workspace: Workspace;
}

/** Keeps the models of all documents up to date with their texts. */
export class Analysis {
    private readonly shared: LangiumSharedServices;
    private readonly services: ProcCoreServices;
    private readonly files: FileReader;
    private readonly documents = new Map<string, DocumentModel>();
    /** Of the texts that the models were read from. */
    private readonly versions = new Map<string, number>();
    private readonly byRoot = new WeakMap<ast.Document, DocumentModel>();
    private readonly facts = new Map<string, FileFacts>();
    private readonly changes = new Emitter<string[]>();
    private readonly syntax: SyntaxStore;
    private readonly memory = new Memory();
    private typed = Number.NEGATIVE_INFINITY;
    private latest: Workspace = { documents: new Map(), files: new Map() };

    constructor(shared: LangiumSharedServices, services: ProcCoreServices, files: FileReader) {
        this.shared = shared;
        this.services = services;
        this.files = files;
        this.syntax = new SyntaxStore(text => services.parser.LangiumParser.parse(text).value);
        shared.workspace.TextDocuments.onDidChangeContent(() => {
            this.typed = performance.now();
        });
        const DocumentBuilder = shared.workspace.DocumentBuilder as ProcDocumentBuilder;
        DocumentBuilder.onUnreadable(uri => this.documents.delete(uri.toString()));
        DocumentBuilder.onUpdate((_, deleted) => {
            for (const uri of deleted) this.documents.delete(uri.toString());
            // It may be that nothing is linked again for it.
            if (deleted.length > 0) this.publish([]);
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, documents => this.read(documents));
    }

    /** All models as of now. A new object after each change. */
    workspace(): Workspace {
        return this.latest;
    }

    /** Whether the models of all that a document sees are there: while a workspace is read, some are still to come. */
    isComplete(document: DocumentModel): boolean {
        const { LangiumDocuments } = this.shared.workspace;
        return imported(this.latest, document)
            .flatMap(({ imports }) => imports)
            .every(
                ({ target }) =>
                    target === undefined ||
                    this.latest.documents.has(target) ||
                    !LangiumDocuments.hasDocument(URI.parse(target)),
            );
    }

    /** Time since somebody wrote in an editor, in ms. */
    sinceTyped(): number {
        return performance.now() - this.typed;
    }

    /** Waits until the latest text that the client sent was read. Fails for a document that nobody knows. */
    async ready(uri: string): Promise<Ready> {
        const key = URI.parse(uri).toString();
        for (;;) {
            const text = this.shared.workspace.TextDocuments.get(key);
            const document = this.documents.get(key);
            const version = this.versions.get(key);
            if (document && version !== undefined && (!text || version === text.version)) {
                return { document, version, workspace: this.latest };
            }
            if (!text) throw new Error(`${uri} is not open, and not in the workspace`);
            await this.nextChange();
        }
    }

    /** Waits until every document of the workspace was read: while it opens, the files in the editor come first. */
    async whole(): Promise<void> {
        const { LangiumDocuments, WorkspaceManager } = this.shared.workspace;
        await WorkspaceManager.ready;
        while (!LangiumDocuments.all.every(document => this.documents.has(document.uri.toString()))) {
            await this.nextChange();
        }
    }

    private nextChange(): Promise<void> {
        return new Promise(resolve => {
            const listener = this.changes.event(() => {
                listener.dispose();
                resolve();
            });
        });
    }

    /** The model of a document as its tree is now: that of the last build, or a new one where the build has not come so far. */
    modelOf(document: LangiumDocument): DocumentModel {
        const root = document.parseResult.value as ast.Document;
        return (
            this.byRoot.get(root) ?? documentModel(document as LangiumDocument<ast.Document>, this.services)
        );
    }

    /** The documentation comment of a declaration: from its model where that is there, which needs no syntax. */
    documentationOf(node: AstNode): string | undefined {
        const model = this.latest.documents.get(AstUtils.getDocument(node).uri.toString());
        return model ? elementsOf(model).get(idOf(node))?.documentation : documentationOf(node);
    }

    /** Whether somebody has the document in an editor. */
    isOpen(uri: string): boolean {
        return this.shared.workspace.TextDocuments.get(uri) !== undefined;
    }

    /** The text of a document as the server sees it. */
    text(uri: string): string | undefined {
        return this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText();
    }

    /** Tells the URIs of the documents that were read anew, once all of them are in `workspace()`. */
    onChange(listener: (uris: string[]) => void): Disposable {
        return this.changes.event(listener);
    }

    /** Forgets what was known of files and folders that changed on the disk, and looks again. */
    async forget(uris: readonly string[]): Promise<void> {
        const known = [...this.facts.keys()].filter(file =>
            uris.some(uri => file === uri || file.startsWith(`${uri}/`)),
        );
        for (const file of known) this.facts.delete(file);
        if (known.length > 0) await this.renew();
    }

    /** Tells everybody to look again, though no text has changed: the settings or the disk have. */
    async renew(): Promise<void> {
        await this.learn([...this.documents.values()]);
        this.publish([]);
    }

    private async read(documents: readonly LangiumDocument[]): Promise<void> {
        const fresh = (documents as LangiumDocument<ast.Document>[]).map((document): Analysed => {
            const isOpen = this.isOpen(document.uri.toString());
            const known = this.byRoot.get(document.parseResult.value);
            const model = known
                ? relinkedModel(known, document, this.services)
                : documentModel(document, this.services, isOpen ? this.memory : undefined);
            this.byRoot.set(document.parseResult.value, model);
            // Of what nobody writes in, what it says is enough.
            if (!isOpen) this.syntax.release(document.parseResult.value);
            return { document: model, version: document.textDocument.version };
        });
        const models = fresh.map(({ document }) => document);
        await this.learn(models);
        // What is ready is also in the workspace: both change in one go, after everything that takes time.
        for (const { document, version } of fresh) {
            this.documents.set(document.file, document);
            this.versions.set(document.file, version);
        }
        this.publish(models.map(({ file }) => file));
        await this.loadImports(models);
    }

    private publish(uris: string[]): void {
        this.latest = { documents: new Map(this.documents), files: new Map(this.facts) };
        this.changes.fire(uris);
    }

    /** Looks at the files that the documents name and that nobody has looked at yet. */
    private async learn(documents: readonly DocumentModel[]): Promise<void> {
        const named = namedFiles(documents);
        const unknown = [...named].filter(([uri, withText]) => needed(this.facts.get(uri), withText));
        await Promise.all(
            unknown.map(async ([uri, withText]) =>
                this.facts.set(uri, await this.files.facts(uri, withText)),
            ),
        );
    }

    /** Reads imported files that no open folder holds: with a single open file nobody else does. */
    private async loadImports(documents: readonly DocumentModel[]): Promise<void> {
        const { LangiumDocuments } = this.shared.workspace;
        const named = documents
            .flatMap(({ imports }) => imports)
            .flatMap(statement => statement.target ?? [])
            .filter(uri => !LangiumDocuments.hasDocument(URI.parse(uri)));
        const present: URI[] = [];
        for (const uri of new Set(named)) {
            if ((await this.files.facts(uri, false)).state === 'present') present.push(URI.parse(uri));
        }
        if (present.length > 0) {
            const { WorkspaceLock, DocumentBuilder } = this.shared.workspace;
            // Not awaited: the build that calls this holds the lock.
            void WorkspaceLock.write(token => DocumentBuilder.update(present, [], token));
        }
    }
}

/** A file that was only looked at must be read once somebody counts on its content. */
function needed(known: FileFacts | undefined, withText: boolean): boolean {
    return known === undefined || (withText && known.state === 'present' && known.text === undefined);
}
