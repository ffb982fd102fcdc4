import { text } from 'node:stream/consumers';
import type { Process } from '@process-as-code/language';
import {
    type Opened,
    type OpenOptions,
    openWorkspace,
    relativePath,
    UsageError,
} from '@process-as-code/language/node';
import { Mistake, offer } from './mistake.ts';
import { withProgress } from './progress.ts';
import { remark } from './terminal.ts';

/** Reads the files, folders and standard input that the call names, and what they import. */
export async function open(
    paths: readonly string[],
    options: Pick<OpenOptions, 'onRead'> = {},
): Promise<Opened> {
    const stdin = paths.includes('-') ? { stdin: await text(process.stdin) } : {};
    return withProgress('Reading', () => openWorkspace(paths, { ...options, ...stdin })).catch(error => {
        throw error instanceof UsageError ? new Mistake(error.message) : error;
    });
}

/** The date of the call: the one it names, else that of the day, as an ISO date. */
export function todayOr(named: string | undefined): string {
    if (named) return named;
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The processes of the named files in the order of the text; only the one of that name where the call asks for it. */
export function processes(opened: Opened, name: string | undefined): Process[] {
    const all = opened.targets.flatMap(uri => opened.workspace.documents.get(uri)?.processes ?? []);
    return name === undefined ? all : [named(all, name, 'process', '--process')];
}

/** The one element of that name. Throws a sentence that lists the names there are. */
export function named<E extends { name?: string; id: string }>(
    elements: readonly E[],
    name: string,
    noun: string,
    option: string,
): E {
    const found = elements.find(element => element.name === name || element.id === name);
    if (found) return found;
    throw new Mistake(
        `${option}: there is no ${noun} "${name}" in these files. ${offer(elements.map(nameOf))}`,
    );
}

/** The name by which a call can ask for an element. */
export function nameOf(element: { readonly name?: string; readonly id: string }): string {
    return element.name ?? element.id;
}

/** Says which of the named files could not be read in full: what is shown of them is not everything. */
export function remarkProblems(opened: Opened): void {
    for (const uri of opened.targets) {
        if (opened.workspace.documents.get(uri)?.problems.length)
            remark(`${relativePath(opened.root, uri)} cannot be read in full: proc check says why.`);
    }
}
