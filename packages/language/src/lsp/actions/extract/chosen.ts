import { nodesOf } from '../../../analysis/nodes.ts';
import type { FlowNode } from '../../../model/flow.ts';
import { contains } from '../../../model/place.ts';
import type { Place, Process } from '../../../model/types.ts';
import type { ActionContext } from '../action.ts';
import { listsIn } from '../flow.ts';
import type { Source } from '../source.ts';

/** Nodes of one list that somebody has chosen, and the text that goes with them: comments before and behind are part of it. */
export interface Chosen {
    readonly process: Process;
    readonly nodes: readonly FlowNode[];
    readonly place: Place;
    /** What the nodes are about, where a phase around them says it. */
    readonly label: string | undefined;
}

/**
 * The nodes that the selection covers, or the contents of the phase in whose heading the cursor stands. A node that the
 * selection covers in part comes back as `cut`.
 */
export function chosenNodes(context: ActionContext): Chosen | { readonly cut: FlowNode } | undefined {
    const { document, source } = context;
    const selection = trimmed(context.selection, source);
    for (const process of document.processes) {
        if (!process.flow || !contains(process.flow.body, selection)) continue;
        const phase = phaseAt(process, selection, source);
        if (phase) {
            const [first, last] = [phase.nodes[0], phase.nodes.at(-1)];
            if (!first || !last) return undefined;
            const { start } = source.span(first.place);
            const place = source.place(start, source.span(last.place).end);
            return { process, nodes: phase.nodes, place, label: phase.label };
        }
        if (isPoint(selection)) return undefined;
        const found = covered(process.flow.nodes, selection);
        if (!found || 'cut' in found) return found;
        if (!holdsNothingElse(selection, found.nodes, source)) return undefined;
        return { process, ...found, place: selection, label: undefined };
    }
    return undefined;
}

/** A phase that is selected as a whole, or whose heading holds the cursor. */
function phaseAt(process: Process, selection: Place, source: Source) {
    const at = source.span(selection);
    return nodesOf(process).find((node): node is Extract<FlowNode, { kind: 'phase' }> => {
        if (node.kind !== 'phase' || !node.body) return false;
        const { start, end } = source.span(node.place);
        const heading = source.span(node.body.place).start;
        return (
            (at.start === start && at.end === end) ||
            (isPoint(selection) && start <= at.start && at.end <= heading)
        );
    });
}

function covered(
    nodes: readonly FlowNode[],
    selection: Place,
): { nodes: readonly FlowNode[] } | { cut: FlowNode } | undefined {
    const touched = nodes.filter(node => overlap(node.place, selection));
    if (touched.length === 0) return undefined;
    const cut = touched.find(node => !contains(selection, node.place));
    if (!cut) return { nodes: touched };
    if (touched.length === 1 && contains(cut.place, selection)) {
        for (const inner of listsIn(cut)) {
            const found = covered(inner, selection);
            if (found) return found;
        }
        return undefined;
    }
    return { cut };
}

/** The end of another branch, say, may not go with the nodes: only space and comments may. */
function holdsNothingElse(selection: Place, nodes: readonly FlowNode[], source: Source): boolean {
    const { start, end } = source.span(selection);
    const comments = source.stretches.filter(({ kind }) => kind === 'comment');
    const taken = [...nodes.map(node => source.span(node.place)), ...comments];
    let at = start;
    for (const span of taken.toSorted((a, b) => a.start - b.start)) {
        if (span.end <= at || span.start >= end) continue;
        if (source.text.slice(at, span.start).trim() !== '') return false;
        at = span.end;
    }
    return source.text.slice(at, end).trim() === '';
}

function overlap(a: Place, b: Place): boolean {
    const isBefore = (left: Place, right: Place) =>
        left.endLine < right.line || (left.endLine === right.line && left.endColumn <= right.column);
    return !isBefore(a, b) && !isBefore(b, a);
}

function trimmed(selection: Place, source: Source): Place {
    const { start, end } = source.span(selection);
    const text = source.text.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    return text.trim() === '' ? selection : source.place(from, from + text.trim().length);
}

function isPoint(place: Place): boolean {
    return place.line === place.endLine && place.column === place.endColumn;
}
