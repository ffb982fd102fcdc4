import {
    AstUtils,
    DocumentState,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI,
    WorkspaceCache,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { PathPolicy } from './paths.ts';

/** Scheme of the files that ship with the product. */
export const BUILTIN = 'builtin';

/** Finds what a document sees of other files. */
export class Imports {
    /** For each document what it sees; forgotten whenever any document changes. */
    private readonly cache: WorkspaceCache<ast.Document, readonly ast.Document[]>;
    /** The packs that ship with the product: to look through all documents for each of them would take most of the linking. */
    private readonly packs: WorkspaceCache<typeof BUILTIN, readonly ast.Document[]>;
    /** The imported files of each tree. */
    private readonly imported = new WeakMap<ast.Document, readonly string[]>();
    private readonly shared: LangiumSharedCoreServices;
    private readonly paths: PathPolicy;

    constructor(shared: LangiumSharedCoreServices, paths: PathPolicy) {
        this.shared = shared;
        this.paths = paths;
        this.cache = new WorkspaceCache(shared);
        this.packs = new WorkspaceCache(shared);
        // Between an update and here something may have asked what the old trees see.
        shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
            this.cache.clear();
            this.packs.clear();
        });
    }

    /** The file that an import means, whether it is there or not; undefined when the path is not allowed. */
    target(statement: ast.Import): URI | undefined {
        return this.paths.resolve(AstUtils.getDocument(statement).uri, statement.path ?? '');
    }

    /** URIs of the files that a document imports itself, there or not, in the order of the text; allowed ones only. */
    targets(document: ast.Document): readonly string[] {
        let targets = this.imported.get(document);
        if (!targets) {
            targets = document.imports.flatMap(statement => this.target(statement)?.toString() ?? []);
            this.imported.set(document, targets);
        }
        return targets;
    }

    /**
     * What a document sees, each document once: itself, what it imports directly or through an imported file
     * (nearest first; cycles are allowed), and the packs that ship with the product.
     */
    visible(document: ast.Document): readonly ast.Document[] {
        return this.cache.get(document, () => [
            ...this.closure(document),
            ...this.packs.get(BUILTIN, () => this.builtins()),
        ]);
    }

    private closure(document: ast.Document): ast.Document[] {
        const seen = new Set([document]);
        for (const current of seen) {
            for (const target of this.targets(current)) {
                const imported = this.load(target);
                if (imported) seen.add(imported);
            }
        }
        return [...seen];
    }

    private builtins(): ast.Document[] {
        return this.shared.workspace.LangiumDocuments.all
            .filter(document => document.uri.scheme === BUILTIN)
            .toArray()
            .flatMap(document => rootOf(document) ?? []);
    }

    private load(target: string): ast.Document | undefined {
        const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(target));
        return document && rootOf(document);
    }
}

function rootOf(document: LangiumDocument): ast.Document | undefined {
    return ast.isDocument(document.parseResult.value) ? document.parseResult.value : undefined;
}
