import { type AstNode, AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';

/** What bears which name. A name given twice has two entries, the first in the text first. */
export type Names = ReadonlyMap<string, readonly AstNode[]>;

/** The names of one document: those at the top of the file, and those inside each of its processes. */
export interface NameTable {
    readonly file: Names;
    readonly processes: ReadonlyMap<ast.Process, Names>;
    readonly packs: readonly ast.Criteria[];
}

const tables = new WeakMap<ast.Document, NameTable>();
const insides = new WeakMap<ast.Process, Names>();

/** The names a document declares, computed once for each tree. */
export function nameTable(document: ast.Document): NameTable {
    let table = tables.get(document);
    if (!table) {
        table = collect(document);
        tables.set(document, table);
    }
    return table;
}

type MutableNames = Map<string, AstNode[]>;

function collect(document: ast.Document): NameTable {
    const file: MutableNames = new Map();
    const processes = new Map<ast.Process, Names>();
    const packs: ast.Criteria[] = [];
    for (const element of document.elements) {
        add(file, element);
        if (ast.isProcess(element)) {
            processes.set(element, namesInside(element));
        } else if (ast.isCriteria(element)) {
            packs.push(element);
        } else if (ast.isOrganisation(element)) {
            for (const goal of element.goals) add(file, goal);
        } else if (ast.isEvaluation(element) || ast.isPortfolio(element)) {
            for (const clause of element.clauses) add(file, clause);
        }
    }
    return { file, processes, packs };
}

/** Steps, artifacts, findings and all: inside a process everything shares one scope, however deep it stands. */
function namesInside(process: ast.Process): Names {
    const known = insides.get(process);
    if (known) return known;
    const names: MutableNames = new Map();
    for (const node of AstUtils.streamAllContents(process)) add(names, node);
    insides.set(process, names);
    return names;
}

function add(names: MutableNames, node: AstNode): void {
    const name = (node as { name?: unknown }).name;
    if (typeof name !== 'string' || name === '') return;
    const known = names.get(name);
    if (known) known.push(node);
    else names.set(name, [node]);
}
