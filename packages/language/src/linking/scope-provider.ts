import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    EMPTY_STREAM,
    type LangiumCoreServices,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
    type Stream,
    stream,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';
import { type Names, type NameTable, nameTable } from './names.ts';

/**
 * What a reference may mean: the names of its process, of the processes it is about, of its file, of the imported files
 * (nearest first) and of the built-in packs. A nearer name hides a farther one of a kind that fits.
 */
export class ProcScopeProvider implements ScopeProvider {
    private readonly services: LangiumCoreServices;
    private readonly imports: () => Imports;
    private readonly known = new WeakMap<readonly ast.Document[], readonly NameTable[]>();

    constructor(services: LangiumCoreServices, imports: () => Imports) {
        this.services = services;
        this.imports = imports;
    }

    /** The names of all that a document sees, nearest first; kept as long as it sees the same. */
    private tables(root: ast.Document): readonly NameTable[] {
        const seen = this.imports().visible(root);
        let tables = this.known.get(seen);
        if (!tables) {
            tables = seen.map(nameTable);
            this.known.set(seen, tables);
        }
        return tables;
    }

    getScope(context: ReferenceInfo): Scope {
        const type = this.services.shared.AstReflection.getReferenceType(context);
        return new NameScope(this.candidates(context, type));
    }

    private candidates(context: ReferenceInfo, type: string): Candidates {
        const root = AstUtils.getDocument<ast.Document>(context.container).parseResult.value;
        const tables = this.tables(root);
        const reflection = this.services.shared.AstReflection;
        return {
            levels: type === ast.Criterion.$type ? [] : levels(context.container, tables),
            packs: type === ast.Criterion.$type ? visiblePacks(tables) : [],
            tables,
            fits: node => reflection.isSubtype(node.$type, type),
            describe,
        };
    }
}

interface Candidates {
    /** Nearest first. */
    readonly levels: readonly Names[];
    /** Only for references to criteria: of two packs with one name the nearer. */
    readonly packs: readonly ast.Criteria[];
    readonly tables: readonly NameTable[];
    fits(node: AstNode): boolean;
    describe(node: AstNode, name: string): AstNodeDescription;
}

/** Langium's own descriptions tell the path and the place too, which takes longer than to find the node. */
function describe(node: AstNode, name: string): AstNodeDescription {
    return { node, name, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '' };
}

class NameScope implements Scope {
    private readonly candidates: Candidates;

    constructor(candidates: Candidates) {
        this.candidates = candidates;
    }

    getElement(name: string): AstNodeDescription | undefined {
        const node = this.criterion(name) ?? this.plain(name) ?? this.qualified(name);
        return node && this.candidates.describe(node, name);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const element = this.getElement(name);
        return element ? stream([element]) : EMPTY_STREAM;
    }

    getAllElements(): Stream<AstNodeDescription> {
        const found = new Map<string, AstNodeDescription>();
        for (const level of this.candidates.levels) {
            for (const [name, nodes] of level) {
                const node = nodes.find(candidate => this.candidates.fits(candidate));
                if (node && !found.has(name)) found.set(name, this.candidates.describe(node, name));
            }
        }
        for (const pack of this.candidates.packs) {
            for (const criterion of criteriaOf(pack)) {
                const name = this.criterion(criterion.name)
                    ? criterion.name
                    : `${pack.name}.${criterion.name}`;
                found.set(name, this.candidates.describe(criterion, name));
            }
        }
        return stream(found.values());
    }

    private plain(name: string): AstNode | undefined {
        for (const level of this.candidates.levels) {
            const node = level.get(name)?.find(candidate => this.candidates.fits(candidate));
            if (node) return node;
        }
        return undefined;
    }

    /** `Process.Name`. */
    private qualified(name: string): AstNode | undefined {
        const dot = name.indexOf('.');
        if (dot < 0) return undefined;
        const [outer, inner] = [name.slice(0, dot), name.slice(dot + 1)];
        for (const table of this.candidates.tables) {
            const process = table.file.get(outer)?.find(ast.isProcess);
            const inside = process && table.processes.get(process)?.get(inner);
            const node = inside?.find(candidate => this.candidates.fits(candidate));
            if (node) return node;
        }
        return undefined;
    }

    /** By its id where only one visible pack has it, else as `Pack.id`. */
    private criterion(name: string): AstNode | undefined {
        const [first, ...others] = criteriaNamed(this.candidates.packs, name);
        return others.length === 0 ? first : undefined;
    }
}

/** All criteria that a written name may mean: by id, and by pack and id. */
export function criteriaNamed(packs: readonly ast.Criteria[], name: string): ast.Criterion[] {
    return packs.flatMap(pack =>
        criteriaOf(pack).filter(
            criterion => criterion.name === name || `${pack.name}.${criterion.name}` === name,
        ),
    );
}

function criteriaOf(pack: ast.Criteria): ast.Criterion[] {
    return pack.clauses.filter(ast.isLearningOutcome).flatMap(outcome => outcome.criteria);
}

/** The packs that the documents declare; where two have one name, the nearer. */
export function visiblePacks(tables: readonly NameTable[]): ast.Criteria[] {
    const packs = new Map<string, ast.Criteria>();
    for (const pack of tables.flatMap(table => table.packs)) {
        if (!packs.has(pack.name)) packs.set(pack.name, pack);
    }
    return [...packs.values()];
}

function levels(container: AstNode, tables: readonly NameTable[]): Names[] {
    const own = AstUtils.getContainerOfType(container, ast.isProcess);
    const processes = [...(own ? [own] : []), ...aboutOf(container)];
    const inside = processes.flatMap(process => tableOf(process)?.processes.get(process) ?? []);
    return [...inside, ...tables.map(table => table.file)];
}

/** An evaluation, an improvement and a portfolio see the insides of the processes they are about. */
function aboutOf(container: AstNode): ast.Process[] {
    const about = AstUtils.getContainerOfType(
        container,
        (node): node is ast.Evaluation | ast.Improvement | ast.Portfolio =>
            ast.isEvaluation(node) || ast.isImprovement(node) || ast.isPortfolio(node),
    );
    // The references that say what it is about must not be looked up among what it is about.
    if (!about || container === about || ast.isCovers(container)) return [];
    const references = ast.isPortfolio(about)
        ? about.clauses.filter(ast.isCovers).flatMap(clause => clause.processes)
        : [about.process];
    return references.flatMap(reference => reference?.ref ?? []);
}

function tableOf(process: ast.Process): NameTable | undefined {
    const root = AstUtils.getContainerOfType(process, ast.isDocument);
    return root && nameTable(root);
}
