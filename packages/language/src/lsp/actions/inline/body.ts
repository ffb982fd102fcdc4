import { declaredInProcess } from '../../../analysis/declarations.ts';
import { nodesOf } from '../../../analysis/nodes.ts';
import type { Place } from '../../../model/element.ts';
import type { FlowNode, Step } from '../../../model/flow.ts';
import type { Process } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { freeName, nameFrom } from '../../../rules/support/names.ts';
import { called } from '../../../rules/support/words.ts';
import type { ActionContext } from '../action.ts';
import { arrowsIn, followerOf, sequenceOf } from '../flow.ts';
import type { Source } from '../source.ts';
import { renames } from './names.ts';

/** A call, and the process that it runs. */
export interface Inlining {
    readonly context: ActionContext;
    /** The process that calls. */
    readonly process: Process;
    readonly call: Step;
    /** The process that is called, and the text that it stands in. */
    readonly inner: Process;
    readonly source: Source;
}

/** The nodes of the called process as text, and what else has to change for them. */
export interface Body {
    readonly text: string;
    /** White space that leads its lines. */
    readonly indent: string;
    /** Elsewhere in the file of the call. */
    readonly edits: readonly TextEdit[];
}

/**
 * Takes the nodes out of the called process: without its start and its last end; where another end stands, and where an arrow
 * led to one, an arrow leads to what follows the call.
 */
export function body(inlining: Inlining): Body | { readonly obstacle: string } {
    const { inner, call, source } = inlining;
    const nodes = nodesOf(inner);
    const ends = nodes.filter(node => node.kind === 'end');
    const last = lastOf(inner.flow?.nodes ?? []);
    const arrows = arrowsIn(inner.flow?.nodes ?? []).filter(ref =>
        ends.some(end => end.id === ref.target.id),
    );
    const others = ends.filter(end => end !== last);
    const needsTarget = others.length > 0 || arrows.length > 0;
    const target = needsTarget ? targetBehind(inlining) : undefined;
    if (needsTarget && !target) {
        return {
            obstacle: `The process ${called(inner)} has several ways to its end, and behind the call stands nothing that an arrow could lead to.`,
        };
    }
    const names = renames(inlining);
    if ('obstacle' in names) return names;
    const flow = inner.flow!;
    const inside: TextEdit[] = [
        ...nodes
            .filter(node => node.kind === 'start' || (node === last && node.kind === 'end'))
            .map(node => source.remove(node.place)),
        ...others.map(end => ({ place: end.place, text: `-> ${target?.name}` })),
        ...arrows.map(ref => ({ place: ref.place, text: target?.name ?? '' })),
        ...names.edits,
    ];
    const stays = last?.kind === 'end' ? nodeBefore(inner, last) : last;
    const leaves =
        stays?.kind === 'jump' || (stays !== undefined && 'next' in stays && stays.next !== undefined);
    const { text, indent } = outdented(source, flow.body, inside);
    return {
        text: call.next && !leaves ? `${text}\n${indent}-> ${call.next.name}` : text,
        indent,
        edits: target?.edits ?? [],
    };
}

/** The node of the text that is last, looking into phases. */
function lastOf(nodes: readonly FlowNode[]): FlowNode | undefined {
    const last = nodes.at(-1);
    return last?.kind === 'phase' && last.nodes.length > 0 ? lastOf(last.nodes) : last;
}

function nodeBefore(process: Process, node: FlowNode): FlowNode | undefined {
    const { nodes, index } = sequenceOf(process, node);
    return nodes[index - 1];
}

/** The name of what follows the call; a node without one is given one. */
function targetBehind({ context, process, call, inner }: Inlining) {
    if (call.next) return { name: call.next.name, edits: [] };
    const node = followerOf(process, call);
    if (!node) return undefined;
    if (node.kind === 'jump') return { name: node.to.name, edits: [] };
    if (node.name !== undefined) return { name: node.name, edits: [] };
    const taken = new Set(
        [...declaredInProcess(process), ...declaredInProcess(inner)].map(({ name }) => name),
    );
    const name = freeName(nameFrom(node.label ?? '', 'Next'), taken);
    return { name, edits: [nameGiven(node, name, context.source)] };
}

/** A name stands behind the keyword, before the label. */
function nameGiven(node: FlowNode, name: string, source: Source): TextEdit {
    const keyword = /^[a-z]+/.exec(source.slice(node.place))?.[0] ?? '';
    const { start } = source.span(node.place);
    const at = source.place(start + keyword.length, start + keyword.length);
    return { place: at, text: ` ${name}` };
}

/** The lines between the braces of a flow, from the first to the last that says something. */
function outdented(
    source: Source,
    place: Place,
    edits: readonly TextEdit[],
): { text: string; indent: string } {
    const text = source
        .slice(place, edits)
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd();
    return { text: text.trimStart(), indent: /^[ \t]*/.exec(text)![0] };
}
