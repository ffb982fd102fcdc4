/** For the tests of the actions: texts with a selection, in the hands of several writers, and actions really applied. */
import { expect } from 'vitest';
import { flowGraph } from '../../analysis/flow-graph.ts';
import type { DocumentModel, Process, Workspace } from '../../model/types.ts';
import { applied } from '../../rules/testing.ts';
import { modelOf } from '../../testing.ts';
import type { Action, ActionContext } from './action.ts';
import { findActions } from './find.ts';
import { Source } from './source.ts';

export interface Asked {
    readonly context: ActionContext;
    readonly actions: readonly Action[];
    /** The texts of the files, without the marks of the selection. */
    readonly files: Readonly<Record<string, string>>;
}

/** The same text as another writer would have written it. */
export const hands: readonly { readonly name: string; readonly write: (text: string) => string }[] = [
    { name: 'four spaces', write: text => text },
    { name: 'tabs', write: text => text.replace(/^( {4})+/gm, spaces => '\t'.repeat(spaces.length / 4)) },
    {
        name: 'two spaces',
        write: text => text.replace(/^( {4})+/gm, spaces => spaces.slice(spaces.length / 2)),
    },
    { name: 'Windows line endings', write: text => text.replaceAll('\n', '\r\n') },
];

/** What is offered for the part of the first file between `⟦` and `⟧`, or at the one mark `⟦⟧`. */
export async function ask(
    text: string | Readonly<Record<string, string>>,
    only?: readonly string[],
): Promise<Asked> {
    const marked = typeof text === 'string' ? { 'main.proc': text } : text;
    const main = Object.keys(marked)[0]!;
    const start = marked[main]!.indexOf('⟦');
    const end = marked[main]!.indexOf('⟧') - 1;
    const files = { ...marked, [main]: marked[main]!.replace(/[⟦⟧]/g, '') };
    const { workspace, document } = await modelOf(files, { broken: true });
    const sourceOf = (file: string) => {
        const name = Object.keys(files).find(each => file.endsWith(`/${each}`));
        return name === undefined ? undefined : new Source(file, files[name]!);
    };
    const source = sourceOf(document.file)!;
    const context: ActionContext = {
        workspace,
        document,
        source,
        selection: source.place(start, end),
        today: '2026-11-21',
        criteria: undefined,
        sourceOf,
    };
    return { context, actions: findActions(context, only), files };
}

export interface Done {
    readonly files: Readonly<Record<string, string>>;
    readonly main: string;
    readonly workspace: Workspace;
    readonly document: DocumentModel;
}

/** The files after an action. Fails when one of them can no longer be read. */
export async function done({ files }: Asked, action: Action | undefined): Promise<Done> {
    expect(action?.disabled).toBeUndefined();
    const after = Object.fromEntries(
        Object.entries(files).map(([name, text]) => {
            const edits = action!.edits.filter(({ place }) => place.file.endsWith(`/${name}`));
            const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
            const result = applied(text, { title: '', unattended: false, edits });
            return [name, result.replace(/\r?\n/g, lineEnd)];
        }),
    );
    const main = Object.values(after)[0]!;
    const { workspace, document } = await modelOf(after, { broken: true });
    const problems = [...workspace.documents.values()].flatMap(each => each.problems);
    expect(
        problems.map(problem => problem.message),
        main,
    ).toEqual([]);
    return { files: after, main, workspace, document };
}

/** The titles of what is offered, with a dagger before those that cannot be done here. */
export function titles({ actions }: Asked): string[] {
    return actions.map(({ title, disabled }) => (disabled === undefined ? title : `† ${title}`));
}

/** The flow graph with the words of nodes instead of their ids, and without places. */
export function shape(process: Process) {
    const { nodes, edges, loose } = flowGraph(process);
    const words = new Map(nodes.map(({ id, kind, node }, index) => [id, `${index} ${kind} ${node.label}`]));
    return {
        nodes: nodes.map(({ id, phases, parallels }) => [words.get(id), phases, parallels.length]),
        edges: edges
            .map(({ from, to, kind, label, chance }) => [words.get(from), words.get(to), kind, label, chance])
            .sort(),
        loose: loose.map(({ from, why }) => [words.get(from), why]),
    };
}
