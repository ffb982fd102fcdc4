import {
    AstUtils,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type URI,
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
    private readonly shared: LangiumSharedCoreServices;
    private readonly paths: PathPolicy;

    constructor(shared: LangiumSharedCoreServices, paths: PathPolicy) {
        this.shared = shared;
        this.paths = paths;
        this.cache = new WorkspaceCache(shared);
    }

    /** The file that an import means, whether it is there or not; undefined when the path is not allowed. */
    target(statement: ast.Import): URI | undefined {
        return this.paths.resolve(AstUtils.getDocument(statement).uri, statement.path ?? '');
    }

    /**
     * What a document sees, each document once: itself, what it imports directly or through an imported file
     * (nearest first; cycles are allowed), and the packs that ship with the product.
     */
    visible(document: ast.Document): readonly ast.Document[] {
        return this.cache.get(document, () => [...this.closure(document), ...this.builtins()]);
    }

    private closure(document: ast.Document): ast.Document[] {
        const seen = new Set([document]);
        for (const current of seen) {
            for (const statement of current.imports) {
                const imported = this.load(statement);
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

    private load(statement: ast.Import): ast.Document | undefined {
        const target = this.target(statement);
        const document = target && this.shared.workspace.LangiumDocuments.getDocument(target);
        return document && rootOf(document);
    }
}

function rootOf(document: LangiumDocument): ast.Document | undefined {
    return ast.isDocument(document.parseResult.value) ? document.parseResult.value : undefined;
}
