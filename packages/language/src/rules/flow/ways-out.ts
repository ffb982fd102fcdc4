import { declaredInProcess } from '../../analysis/declarations.ts';
import type { FlowGraph, GraphNode } from '../../analysis/flow-graph.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import type { Decision, End, FlowNode } from '../../model/flow.ts';
import type { Process } from '../../model/types.ts';
import type { Fix, TextEdit } from '../rule.ts';
import { appendClauses, insertBefore, insertBehind, lineIndent } from '../support/edits.ts';
import { freeName, nameFrom } from '../support/names.ts';
import { described } from '../support/words.ts';

/** How many ends are offered to lead to. */
const offered = 3;

/**
 * Fixes after which an end can be reached from a node: an end, or an arrow to one that is there, at the first place ahead where
 * the text stops; in a circle an arrow out of the first node that can have another one.
 */
export function waysOut(process: Process, graph: FlowGraph, id: string, ahead: ReadonlySet<string>): Fix[] {
    const stop = graph.loose.find(({ from, why }) => ahead.has(from) && why !== 'unknown-target');
    const last = stop && graph.byId.get(stop.from);
    if (last)
        return stop.why === 'end-of-text'
            ? [endAfter(process, last), ...arrows(process, last)]
            : answers(process, last);
    const circle = [graph.byId.get(id), ...graph.nodes.filter(node => ahead.has(node.id))];
    for (const node of circle) {
        const fixes = node ? arrows(process, node) : [];
        if (fixes.length > 0) return fixes;
    }
    return [];
}

/** For a decision with answers that lead nowhere. */
function answers(process: Process, last: GraphNode): Fix[] {
    if (last.node.kind !== 'decision' || last.parallels.length === 0) return arrows(process, last);
    // In a parallel block no arrow may lead to an end: the case goes on behind the decision.
    const edit = appendClauses({ element: last.node, contents: last.node.branches }, ['otherwise { }']);
    return [
        {
            title: `Let every other answer of ${described(last.node)} go on`,
            edits: [edit],
            unattended: false,
        },
    ];
}

function endAfter(process: Process, { node }: GraphNode): Fix {
    const indent = lineIndent(node, process.body);
    return {
        title: `Add an end after ${described(node)}`,
        edits: [insertBehind(node.place, `\n${indent}end "Done"`)],
        unattended: false,
    };
}

function arrows(process: Process, { node, parallels }: GraphNode): Fix[] {
    // An arrow must not leave a parallel block.
    if (parallels.length > 0) return [];
    const ends = nodesOf(process).filter(other => other.kind === 'end');
    return ends.slice(0, offered).flatMap(end => {
        const { name, edits } = named(process, end);
        const arrow = arrowTo(node, name);
        return arrow
            ? [
                  {
                      title: `Lead from ${described(node)} to ${described(end)}`,
                      edits: [...edits, arrow],
                      unattended: false,
                  },
              ]
            : [];
    });
}

/** An arrow that leads out of a node, or of a circle that it is part of. */
function arrowTo(node: FlowNode, name: string): TextEdit | undefined {
    switch (node.kind) {
        case 'step':
        case 'send':
        case 'receive':
        case 'call':
        case 'wait':
            return node.next
                ? { place: node.next.place, text: name }
                : insertBehind(node.place, ` -> ${name}`);
        case 'decision':
            return answerTo(node, name);
        default:
            return undefined;
    }
}

/** An answer that leads there: a new `otherwise`, or where there is one the last answer with an arrow. */
function answerTo(decision: Decision, name: string): TextEdit | undefined {
    if (!decision.branches.some(branch => branch.otherwise)) {
        return appendClauses({ element: decision, contents: decision.branches }, [`otherwise -> ${name}`]);
    }
    const last = decision.branches.findLast(branch => branch.next)?.next;
    return last && { place: last.place, text: name };
}

/** The name of an end, and what must be written so that it has one. */
function named(process: Process, end: End): { name: string; edits: TextEdit[] } {
    if (end.name !== undefined) return { name: end.name, edits: [] };
    const taken = new Set(declaredInProcess(process).map(element => element.name));
    const name = freeName(nameFrom(end.label ?? '', 'End'), taken);
    // An end without a label has its keyword as its anchor.
    const edit =
        end.label === undefined ? insertBehind(end.anchor, ` ${name}`) : insertBefore(end.anchor, `${name} `);
    return { name, edits: [edit] };
}
