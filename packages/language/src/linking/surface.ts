import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { type Names, nameTable } from './names.ts';

/** What others can see of a document: what its names mean, and whose names it passes on. Of one syntax tree. */
export interface Surface {
    readonly root: ast.Document;
    /** URIs of the imported files, there or not, in the order of the text. */
    readonly imports: readonly string[];
    /** What bears a name, as a text that changes when anything about it does that another document could tell. */
    readonly meanings: ReadonlyMap<string, string>;
    /** The packs in their order: a pack hides all of another with its name. */
    readonly packs: string;
    /** What bears names, by a key that stays the same from one tree of a document to the next. */
    readonly bearers: ReadonlyMap<string, AstNode>;
}

export function surfaceOf(root: ast.Document, imports: readonly string[]): Surface {
    const meanings = new Map<string, string>();
    const bearers = new Map<string, AstNode>();
    const add = (name: string, scope: string, node: AstNode) => {
        const meaning = `${meanings.get(name) ?? ''}${scope}:${node.$type};`;
        meanings.set(name, meaning);
        // The meaning grows with each bearer of the name, so that it tells them apart.
        bearers.set(`${name}=${meaning}`, node);
    };
    const addAll = (names: Names, scope: string) => {
        for (const [name, nodes] of names) for (const node of nodes) add(name, scope, node);
    };
    const table = nameTable(root);
    addAll(table.file, '');
    for (const [process, names] of table.processes) addAll(names, `${process.name}.`);
    for (const pack of table.packs) {
        for (const outcome of pack.clauses.filter(ast.isLearningOutcome)) {
            for (const criterion of outcome.criteria) add(criterion.name, `${pack.name}.`, criterion);
        }
    }
    const packs = table.packs.map(pack => pack.name).join();
    return { root, imports, meanings, packs, bearers };
}

/** The names that mean something else after a change; one of the two is absent when the document came or went. */
export function changedNames(before: Surface | undefined, after: Surface | undefined): string[] {
    const names = new Set([...(before?.meanings.keys() ?? []), ...(after?.meanings.keys() ?? [])]);
    return [...names].filter(name => before?.meanings.get(name) !== after?.meanings.get(name));
}
