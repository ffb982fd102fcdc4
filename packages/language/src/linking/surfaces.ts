import { type AstNode, DocumentState, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';
import type { ProcIndexManager } from './index-manager.ts';
import { Link } from './link.ts';
import { changedNames, Surface } from './surface.ts';

interface Change {
    readonly before: Surface | undefined;
    readonly after: Surface | undefined;
}

/**
 * What documents have been linked against, so that after a change only those are linked again for which it makes a difference:
 * those that see a changed file and use a name that came, went or means something else now. All others keep their links.
 */
export class Surfaces {
    private readonly known = new Map<string, Surface>();
    /** URIs of the documents that import a file themselves, by its URI. */
    private readonly importers = new Map<string, Set<string>>();
    /** URIs of files that went since the last call, if they did not come back. */
    private readonly gone = new Set<string>();
    private readonly imports: () => Imports;
    private readonly index: ProcIndexManager;

    constructor(imports: () => Imports, index: ProcIndexManager) {
        this.imports = imports;
        this.index = index;
    }

    /** A file is no longer there, which the next call is to take into account. */
    forget(uri: string): void {
        this.gone.add(uri);
    }

    /**
     * Compares documents that were parsed with what they were at the last call. Gives the linked documents that must be linked again,
     * and those of a build, `pending`, that were followed too early; in all others, references into new trees are led to what now
     * stands for what they meant.
     */
    settle(parsed: Iterable<LangiumDocument>, pending: Iterable<LangiumDocument>): LangiumDocument[] {
        const changes = this.changes(parsed);
        if (changes.size === 0) return [];
        const sees = this.whoSees(changes);
        // Most files are seen by nobody else.
        const names = sees.size > changes.size ? this.names(changes) : new Set<string>();
        const stale = new Set<LangiumDocument>();
        for (const document of pending) {
            // What was followed before all is linked may lead into an old tree.
            if (document.state < DocumentState.Linked && document.references.length > 0) stale.add(document);
        }
        for (const uri of sees) {
            const document = this.known.get(uri)?.root.$document;
            if (!document || document.state < DocumentState.Linked) continue;
            if (names === 'all' || this.index.mentions(document.uri, names)) stale.add(document);
        }
        for (const { before, after } of changes.values()) {
            if (!before || !after) continue;
            const { uri } = after.root.$document!;
            const referring = this.index
                .referringTo(uri)
                .filter(document => !stale.has(document) && document !== after.root.$document);
            if (referring.length === 0) continue;
            const now = after.bearers();
            const renewed = new Map(
                [...before.bearers()].flatMap(([key, node]) => {
                    const bearer = now.get(key);
                    return bearer ? [[node, bearer] as const] : [];
                }),
            );
            for (const document of referring) repoint(document, renewed);
        }
        return [...stale];
    }

    private changes(parsed: Iterable<LangiumDocument>): Map<string, Change> {
        const changes = new Map<string, Change>();
        for (const document of parsed) {
            const uri = document.uri.toString();
            const root = document.parseResult.value;
            if (!ast.isDocument(root)) continue;
            this.gone.delete(uri);
            const before = this.known.get(uri);
            if (before?.root === root) continue;
            const after = new Surface(root, this.imports().targets(root));
            this.know(uri, before, after);
            changes.set(uri, { before, after });
        }
        for (const uri of this.gone) {
            const before = this.known.get(uri);
            if (!before) continue;
            this.know(uri, before, undefined);
            changes.set(uri, { before, after: undefined });
        }
        this.gone.clear();
        return changes;
    }

    private know(uri: string, before: Surface | undefined, after: Surface | undefined): void {
        for (const imported of before?.imports ?? []) this.importers.get(imported)?.delete(uri);
        if (!after) {
            this.known.delete(uri);
            return;
        }
        this.known.set(uri, after);
        for (const imported of after.imports) {
            const importers = this.importers.get(imported);
            if (importers) importers.add(uri);
            else this.importers.set(imported, new Set([uri]));
        }
    }

    /** The names that may mean something else to those who see a changed document. */
    private names(changes: ReadonlyMap<string, Change>): ReadonlySet<string> | 'all' {
        const names = new Set<string>();
        for (const { before, after } of changes.values()) {
            if ((before?.packs ?? '') !== (after?.packs ?? '')) return 'all';
            for (const name of changedNames(before, after)) names.add(name);
            if (before?.imports.join('\n') === after?.imports.join('\n')) continue;
            // All that came, went or moved to another place among the imports.
            const passedOn = new Set([...(before?.imports ?? []), ...(after?.imports ?? [])]);
            for (const uri of passedOn) {
                const change = changes.get(uri) ?? { before: undefined, after: this.known.get(uri) };
                for (const surface of [change.before, change.after]) {
                    if (surface?.packs) return 'all';
                    for (const name of surface?.meanings.keys() ?? []) names.add(name);
                    for (const imported of surface?.imports ?? []) passedOn.add(imported);
                }
            }
        }
        return names;
    }

    /** URIs of the documents that see a changed one, through other files too, before the change or after it. */
    private whoSees(changes: ReadonlyMap<string, Change>): ReadonlySet<string> {
        const seeing = new Set(changes.keys());
        // A set goes on to what is added while it is walked.
        for (const uri of seeing) for (const other of this.importers.get(uri) ?? []) seeing.add(other);
        return seeing;
    }
}

function repoint(document: LangiumDocument, renewed: ReadonlyMap<AstNode, AstNode>): void {
    for (const reference of document.references) {
        const now = reference instanceof Link && reference.ref && renewed.get(reference.ref);
        if (now) reference.lead(now);
    }
    // Whoever keeps what the references mean knows by the list that they mean something else.
    document.references = [...document.references];
}
