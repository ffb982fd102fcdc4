import {
    type BuildOptions,
    type Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';
import type { ProcIndexManager } from './index-manager.ts';
import { Surfaces } from './surfaces.ts';

/** How many documents are read before those who wait are told. */
const BATCH = 25;

/**
 * Builds first what is open in an editor and what that sees, then all others. Findings come from the models of the whole workspace,
 * not from checks on one document.
 */
export class ProcDocumentBuilder extends DefaultDocumentBuilder {
    private readonly imports: () => Imports;
    private readonly surfaces: Surfaces;

    constructor(services: LangiumSharedCoreServices, imports: () => Imports) {
        super(services);
        this.imports = imports;
        this.surfaces = new Surfaces(imports, services.workspace.IndexManager as ProcIndexManager);
    }

    /** Nobody knows before the changed documents were parsed; see `buildDocuments`. */
    protected override shouldRelink(): boolean {
        return false;
    }

    protected override async validate(): Promise<void> {}

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        token: Cancellation.CancellationToken,
    ): Promise<void> {
        const open = documents.filter(document => this.textDocuments?.get(document.uri));
        const first = await this.parseWithImports(open, new Set(documents), token);
        if (first.size > 0) await this.buildParsed([...first], options, token);
        const others = documents.filter(document => !first.has(document));
        await this.parse(others, token);
        await this.buildParsed(others, options, token);
    }

    /** Builds documents, and all that must be linked again for them, a few at a time. */
    private async buildParsed(
        documents: readonly LangiumDocument[],
        options: BuildOptions,
        token: Cancellation.CancellationToken,
    ): Promise<void> {
        const stale = this.surfaces.settle(this.langiumDocuments.all.toArray());
        for (const document of stale) this.resetToState(document, DocumentState.ComputedScopes);
        const all = this.sortDocuments([...new Set([...documents, ...stale])]);
        const open = all.findLastIndex(document => this.textDocuments?.get(document.uri)) + 1;
        for (let begin = 0, end = Math.max(open, BATCH); begin < all.length; begin = end, end += BATCH) {
            await super.buildDocuments(all.slice(begin, end), options, token);
            // What is not built yet is not ready, though what went before it is.
            this.currentState = DocumentState.Parsed;
        }
        this.currentState = DocumentState.Validated;
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
        return this.runCancelable(documents, DocumentState.Parsed, token, document =>
            this.langiumDocumentFactory.update(document, token),
        );
    }
}
