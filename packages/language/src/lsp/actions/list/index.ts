import type { DocumentModel, Place } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { declare } from '../../../rules/support/declare.ts';
import type { Action, ActionContext, ActionKind, ActionSource } from '../action.ts';
import { Source } from '../source.ts';
import { listAt } from './block.ts';
import { nodesFor } from './nodes.ts';
import { Performers } from './performers.ts';
import { surroundingsOf } from './surroundings.ts';

/** Turns a list that was pasted as plain text into steps. */
export const listToSteps: ActionSource = {
    kinds: ['quickfix', 'refactor.rewrite'],
    find(context: ActionContext, kind: ActionKind): Action[] {
        const { source, selection } = context;
        const list = listAt(source, selection);
        if (!list) return [];
        const { start } = source.span(list.place);
        const surroundings = surroundingsOf(source, start);
        if (!surroundings) return [];
        const performers = new Performers(context, processesAt(context.document, list.place));
        const nodes = nodesFor(list.items, performers);
        const first = source.indentOf(list.place.line);
        const lines = wrapped(nodes, surroundings, context);
        const text = lines
            .map(line => first + line.replace(/^\t+/, tabs => source.level.repeat(tabs.length)))
            .join('\n');
        const title = `Turn ${list.items.length === 1 ? 'this line' : `these ${list.lines} lines`} into steps`;
        return [
            {
                title,
                kind,
                mends: 'syntax',
                preferred: kind === 'quickfix' && list.items.length > 1,
                edits: [{ place: list.place, text }, ...declared(context.document, performers, list.place)],
            },
        ];
    },
};

/** What a list becomes that is about to be put into a document. */
export interface PastedSteps {
    /** Without the indentation of the place; a tab at the beginning stands for one level. */
    readonly lines: readonly string[];
    /** White space for one level. */
    readonly level: string;
    /** Roles that nobody knows yet are declared. */
    readonly edits: readonly TextEdit[];
}

/** A list of the clipboard as the steps that it tells of; undefined where it is none, or where no steps may stand. */
export function pastedSteps(
    context: Pick<ActionContext, 'workspace' | 'document' | 'source'>,
    at: Place,
    pasted: string,
): PastedSteps | undefined {
    const clip = new Source('', pasted);
    const list = listAt(clip, clip.place(0, pasted.length));
    const surroundings = list && surroundingsOf(context.source, context.source.span(at).start);
    if (!surroundings) return undefined;
    const performers = new Performers(context, processesAt(context.document, at));
    const lines = wrapped(nodesFor(list.items, performers), surroundings, context);
    return { lines, level: context.source.level, edits: declared(context.document, performers, at) };
}

/** Outside of a flow the steps get one, outside of a process a process. */
function wrapped(
    nodes: readonly string[],
    surroundings: 'nodes' | 'process' | 'file',
    { document }: Pick<ActionContext, 'document'>,
): string[] {
    if (surroundings === 'nodes') return [...nodes];
    const flow = ['flow {', '\tstart', ...nodes.map(line => `\t${line}`), '\tend', '}'];
    if (surroundings === 'process') return flow;
    const taken = document.processes.map(process => process.name);
    const name = taken.includes('NewProcess') ? `NewProcess${taken.length + 1}` : 'NewProcess';
    return [`process ${name} "New process" {`, ...flow.map(line => `\t${line}`), '}'];
}

function processesAt(document: DocumentModel, place: Place): string[] {
    return document.processes
        .filter(process => process.place.line <= place.line)
        .flatMap(process => process.name ?? [])
        .slice(-1);
}

/** What the parser made of the pasted lines, and what it took to reach over them, is no place to write behind. */
function declared(document: DocumentModel, { created }: Performers, list: Place): TextEdit[] {
    const isOutside = ({ place }: { readonly place: Place }) =>
        place.endLine < list.line || place.line > list.endLine;
    if (created.length === 0) return [];
    const sound: DocumentModel = {
        ...document,
        roles: document.roles.filter(isOutside),
        imports: document.imports.filter(statement => isOutside({ place: statement.statement })),
    };
    return [declare(sound, 'role', created)];
}
