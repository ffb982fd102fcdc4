import { declaredInFile, declaredInProcess } from '../../analysis/declarations.ts';
import type { Element, Place } from '../../model/element.ts';
import type { DocumentModel, Process } from '../../model/types.ts';
import type { TextEdit } from '../rule.ts';
import { insertBehind } from './edits.ts';
import { labelFrom } from './names.ts';

/** Kinds of element that a fix can declare at the top of a file. */
const topKinds = ['role', 'stakeholder', 'system', 'calendar', 'evidence', 'process', 'criteria'] as const;
export type TopKind = (typeof topKinds)[number];

export function isTopKind(kind: string): kind is TopKind {
    return topKinds.some(other => other === kind);
}

/** Declares something at the top of a file: behind the last of its kind, else behind the imports, else first of all. */
export function declare(
    document: DocumentModel,
    kind: TopKind,
    names: readonly (string | { readonly name: string; readonly label: string })[],
): TextEdit {
    const lines = names
        .map(each => (typeof each === 'string' ? { name: each, label: labelFrom(each) } : each))
        .map(({ name, label }) => `${kind} ${name} "${label}"`)
        .join('\n');
    const last = lastOf(siblings(document, kind));
    if (last) return insertBehind(last.place, `\n${lines}`);
    const statement = document.imports.at(-1)?.statement;
    if (statement) return insertBehind(statement, `\n\n${lines}`);
    return { place: topOf(document.file), text: `${lines}\n\n` };
}

/** Imports a file by its path, behind the other imports or first of all. */
export function addImport(document: DocumentModel, path: string): TextEdit {
    const statement = document.imports.at(-1)?.statement;
    const line = `import "${path}"`;
    return statement
        ? insertBehind(statement, `\n${line}`)
        : { place: topOf(document.file), text: `${line}\n\n` };
}

/** The names that something new in a file, and in one of its processes, must not bear. */
export function takenNames(document: DocumentModel, process?: Process): Set<string> {
    const elements = [...declaredInFile(document), ...(process ? declaredInProcess(process) : [])];
    return new Set(elements.map(element => element.name));
}

/** How a file is named in another one: relative, with forward slashes. Both are URIs of one scheme and host. */
export function relativePath(from: string, to: string): string {
    const [here, there] = [decodeURIComponent(from).split('/'), decodeURIComponent(to).split('/')];
    let shared = 0;
    while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared++;
    return [...here.slice(shared, -1).map(() => '..'), ...there.slice(shared)].join('/');
}

function siblings(document: DocumentModel, kind: TopKind): readonly Element[] {
    switch (kind) {
        case 'role':
            return document.roles;
        case 'stakeholder':
            return document.stakeholders;
        case 'system':
            return document.systems;
        case 'calendar':
            return document.calendars;
        case 'evidence':
            return document.evidence;
        case 'process':
            return document.processes;
        case 'criteria':
            return document.packs;
    }
}

function lastOf(elements: readonly Element[]): Element | undefined {
    return elements.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).at(-1);
}

/** The point before the first line. */
export function topOf(file: string): Place {
    return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
