import {
    type BuildOptions,
    Cancellation,
    DefaultDocumentBuilder,
    type Disposable,
    DocumentState,
    Emitter,
    isOperationCancelled,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';
import type { ProcIndexManager } from './index-manager.ts';
import { Surfaces } from './surfaces.ts';

/** How many documents are read before those who wait are told, and a key that was pressed meanwhile has its turn. */
const BATCH = 5;
/** How long others then have the processor, in ms: without that the garbage of a large workspace piles up faster than it is cleared away. */
const PAUSE = 5;

/**
 * Builds first what is open in an editor and what that sees, then all others. Findings come from the models of the whole workspace,
 * not from checks on one document.
 */
export class ProcDocumentBuilder extends DefaultDocumentBuilder {
    private readonly imports: () => Imports;
    private readonly surfaces: Surfaces;
    /** Built, and nobody knows of it yet. */
    private readonly untold = new Set<LangiumDocument>();
    private readonly unreadable = new Emitter<URI>();
    private readonly parsed = new Emitter<void>();
    /** Deleted on the disk, though an editor may still have them. */
    private readonly gone = new Set<string>();

    constructor(services: LangiumSharedCoreServices, imports: () => Imports) {
        super(services);
        this.imports = imports;
        this.onUpdate((changed, deleted) => {
            for (const uri of changed) this.gone.delete(uri.toString());
            for (const uri of deleted) {
                this.gone.add(uri.toString());
                this.surfaces.forget(uri.toString());
            }
            // Whoever waits for the text of one looks again.
            if (deleted.length > 0) this.parsed.fire();
        });
        this.surfaces = new Surfaces(imports, services.workspace.IndexManager as ProcIndexManager);
    }

    /** Tells of a file that could not be read; what it said, if anything, counts no longer. */
    onUnreadable(listener: (uri: URI) => void): Disposable {
        return this.unreadable.event(listener);
    }

    /** Nobody knows before the changed documents were parsed; see `buildDocuments`. */
    protected override shouldRelink(): boolean {
        return false;
    }

    /** Nothing is checked on one document alone, so that nothing can be left to check in any of a thousand. */
    protected override resultsAreIncomplete(): boolean {
        return false;
    }

    protected override async validate(document: LangiumDocument): Promise<void> {
        this.untold.add(document);
    }

    /** Tells of every document that was built, also of those before a build that was cancelled when it came to telling. */
    protected override async notifyBuildPhase(
        documents: LangiumDocument[],
        state: DocumentState,
        token: Cancellation.CancellationToken,
    ): Promise<void> {
        if (state !== DocumentState.Validated) return super.notifyBuildPhase(documents, state, token);
        const built = [...this.untold].filter(document => document.state === state);
        this.untold.clear();
        await super.notifyBuildPhase(built, state, Cancellation.CancellationToken.None);
    }

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        token: Cancellation.CancellationToken,
    ): Promise<void> {
        const left = new Set(documents);
        let next = documents.filter(document => this.textDocuments?.get(document.uri));
        let isFirst = true;
        // A few files at a time with what they see: what nobody writes in lets go of its syntax once it is built.
        do {
            const parsed = await this.parseWithImports(next, left, token);
            await this.buildParsed([...parsed], left, isFirst ? parsed.size : BATCH, options, token);
            for (const document of parsed) left.delete(document);
            next = left.values().take(BATCH).toArray();
            isFirst = false;
            if (left.size > 0) await this.pause();
        } while (left.size > 0);
        // Nothing may have been left to do; whoever waits for the whole must not wait for more.
        this.currentState = DocumentState.Validated;
    }

    /**
     * Builds what was parsed, and all that must be linked again for it, a few at a time: at first at least so many. Some of what is
     * still to be built may have been followed before its turn.
     */
    private async buildParsed(
        parsed: readonly LangiumDocument[],
        pending: Iterable<LangiumDocument>,
        least: number,
        options: BuildOptions,
        token: Cancellation.CancellationToken,
    ): Promise<void> {
        const stale = this.surfaces.settle(parsed, pending);
        for (const document of stale) this.resetToState(document, DocumentState.ComputedScopes);
        const read = parsed.filter(({ uri }) => this.langiumDocuments.hasDocument(uri));
        const all = this.sortDocuments([...new Set([...read, ...stale])]);
        const open = all.findLastIndex(document => this.textDocuments?.get(document.uri)) + 1;
        for (let begin = 0, end = Math.max(open, least, 1); begin < all.length; begin = end, end += BATCH) {
            if (begin > 0) await this.pause();
            this.currentState = DocumentState.Parsed;
            await super.buildDocuments(all.slice(begin, end), options, token);
        }
    }

    private pause(): Promise<void> {
        // What is not built yet is not ready, though what went before it is.
        this.currentState = DocumentState.Parsed;
        return new Promise(resolve => setTimeout(resolve, PAUSE));
    }

    /** A request is about the text that the client sent before it: it waits until that was read, though another build is going on. */
    protected override async awaitDocumentState(
        state: DocumentState,
        uri: URI,
        token: Cancellation.CancellationToken,
    ): Promise<URI> {
        while (this.isBehind(uri) && !token.isCancellationRequested) {
            await new Promise<void>(resolve => {
                const listeners = [this.parsed.event(goOn), token.onCancellationRequested(goOn)];
                function goOn(): void {
                    for (const listener of listeners) listener.dispose();
                    resolve();
                }
            });
        }
        return super.awaitDocumentState(state, uri, token);
    }

    private isBehind(uri: URI): boolean {
        const sent = this.textDocuments?.get(uri)?.getText();
        if (sent === undefined) return false;
        const document = this.langiumDocuments.getDocument(uri);
        if (!document) return !this.gone.has(uri.toString());
        // An empty text has no syntax.
        return (document.parseResult.value.$cstNode?.root.fullText ?? '') !== sent;
    }

    /** Parses documents and those among the candidates that they see. */
    private async parseWithImports(
        documents: readonly LangiumDocument[],
        candidates: ReadonlySet<LangiumDocument>,
        token: Cancellation.CancellationToken,
    ): Promise<Set<LangiumDocument>> {
        const parsed = new Set(documents);
        // A set goes on to what is added while it is walked.
        for (const document of parsed) {
            await this.parse([document], token);
            const root = document.parseResult.value;
            for (const target of ast.isDocument(root) ? this.imports().targets(root) : []) {
                const imported = this.langiumDocuments.getDocument(URI.parse(target));
                if (imported && candidates.has(imported)) parsed.add(imported);
            }
        }
        return parsed;
    }

    private parse(documents: LangiumDocument[], token: Cancellation.CancellationToken): Promise<void> {
        return this.runCancelable(documents, DocumentState.Parsed, token, async document => {
            try {
                await this.langiumDocumentFactory.update(document, token);
                this.parsed.fire();
            } catch (error) {
                if (isOperationCancelled(error)) throw error;
                this.langiumDocuments.deleteDocument(document.uri);
                this.indexManager.remove(document.uri);
                this.surfaces.forget(document.uri.toString());
                this.unreadable.fire(document.uri);
            }
        });
    }
}
