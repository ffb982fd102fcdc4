import type { FlowGraph, GraphNode, Process, Workspace } from '@process-as-code/language';
import { elementOf, flowGraph, titleOf } from '@process-as-code/language';
import { limitWords } from './limits.ts';
import { wordsOf } from './nodes.ts';
import type { Piece, Sentence } from './sentence.ts';
import { plainText } from './sentence.ts';
import { fold } from './words.ts';

/**
 * The flow of a process as numbered sentences in the order of the text: who does what, and where each answer,
 * exception and deadline leads, by the number of the sentence. Labels stand as they were written; nothing is
 * inflected, so that the words are right whatever a label says. Empty for a process with no flow.
 */
export function sentences(workspace: Workspace, process: Process): Sentence[] {
    const graph = flowGraph(process);
    const nodes = graph.nodes.filter(node => node.kind !== 'join');
    const numbers = numbersOf(graph, nodes);
    return nodes.map((node, index) => {
        const flowing = { workspace, graph, numbers };
        const words = wordsOf(flowing, node);
        const action = joined(words.action);
        const limits = limitWords(flowing, process.limits, node.id);
        const details = joined([...words.details, ...limits]);
        const ways = joined(words.ways);
        const phase = phaseOf(workspace, process, node);
        return {
            number: index + 1,
            text: plainText(joined([action, details, ways])),
            id: node.id,
            depth: node.parallels.length,
            action,
            details,
            ways,
            ...(phase ? { phase } : {}),
        };
    });
}

/** A joining bar has the number of the sentence of its block. */
function numbersOf(graph: FlowGraph, nodes: readonly GraphNode[]): Map<string, number> {
    const numbers = new Map(nodes.map((node, index) => [node.id, index + 1]));
    for (const bar of graph.nodes) {
        if (bar.kind === 'join') numbers.set(bar.id, numbers.get(bar.node.id) ?? 0);
    }
    return numbers;
}

function phaseOf(workspace: Workspace, process: Process, node: GraphNode): string {
    return node.phases
        .map(id => elementOf(workspace, { file: process.place.file, id, kind: 'phase' }))
        .map(phase => (phase ? fold(titleOf(phase)) : ''))
        .filter(label => label !== '')
        .join(' › ');
}

/** Sentences one behind the other, neighbouring plain pieces as one. */
function joined(parts: readonly (readonly Piece[])[]): Piece[] {
    const said = parts.filter(part => part.length > 0);
    const pieces: Piece[] = [];
    for (const piece of said.flatMap((part, index) => (index === 0 ? part : [' ', ...part]))) {
        const last = pieces.at(-1);
        if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
        else pieces.push(piece);
    }
    return pieces;
}
