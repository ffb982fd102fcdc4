import { nodesOf } from '../../../analysis/nodes.ts';
import { referencesIn } from '../../../analysis/references.ts';
import type { Step } from '../../../model/flow.ts';
import { resolve } from '../../../model/lookup.ts';
import { contains } from '../../../model/place.ts';
import type { Process, Workspace } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { called } from '../../../rules/support/words.ts';
import type { Action, ActionContext, ActionSource } from '../action.ts';
import type { Source } from '../source.ts';
import { reindented } from '../source.ts';
import { body } from './body.ts';
import { obstacleTo } from './obstacles.ts';

/** Writes the nodes of a called process where it is called. */
export const inlineProcess: ActionSource = {
    kinds: ['refactor.inline'],
    find(context: ActionContext): Action[] {
        const { workspace, document, selection } = context;
        return document.processes.flatMap(process =>
            nodesOf(process).flatMap(node => {
                if (node.kind !== 'call' || !contains(node.place, selection)) return [];
                const inner = resolve(workspace, node.runs);
                if (inner?.kind !== 'process' || inner === process) return [];
                return inlining(context, process, node, inner);
            }),
        );
    },
};

function inlining(context: ActionContext, process: Process, call: Step, inner: Process): Action[] {
    const { workspace, source, sourceOf } = context;
    const kind = 'refactor.inline';
    const title = `Put the steps of ${called(inner)} here, in place of the call`;
    const innerSource = sourceOf(inner.place.file);
    if (!innerSource || !inner.flow) return [];
    const obstacle = obstacleTo(workspace, process, call, inner);
    if (obstacle !== undefined) return [{ title, kind, edits: [], disabled: obstacle }];
    const parts = body({ context, process, call, inner, source: innerSource });
    if ('obstacle' in parts) return [{ title, kind, edits: [], disabled: parts.obstacle }];
    const [from, to] = [parts.indent, source.indentOf(call.place.line)];
    const edits = [{ place: call.place, text: reindented(parts.text, from, to) }, ...parts.edits];
    return [
        { title, kind, edits },
        ...(isOnlyFlow(inner) && isUsedOnce(workspace, inner)
            ? [
                  {
                      title: `${title}, and remove the process`,
                      kind,
                      edits: [...edits, removal(inner, innerSource)],
                  } as const,
              ]
            : []),
    ];
}

/** Says nothing that would be lost with it. */
function isOnlyFlow(process: Process): boolean {
    const { purpose, scope, documentation, needs, techniques, alternatives, constraints, risks, outcomes } =
        process;
    const { limits, kpis, engagements, approvals, evaluations, improvements, evidence } = process;
    const { roles, stakeholders, systems, terms, calendars, goals } = process;
    const lists = [
        [needs, techniques, alternatives, constraints, risks, outcomes, limits, kpis, engagements, approvals],
        [evaluations, improvements, evidence, roles, stakeholders, systems, terms, calendars, goals],
    ].flat();
    return !purpose && !scope && documentation === undefined && lists.every(list => list.length === 0);
}

function isUsedOnce(workspace: Workspace, process: Process): boolean {
    const refs = [...workspace.documents.values()]
        .flatMap(document => referencesIn(document))
        .filter(({ target }) => target.file === process.place.file)
        .filter(({ target: { id } }) => id === process.id || id.startsWith(`${process.id}.`))
        .filter(ref => !contains(process.place, ref.place));
    return refs.length === 1;
}

/** The process with the blank lines before it. */
function removal(process: Process, source: Source): TextEdit {
    const edit = source.remove(process.place);
    const { start, end } = source.span(edit.place);
    const blank = /(?:^|(?<=\n))(?:[ \t]*\r?\n)+$/.exec(source.text.slice(0, start))?.[0].length ?? 0;
    return { place: source.place(start - blank, end), text: '' };
}
