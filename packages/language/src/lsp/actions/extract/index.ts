import { referencesIn } from '../../../analysis/references.ts';
import type { Ref } from '../../../model/element.ts';
import type { FlowNode } from '../../../model/flow.ts';
import { allNodes } from '../../../model/lookup.ts';
import type { Process } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { takenNames } from '../../../rules/support/declare.ts';
import { insertBefore, insertBehind } from '../../../rules/support/edits.ts';
import { freeName, nameFrom } from '../../../rules/support/names.ts';
import { described, quote } from '../../../rules/support/words.ts';
import type { Action, ActionContext, ActionSource } from '../action.ts';
import { quoted } from '../flow.ts';
import { reindented } from '../source.ts';
import { type Handover, handover } from './artifacts.ts';
import { type Chosen, chosenNodes } from './chosen.ts';
import { tiesOf } from './ties.ts';

/** Makes a process of the selected nodes, and calls it where they stood. */
export const extractProcess: ActionSource = {
    kinds: ['refactor.extract'],
    find(context: ActionContext): Action[] {
        const chosen = chosenNodes(context);
        if (!chosen) return [];
        if ('cut' in chosen) {
            return [
                refused(
                    'Extract the selection into a process',
                    `The selection cuts through ${described(chosen.cut)}. Select whole steps.`,
                ),
            ];
        }
        const { nodes, label } = chosen;
        const title =
            label === undefined
                ? `Extract ${nodes.length === 1 ? described(nodes[0]!) : `${nodes.length} steps`} into a process`
                : `Extract the phase ${quote(label)} into a process`;
        const inside = [...allNodes(nodes)];
        const { obstacle, isReached } = tiesOf(context.workspace, chosen, inside);
        if (obstacle !== undefined) return [refused(title, obstacle)];
        return [{ title, kind: 'refactor.extract', edits: extraction(context, chosen, inside, isReached) }];
    },
};

function refused(title: string, disabled: string): Action {
    return { title, kind: 'refactor.extract', edits: [], disabled };
}

function extraction(
    context: ActionContext,
    chosen: Chosen,
    inside: readonly FlowNode[],
    isReached: boolean,
): TextEdit[] {
    const { workspace, document, source } = context;
    const { process, nodes, place } = chosen;
    const label = chosen.label ?? nodes.find(node => node.label)?.label ?? 'Part of the process';
    const name = freeName(nameFrom(label, 'Part'), takenNames(document, process));
    const shared = handover(workspace, process, inside, place);
    const call = callLines({ label, name, inside, shared, own: isReached ? nodes[0]?.name : undefined });
    const [indent, level, outer] = [
        source.indentOf(place.line),
        source.level,
        source.indentOf(process.place.line),
    ];
    const text = source.slice(place, [...shared.edits, ...qualified(process, nodes)]);
    const lines = [
        `process ${name} ${quoted(label)} {`,
        ...headLines(process),
        ...shared.declarations.map(line => `\t${line}`),
        '\tflow {',
        '\t\tstart',
    ].map(line => outer + line.replace(/^\t+/, tabs => level.repeat(tabs.length)));
    const body = outer + level.repeat(2);
    return [
        { place, text: call.map(line => line.replace(/^\t/, level)).join(`\n${indent}`) },
        insertBehind(
            process.place,
            `\n\n${[
                ...lines,
                body + reindented(text, indent, body),
                `${body}end`,
                `${outer}${level}}`,
                `${outer}}`,
            ].join('\n')}`,
        ),
    ];
}

interface Call {
    readonly label: string;
    /** Name of the process that is called. */
    readonly name: string;
    /** Name of the call itself. */
    readonly own: string | undefined;
    readonly inside: readonly FlowNode[];
    readonly shared: Handover;
}

function callLines({ label, name, own, inside, shared }: Call): string[] {
    const by = inside.flatMap(node => ('by' in node && node.by.length > 0 ? [node.by] : []))[0] ?? [];
    const performers = by.length > 0 ? ` by ${by.map(ref => ref.name).join(', ')}` : '';
    const head = `call ${own === undefined ? '' : `${own} `}${quoted(label)} runs ${name}${performers}`;
    if (shared.clauses.length === 0) return [head];
    return [`${head} {`, ...shared.clauses.map(clause => `\t${clause}`), '}'];
}

/** The new process has the owner and the calendar of the old one, and is a draft. */
function headLines(process: Process): string[] {
    const clause = (keyword: string, ref: Ref | undefined) =>
        ref ? [`\t${keyword} ${isOwn(process, ref) ? `${process.name}.` : ''}${ref.name}`] : [];
    return [...clause('owner', process.owner), ...clause('calendar', process.calendar)];
}

/** What the old process declares for itself is seen from the new one by its long name. */
function qualified(process: Process, nodes: readonly FlowNode[]): TextEdit[] {
    return referencesIn(nodes)
        .filter(ref => ['role', 'stakeholder', 'system'].includes(ref.target.kind) && isOwn(process, ref))
        .map(ref => insertBefore(ref.place, `${process.name}.`));
}

function isOwn(process: Process, { name, target }: Ref): boolean {
    return (
        !name.includes('.') && target?.file === process.place.file && target.id.startsWith(`${process.name}.`)
    );
}
