import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { type NameTable, nameTable } from './names.ts';

/** What others can see of a document: what its names mean, and whose names it passes on. Of one syntax tree. */
export class Surface {
    readonly root: ast.Document;
    /** URIs of the imported files, there or not, in the order of the text. */
    readonly imports: readonly string[];
    /** The packs in their order: a pack hides all of another with its name. */
    readonly packs: string;
    /** The tree may lose its elements to a new one; its names do not. */
    private readonly names: NameTable;
    private known: ReadonlyMap<string, string> | undefined;

    constructor(root: ast.Document, imports: readonly string[]) {
        this.root = root;
        this.imports = imports;
        this.names = nameTable(root);
        this.packs = this.names.packs.map(pack => pack.name).join();
    }

    /** What bears a name, as a text that changes when anything about it does that another document could tell. */
    get meanings(): ReadonlyMap<string, string> {
        this.known ??= new Map([...meaningsIn(this.names)].map(({ name, meaning }) => [name, meaning]));
        return this.known;
    }

    /** What bears names, by a key that stays the same from one tree of a document to the next. */
    bearers(): Map<string, AstNode> {
        return new Map(
            [...meaningsIn(this.names)].map(({ name, meaning, node }) => [`${name}=${meaning}`, node]),
        );
    }
}

interface Meaning {
    readonly name: string;
    /** Grows with each bearer of the name, so that it tells them apart. */
    readonly meaning: string;
    readonly node: AstNode;
}

function* meaningsIn(names: NameTable): Generator<Meaning> {
    const known = new Map<string, string>();
    const written = new Map<string, string>();
    for (const [scope, name, node] of namedIn(names)) {
        const text = `${known.get(name) ?? ''}${scope}${node.$type};`;
        // All steps of a process share one text.
        const meaning = written.get(text) ?? text;
        written.set(meaning, meaning);
        known.set(name, meaning);
        yield { name, meaning, node };
    }
}

function* namedIn(table: NameTable): Generator<[scope: string, name: string, node: AstNode]> {
    for (const [name, nodes] of table.file) for (const node of nodes) yield ['', name, node];
    for (const [process, names] of table.processes) {
        for (const [name, nodes] of names) for (const node of nodes) yield [`${process.name}.`, name, node];
    }
    for (const pack of table.packs) {
        for (const outcome of pack.clauses.filter(ast.isLearningOutcome)) {
            for (const criterion of outcome.criteria) yield [`${pack.name}.`, criterion.name, criterion];
        }
    }
}

/** The names that mean something else after a change; one of the two is absent when the document came or went. */
export function changedNames(before: Surface | undefined, after: Surface | undefined): string[] {
    const names = new Set([...(before?.meanings.keys() ?? []), ...(after?.meanings.keys() ?? [])]);
    return [...names].filter(name => before?.meanings.get(name) !== after?.meanings.get(name));
}
