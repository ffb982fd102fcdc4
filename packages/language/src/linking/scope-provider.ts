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
    type URI,
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
    /** What was asked for last. */
    private latest: Latest | undefined;

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
        const around = aroundOf(context.container);
        const tables = this.tables(around.root);
        const reflection = this.services.shared.AstReflection;
        return {
            levels: type === ast.Criterion.$type ? [] : this.levels(context.container, around, tables),
            packs: type === ast.Criterion.$type ? visiblePacks(tables) : [],
            tables,
            fits: node => reflection.isSubtype(node.$type, type),
        };
    }

    /** The same for nearly all references in a process. */
    private levels(
        container: AstNode,
        { process, about }: Around,
        tables: readonly NameTable[],
    ): readonly Names[] {
        if (about) return levels([...(process ? [process] : []), ...aboutOf(container, about)], tables);
        if (this.latest?.tables !== tables || this.latest.process !== process) {
            this.latest = { process, tables, levels: levels(process ? [process] : [], tables) };
        }
        return this.latest.levels;
    }
}

interface Candidates {
    /** Nearest first. */
    readonly levels: readonly Names[];
    /** Only for references to criteria: of two packs with one name the nearer. */
    readonly packs: readonly ast.Criteria[];
    readonly tables: readonly NameTable[];
    fits(node: AstNode): boolean;
}

interface Latest {
    readonly process: ast.Process | undefined;
    readonly tables: readonly NameTable[];
    readonly levels: readonly Names[];
}

/** Langium's own descriptions tell the path and the place too, which takes longer than to find the node. */
class Description implements AstNodeDescription {
    readonly path = '';
    readonly node: AstNode;
    readonly name: string;

    constructor(node: AstNode, name: string) {
        this.node = node;
        this.name = name;
    }

    get type(): string {
        return this.node.$type;
    }

    get documentUri(): URI {
        return AstUtils.getDocument(this.node).uri;
    }
}

class NameScope implements Scope {
    private readonly candidates: Candidates;

    constructor(candidates: Candidates) {
        this.candidates = candidates;
    }

    getElement(name: string): AstNodeDescription | undefined {
        const node = this.criterion(name) ?? this.plain(name) ?? this.qualified(name);
        return node && new Description(node, name);
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
                if (node && !found.has(name)) found.set(name, new Description(node, name));
            }
        }
        for (const pack of this.candidates.packs) {
            for (const criterion of criteriaOf(pack)) {
                const name = this.criterion(criterion.name)
                    ? criterion.name
                    : `${pack.name}.${criterion.name}`;
                found.set(name, new Description(criterion, name));
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

/** What stands around a reference. */
interface Around {
    readonly root: ast.Document;
    readonly process: ast.Process | undefined;
    readonly about: About | undefined;
}

type About = ast.Evaluation | ast.Improvement | ast.Portfolio;

function aroundOf(container: AstNode): Around {
    let [process, about]: [ast.Process | undefined, About | undefined] = [undefined, undefined];
    let node = container;
    for (; ; node = node.$container) {
        if (node.$type === ast.Process.$type) process ??= node as ast.Process;
        else if (ABOUT.has(node.$type)) about ??= node as About;
        if (!node.$container) return { root: node as ast.Document, process, about };
    }
}

const ABOUT: ReadonlySet<string> = new Set([
    ast.Evaluation.$type,
    ast.Improvement.$type,
    ast.Portfolio.$type,
]);

function levels(processes: readonly ast.Process[], tables: readonly NameTable[]): Names[] {
    const inside = processes.flatMap(process => tableOf(process)?.processes.get(process) ?? []);
    return [...inside, ...tables.map(table => table.file)];
}

/** An evaluation, an improvement and a portfolio see the insides of the processes they are about. */
function aboutOf(container: AstNode, about: About): ast.Process[] {
    // The references that say what it is about must not be looked up among what it is about.
    if (container === about || ast.isCovers(container)) return [];
    const references = ast.isPortfolio(about)
        ? about.clauses.filter(ast.isCovers).flatMap(clause => clause.processes)
        : [about.process];
    return references.flatMap(reference => reference?.ref ?? []);
}

function tableOf(process: ast.Process): NameTable | undefined {
    const root = AstUtils.getContainerOfType(process, ast.isDocument);
    return root && nameTable(root);
}
