import { flowGraph } from '../../analysis/flow-graph.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import type { Ref } from '../../model/element.ts';
import type { FlowNode, Step } from '../../model/flow.ts';
import { contains } from '../../model/place.ts';
import type { Process } from '../../model/types.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { takenNames } from '../../rules/support/declare.ts';
import { insertBefore, insertBehind } from '../../rules/support/edits.ts';
import { freeName } from '../../rules/support/names.ts';
import { oneOf } from '../../rules/support/words.ts';
import type { Action, ActionContext, ActionSource } from './action.ts';
import { arrowsIn, quoted } from './flow.ts';
import type { Source } from './source.ts';

/** Gives a `send` its `receive`, and a `receive` its `send`. */
export const otherSide: ActionSource = {
    kinds: ['refactor.rewrite'],
    find(context: ActionContext): Action[] {
        return context.document.processes.flatMap(process =>
            nodesOf(process)
                .filter((node): node is Step => node.kind === 'send' || node.kind === 'receive')
                .filter(node => contains(node.place, context.selection) && node.counterparts.length > 0)
                .filter(node => !hasOtherSide(node, process))
                .map(node =>
                    node.kind === 'send' ? addReceive(node, context) : addSend(node, process, context),
                ),
        );
    },
};

/** The node that it leads to, or that leads to it, is the other side: the same parties the other way round. */
function hasOtherSide(node: Step, process: Process): boolean {
    const isOther = (other: FlowNode | undefined) =>
        other !== undefined &&
        (other.kind === 'send' || other.kind === 'receive') &&
        other.kind !== node.kind &&
        (other.counterparts.length === 0 || same(other.counterparts, node.by)) &&
        (other.by.length === 0 || same(other.by, node.counterparts));
    const { outgoing, incoming, byId } = flowGraph(process);
    const near =
        node.kind === 'send'
            ? (outgoing.get(node.id) ?? []).map(edge => edge.to)
            : (incoming.get(node.id) ?? []).map(edge => edge.from);
    return near.some(id => isOther(byId.get(id)?.node));
}

function same(a: readonly Ref[], b: readonly Ref[]): boolean {
    return a.some(one => b.some(other => one.name === other.name));
}

function addReceive(node: Step, { source }: ActionContext): Action {
    const from = node.by.length > 0 ? ` from ${names(node.by)}` : '';
    const head = `receive ${quoted(receivedLabel(node.label))} by ${names(node.counterparts)}${from}`;
    const arrow = node.next ? ` -> ${node.next.name}` : '';
    const lines = written(head, 'in', node.out, arrow);
    const edits: TextEdit[] = [
        insertBehind(node.place, `\n${source.indentOf(node.place.line)}${laidOut(node, lines, source)}`),
    ];
    // The arrow now leaves the other side.
    if (node.next) edits.unshift(withoutArrow(node.next, source));
    return {
        title: `Add the other side: ${oneOf(
            node.counterparts.map(ref => ref.name),
            'and',
        )} receive${node.counterparts.length > 1 ? '' : 's'} it`,
        kind: 'refactor.rewrite',
        edits,
    };
}

function addSend(node: Step, process: Process, { document, source }: ActionContext): Action {
    const arrows = arrowsIn(process.flow?.nodes ?? []).filter(ref => ref.target.id === node.id);
    const name = freeName(`Send${node.name ?? ''}`, takenNames(document, process));
    const by = ` by ${names(node.counterparts)}`;
    const to = node.by.length > 0 ? ` to ${names(node.by)}` : '';
    const head = `send ${arrows.length > 0 ? `${name} ` : ''}${quoted(sentLabel(node.label))}${by}${to}`;
    const text = laidOut(node, written(head, 'out', node.in, ''), source);
    return {
        title: `Add the other side: ${oneOf(
            node.counterparts.map(ref => ref.name),
            'and',
        )} send${node.counterparts.length > 1 ? '' : 's'} it`,
        kind: 'refactor.rewrite',
        edits: [
            insertBefore(node.place, `${text}\n${source.indentOf(node.place.line)}`),
            // Who came to the receiving side comes to the sending side first.
            ...arrows.map(ref => ({ place: ref.place, text: name })),
        ],
    };
}

function written(head: string, keyword: 'in' | 'out', artifacts: readonly Ref[], arrow: string): string[] {
    if (artifacts.length === 0) return [head + arrow];
    return [`${head} {`, `\t${keyword} ${names(artifacts)}`, `}${arrow}`];
}

function laidOut(node: Step, lines: readonly string[], source: Source): string {
    const { level } = source;
    const indented = lines.map(line => line.replace(/^\t+/, tabs => level.repeat(tabs.length)));
    return indented.join(`\n${source.indentOf(node.place.line)}`);
}

function withoutArrow(next: Ref, source: Source): TextEdit {
    const { start, end } = source.span(next.place);
    const lead = /\s*->\s*$/.exec(source.text.slice(0, start))?.[0].length ?? 0;
    return { place: source.place(start - lead, end), text: '' };
}

function receivedLabel(label: string): string {
    const changed = label.replace(/^send\b/i, 'Receive');
    return changed === label ? `Receive: ${lowered(label)}` : changed;
}

function sentLabel(label: string): string {
    const changed = label.replace(/^receive\b/i, 'Send');
    return changed === label ? `Send: ${lowered(label)}` : changed;
}

function lowered(label: string): string {
    return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}

function names(refs: readonly Ref[]): string {
    return refs.map(ref => ref.name).join(', ');
}
