import { type AstNode, type AstReflection, AstUtils, type LangiumDocuments } from 'langium';
import * as ast from '../../generated/ast.ts';
import { BUILTIN, type Imports } from '../../linking/imports.ts';
import { type Names, nameTable } from '../../linking/names.ts';
import { visiblePacks } from '../../linking/scope-provider.ts';
import type { Cursor } from './cursor.ts';

/** A name that may be written, and what it means. */
export interface Candidate {
    readonly name: string;
    readonly node: AstNode;
}

/**
 * Tells which names may stand at a cursor. It goes by the text before the cursor and by what the files declare, not by the
 * tree around the cursor: that is broken while somebody writes.
 */
export class VisibleNames {
    private readonly reflection: AstReflection;
    private readonly imports: () => Imports;
    private readonly documents: LangiumDocuments;
    /** For each document what it offers to others, by type of element. */
    private readonly offered = new WeakMap<ast.Document, Map<string, Candidate[]>>();

    constructor(reflection: AstReflection, imports: () => Imports, documents: LangiumDocuments) {
        this.reflection = reflection;
        this.imports = imports;
        this.documents = documents;
    }

    /** What is visible and of the type, nearest first; a name only once. */
    here(root: ast.Document, cursor: Cursor, type: string): Candidate[] {
        const tables = this.imports().visible(root).map(nameTable);
        if (type === ast.Criterion.$type) return criteria(visiblePacks(tables));
        const found = new Map<string, AstNode>();
        const inside = this.processesAt(root, cursor).map(process => namesInside(process));
        for (const names of [...inside, ...tables.map(table => table.file)]) {
            for (const [name, node] of this.fitting(names, type)) if (!found.has(name)) found.set(name, node);
        }
        return [...found].map(([name, node]) => ({ name, node }));
    }

    /** The files whose uses of names say what is likely: nodes are nobody's business but their own file's. */
    usedIn(root: ast.Document, type: string): readonly ast.Document[] {
        return type === ast.FlowNode.$type ? [root] : this.imports().visible(root);
    }

    /** What stands in a visible process of that name and is of the type. */
    inside(root: ast.Document, process: string, type: string): Candidate[] {
        for (const document of this.imports().visible(root)) {
            const found = nameTable(document).file.get(process)?.find(ast.isProcess);
            if (found) return this.fitting(namesInside(found), type).map(([name, node]) => ({ name, node }));
        }
        return [];
    }

    /** What the processes that can be seen have inside, by its long name: `Refund.Days`. */
    qualified(root: ast.Document, type: string): Candidate[] {
        return this.imports()
            .visible(root)
            .flatMap(document => [...nameTable(document).processes])
            .flatMap(([process, names]) =>
                this.fitting(names, type).map(([name, node]) => ({ name: `${process.name}.${name}`, node })),
            );
    }

    /** What files offer that are in the workspace and not visible yet, by document. */
    elsewhere(
        root: ast.Document,
        type: string,
    ): { readonly document: ast.Document; readonly names: readonly Candidate[] }[] {
        const visible = new Set(this.imports().visible(root));
        return this.documents.all
            .filter(document => document.uri.scheme !== BUILTIN)
            .map(document => document.parseResult.value)
            .filter(ast.isDocument)
            .filter(document => !visible.has(document))
            .map(document => ({ document, names: this.offers(document, type) }))
            .filter(({ names }) => names.length > 0)
            .toArray();
    }

    /** The names that something new at the cursor must not bear. */
    taken(root: ast.Document, cursor: Cursor): Set<string> {
        const inside = this.processesAt(root, cursor).map(process => namesInside(process));
        return new Set([nameTable(root).file, ...inside].flatMap(names => [...names.keys()]));
    }

    /** The process around the cursor, and those that the evaluation, improvement or portfolio there is about. */
    processesAt(root: ast.Document, cursor: Cursor): ast.Process[] {
        const found: ast.Process[] = [];
        for (const [keyword, ...tokens] of [...cursor.headers, cursor.statement].toReversed()) {
            const words = tokens.map(token => token.image);
            if (keyword?.image === 'process') {
                found.push(
                    ...(nameTable(root).file.get(words[0] ?? '') ?? []).filter(ast.isProcess).slice(0, 1),
                );
            } else if (keyword?.image === 'evaluation' || keyword?.image === 'improvement') {
                const of = words.indexOf('of');
                if (of >= 0) found.push(...this.named(root, words[of + 1] ?? ''));
            } else if (keyword?.image === 'portfolio') {
                const portfolio = nameTable(root)
                    .file.get(words[0] ?? '')
                    ?.find(ast.isPortfolio);
                const covered =
                    portfolio?.clauses.filter(ast.isCovers).flatMap(clause => clause.processes) ?? [];
                found.push(...covered.flatMap(process => this.named(root, process.$refText)));
            }
        }
        return found;
    }

    private named(root: ast.Document, name: string): ast.Process[] {
        for (const document of this.imports().visible(root)) {
            const process = nameTable(document).file.get(name)?.find(ast.isProcess);
            if (process) return [process];
        }
        return [];
    }

    private offers(document: ast.Document, type: string): readonly Candidate[] {
        let byType = this.offered.get(document);
        if (!byType) {
            byType = new Map();
            this.offered.set(document, byType);
        }
        let names = byType.get(type);
        if (!names) {
            const table = nameTable(document);
            names =
                type === ast.Criterion.$type
                    ? criteria(table.packs)
                    : this.fitting(table.file, type).map(([name, node]) => ({ name, node }));
            byType.set(type, names);
        }
        return names;
    }

    private fitting(names: Names, type: string): [string, AstNode][] {
        const found: [string, AstNode][] = [];
        for (const [name, nodes] of names) {
            const node = nodes.find(candidate => this.reflection.isSubtype(candidate.$type, type));
            if (node) found.push([name, node]);
        }
        return found;
    }
}

function namesInside(process: ast.Process): Names {
    const root = AstUtils.getContainerOfType(process, ast.isDocument);
    return (root && nameTable(root).processes.get(process)) ?? new Map();
}

/** Criteria by id, or as `Pack.id` where two packs share it. */
function criteria(packs: readonly ast.Criteria[]): Candidate[] {
    const all = packs.flatMap(pack =>
        pack.clauses
            .filter(ast.isLearningOutcome)
            .flatMap(outcome => outcome.criteria.map(node => ({ pack, node }))),
    );
    const count = Map.groupBy(all, ({ node }) => node.name);
    return all.map(({ pack, node }) => ({
        name: count.get(node.name)!.length > 1 ? `${pack.name}.${node.name}` : node.name,
        node,
    }));
}
