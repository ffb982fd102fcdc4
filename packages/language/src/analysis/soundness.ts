import type { FlowNode } from '../model/flow.ts';
import type { Process } from '../model/types.ts';
import { type Effort, explore, type Failure, type Outcome, worse } from './explore.ts';
import { type FlowGraph, flowGraph } from './flow-graph.ts';
import { Kept } from './kept.ts';
import { crossedBlocks, type Net, netOf, type Spot } from './net.ts';
import { leadingToEnd, reachedFromStarts } from './reachability.ts';

export type Sound = 'yes' | 'no' | 'unknown';

export interface Soundness {
    /**
     * `yes`: whatever happens, a case can still come to an end, and every node can be met (van der Aalst, The Application of
     * Petri Nets to Workflow Management, 1998; ends of branches are no ends of the case). `unknown`: there is no flow, an arrow
     * leads to a name that nothing bears, or there is too much to explore.
     */
    readonly sound: Sound;
    /** The shortest run after which no end can be reached; absent where a start or an end is missing, or a node cannot be met. */
    readonly run?: FailingRun;
}

/** What a case goes through until nothing can go on. */
export interface FailingRun {
    readonly steps: readonly RunStep[];
    /**
     * `waits`: some branch of a parallel block waits for one that never comes. `text-ends`, `no-answer`: nothing follows the
     * last step, no answer of the last decision fits. `circle`: it goes on, but never to an end.
     */
    readonly why: Failure['why'];
    /** The branches that never come to the bar, counted from 0, of each block that waits; inner blocks first. */
    readonly waiting: readonly { readonly block: FlowNode; readonly missing: readonly number[] }[];
}

export interface RunStep {
    readonly node: FlowNode;
    /** Answer, trigger, time or branch by which the case leaves it, where that has a text. */
    readonly way?: string;
}

/** No more positions of a case than these are looked at, and no more moves between them: about a tenth of a second. */
const MOST: Effort = { positions: 50_000, moves: 400_000 };

const known = new Kept((process: Process): Soundness => computed(flowGraph(process)));

/**
 * Whether every case comes to an end, whatever is answered and however the branches of parallel blocks overtake each other.
 * People and systems are taken to answer in the end, exceptions and deadlines to happen. A parallel block that no arrow enters
 * or leaves is explored by itself, branch by branch, and then taken as one step.
 */
export function soundnessOf(process: Process): Soundness {
    return known.of(process);
}

function computed(graph: FlowGraph): Soundness {
    const { nodes, loose } = graph;
    if (nodes.length === 0 || loose.some(({ why }) => why === 'unknown-target')) return { sound: 'unknown' };
    const starts = nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
    if (starts.length === 0 || !nodes.some(({ kind }) => kind === 'end')) return { sound: 'no' };
    const crossed = new Set(graph.edges.flatMap(edge => crossedBlocks(graph, edge)));
    const found =
        crossed.size === 0 && alwaysLeadsOn(graph)
            ? { sound: 'yes' as const }
            : new Exploration(graph, crossed).from(starts);
    const isAllMet = reachedFromStarts(graph).size === nodes.length;
    return found.run || isAllMet ? found : { sound: 'no' };
}

/**
 * True where every node that is met leads on to an end, and none starts, ends or falls out inside a parallel block. Where no arrow
 * enters or leaves a block either, every branch comes to its bar: then there is nothing to explore.
 */
function alwaysLeadsOn(graph: FlowGraph): boolean {
    const met = reachedFromStarts(graph);
    const ending = leadingToEnd(graph);
    return (
        !graph.loose.some(({ from }) => met.has(from)) &&
        graph.nodes.every(({ id, kind, parallels }) => {
            if (!met.has(id)) return true;
            return ending.has(id) && (parallels.length === 0 || (kind !== 'start' && kind !== 'end'));
        })
    );
}

/** Follows everything that may become of a case. */
class Exploration {
    private readonly net: Net;
    /** Ids of the blocks that an arrow enters or leaves. */
    private readonly crossed: ReadonlySet<string>;
    private readonly blocks = new Map<Spot, Outcome>();
    private readonly left: Effort = { ...MOST };

    constructor(graph: FlowGraph, crossed: ReadonlySet<string>) {
        this.net = netOf(graph);
        this.crossed = crossed;
    }

    from(starts: readonly string[]): Soundness {
        const found = explore(
            this.net,
            starts.map(id => this.net.spotOf(id)),
            undefined,
            fork => this.block(fork),
            this.left,
        );
        if (found === 'sound') return { sound: 'yes' };
        return found === 'unknown' ? { sound: 'unknown' } : { sound: 'no', run: this.told(found) };
    }

    /** What becomes of a case in a block that no arrow enters or leaves; undefined for other blocks. */
    private block(fork: Spot): Outcome | undefined {
        if (this.crossed.has(this.net.node(fork).id)) return undefined;
        let found = this.blocks.get(fork);
        if (!found) {
            found = this.branches(fork);
            this.blocks.set(fork, found);
        }
        return found;
    }

    private branches(fork: Spot): Outcome {
        const bar = this.net.bar(fork);
        const outcomes = this.net
            .ways(fork)
            .map(({ to }, branch) =>
                explore(this.net, [to], bar[branch], inner => this.block(inner), this.left),
            );
        const failures = outcomes.flatMap((outcome, branch) =>
            typeof outcome === 'string' ? [] : [this.withinBranch(outcome, fork, branch)],
        );
        const [first] = failures.sort(worse);
        return first ?? (outcomes.includes('unknown') ? 'unknown' : 'sound');
    }

    private told({ steps, why, waiting }: Failure): FailingRun {
        const met = steps.filter(({ spot }) => this.net.node(spot).kind !== 'join');
        return {
            steps: met.map(({ spot, edge }) => {
                const { node } = this.net.node(spot);
                return edge?.label === undefined ? { node } : { node, way: edge.label };
            }),
            why,
            waiting: waiting.map(({ fork, missing }) => ({ block: this.net.node(fork).node, missing })),
        };
    }

    private withinBranch(failure: Failure, fork: Spot, branch: number): Failure {
        const edge = this.net.ways(fork)[branch]!.edge;
        const isTold = failure.why !== 'waits' || failure.waiting.some(other => other.fork === fork);
        const waits = isTold ? [] : [{ fork, missing: [branch] }];
        return {
            why: failure.why,
            steps: [{ spot: fork, edge }, ...failure.steps],
            waiting: [...failure.waiting, ...waits],
        };
    }
}
