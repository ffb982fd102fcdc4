import type { End, GraphNode, Parallel, Ref, Start, Step, Wait, Workspace } from '@process-as-code/language';
import { joinId } from '@process-as-code/language';
import { details } from './details.ts';
import type { Piece, Words } from './sentence.ts';
import { titled, titlesOf } from './titles.ts';
import type { Flowing } from './ways.ts';
import { branchWays, exceptionWays, leaving, wayTo } from './ways.ts';
import { fold, quoted, stopped } from './words.ts';

/** The three parts of a sentence. */
export interface NodeWords {
    readonly action: Words;
    readonly details: Words;
    readonly ways: Words;
}

/** A node of the graph in words: what happens, what belongs to it, and where it goes on. */
export function wordsOf(flowing: Flowing, at: GraphNode): NodeWords {
    const node = at.node;
    const { workspace } = flowing;
    switch (node.kind) {
        case 'start':
            return { action: [[startWords(node)]], details: [], ways: leaving(flowing, at) };
        case 'end':
            return { action: [[endWords(node)]], details: [], ways: [] };
        case 'wait':
            return { action: [[waitWords(node)]], details: [], ways: leaving(flowing, at) };
        case 'parallel':
            return { action: [parallelWords(flowing, node)], details: [], ways: [joining(flowing, node)] };
        case 'decision':
            return {
                action: [[...actors(workspace, node.by), stopped(node.label)]],
                details: details(flowing, node),
                ways: branchWays(flowing, node),
            };
        case 'step':
        case 'send':
        case 'receive':
        case 'call':
            return {
                action: [[...actors(workspace, node.by), stopped(node.label)], ...partner(workspace, node)],
                details: details(flowing, node),
                ways: [...exceptionWays(flowing, node), ...leaving(flowing, at)],
            };
        default:
            return { action: [], details: [], ways: [] };
    }
}

function actors(workspace: Workspace, by: readonly Ref[]): Piece[] {
    return [{ who: by.length === 0 ? 'Nobody recorded' : titlesOf(workspace, by) }, ': '];
}

function startWords(node: Start): string {
    return (node.label ?? node.name) ? `Start: ${stopped(node.label ?? node.name ?? '')}` : 'Start.';
}

function endWords(node: End): string {
    const title = node.label ?? node.name;
    const result = node.result ? ` Result: ${node.result}.` : '';
    return `${title ? `End: ${stopped(title)}` : 'End.'}${result}`;
}

function waitWords(node: Wait): string {
    const what = node.label ? `${fold(node.label)} – wait` : 'Wait';
    if (node.duration) return `${what} for ${node.duration.text}.`;
    return node.until ? `${what} until: ${stopped(node.until.value)}` : `${what}.`;
}

function partner(workspace: Workspace, node: Step): Words {
    if (node.kind === 'call' && node.runs) {
        return [[`This runs the process ${quoted(titled(workspace, node.runs))}.`]];
    }
    if (node.counterparts.length === 0) return [];
    return [[`${node.kind === 'receive' ? 'From' : 'To'}: ${titlesOf(workspace, node.counterparts)}.`]];
}

function parallelWords(flowing: Flowing, node: Parallel): Piece[] {
    const bar = joinId(node);
    const forks = flowing.graph.outgoing.get(node.id) ?? [];
    const branches = node.branches.map((branch, index): Piece[] => {
        const name = branch.label ? quoted(branch.label) : `branch ${index + 1}`;
        const first = forks.find(edge => edge.place === branch.place)?.to;
        const number = first === undefined ? undefined : flowing.numbers.get(first);
        if (number === undefined || first === bar) return [`${name} (with no step)`];
        return [`${name} (from `, { sentence: number }, ')'];
    });
    const lead = node.label ? `${fold(node.label)} – at the same time: ` : 'At the same time: ';
    const last = branches.length - 1;
    const list = branches.flatMap((branch, index): Piece[] =>
        index === 0 ? branch : [index === last ? ' and ' : ', ', ...branch],
    );
    return [lead, ...(list.length === 0 ? ['no branch is recorded'] : list), '.'];
}

function joining(flowing: Flowing, node: Parallel): Piece[] {
    const next = flowing.graph.outgoing.get(joinId(node))?.[0];
    return next
        ? ['When every branch is done, ', ...wayTo(flowing, node.id, next.to), '.']
        : ['What happens when every branch is done is not recorded.'];
}
