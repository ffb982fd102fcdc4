import type {
    Branch,
    Decision,
    FlowGraph,
    GraphNode,
    Place,
    Step,
    Workspace,
} from '@process-as-code/language';
import { isComplete } from '@process-as-code/language';
import type { Piece, Words } from './sentence.ts';
import { fold, quoted } from './words.ts';

/** What the words for a node are made from. */
export interface Flowing {
    readonly workspace: Workspace;
    readonly graph: FlowGraph;
    /** Number of the sentence of each node of the graph. */
    readonly numbers: ReadonlyMap<string, number>;
}

/** Where a node goes on, said only where it is not the next sentence. */
export function leaving(flowing: Flowing, at: GraphNode): Words {
    const next = flowing.graph.outgoing.get(at.id)?.find(edge => edge.kind === 'next');
    if (!next) return [lost(flowing, at)];
    const follows = flowing.numbers.get(next.to) === (flowing.numbers.get(at.id) ?? 0) + 1;
    return follows && !isJoin(flowing, next.to) ? [] : [['Then ', ...wayTo(flowing, at.id, next.to), '.']];
}

/** Where each answer of a decision leads; what is left comes last. */
export function branchWays(flowing: Flowing, node: Decision): Words {
    const ordered = [
        ...node.branches.filter(branch => !branch.otherwise),
        ...node.branches.filter(branch => branch.otherwise),
    ];
    return [
        ...ordered.map(branch => [
            `${condition(branch)}, `,
            ...way(flowing, node.id, branch.place, branch.next?.name),
            '.',
        ]),
        ...(isComplete(node.branches) ? [] : [['What happens with any other answer is not recorded.']]),
    ];
}

/** Where the exceptions and deadlines of a step lead. */
export function exceptionWays(flowing: Flowing, node: Step): Words {
    return [
        ...node.exceptions.map(exception => [
            `If ${quoted(exception.trigger)}${share(exception.chance?.text)}, `,
            ...way(flowing, node.id, exception.place, exception.to.name),
            '.',
        ]),
        ...node.deadlines.map(deadline => [
            `If it is not done after ${deadline.after.text}, `,
            ...way(flowing, node.id, deadline.place, deadline.to.name),
            '.',
        ]),
    ];
}

/** `go on with 4`, `go to 12`, `go back to 2`, or that a parallel branch is done. */
export function wayTo(flowing: Flowing, from: string, to: string): Piece[] {
    const here = flowing.numbers.get(from) ?? 0;
    const number = flowing.numbers.get(to) ?? 0;
    if (isJoin(flowing, to)) return ['this branch of ', { sentence: number }, ' is done'];
    const verb = number <= here ? 'go back to ' : number === here + 1 ? 'go on with ' : 'go to ';
    return [verb, { sentence: number }];
}

function way(flowing: Flowing, from: string, place: Place, name: string | undefined): Piece[] {
    const edge = flowing.graph.outgoing.get(from)?.find(candidate => candidate.place === place);
    if (edge) return wayTo(flowing, from, edge.to);
    return name === undefined
        ? ['nothing is recorded']
        : [`go to ${quoted(name)}, which is not a place in this process`];
}

function condition(branch: Branch): string {
    const chance = share(branch.chance?.text);
    if (branch.otherwise) return `Otherwise${chance}`;
    const answer = fold(branch.answer);
    return `If ${/^(yes|no)$/i.test(answer) ? answer.toLowerCase() : quoted(answer)}${chance}`;
}

function share(percent: string | undefined): string {
    return percent === undefined ? '' : ` (${percent} of cases)`;
}

function lost(flowing: Flowing, at: GraphNode): Piece[] {
    const loose = flowing.graph.loose.find(end => end.from === at.id && end.why !== 'incomplete-decision');
    const next = 'next' in at.node ? at.node.next : undefined;
    return loose?.why === 'unknown-target' && next
        ? [`Then go to ${quoted(next.name)}, which is not a place in this process.`]
        : ['What happens next is not recorded.'];
}

function isJoin(flowing: Flowing, id: string): boolean {
    return flowing.graph.byId.get(id)?.kind === 'join';
}
