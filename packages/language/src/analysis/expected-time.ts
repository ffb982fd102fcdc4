import type { FlowNode, Step } from '../model/flow.ts';
import { resolve } from '../model/lookup.ts';
import type { Limit, Process, Ref, Workspace } from '../model/types.ts';
import { type FlowGraph, flowGraph, type GraphNode } from './flow-graph.ts';
import { isStep } from './nodes.ts';
import { type Chain, type Move, type Passage, passage, visits } from './passage.ts';
import { meanOf, touchMinutes, type WorkingWeek, workingMinutes, workingWeekOf } from './working-time.ts';

export interface ExpectedTime {
    /** Minutes of working time, see `workingMinutes`; too few where a node on the way has no times. */
    readonly minutes: number;
    /** Nodes on the way for which neither touch nor waiting time is recorded, in the order of the text. */
    readonly missing: readonly FlowNode[];
}

/**
 * Mean time from leaving a node of `from` (the last one met) to the end of the first node of `to`, over the runs that meet
 * both; undefined when no run does. Touch and waiting times are means of triangular distributions, weighted by the chances
 * of the ways; a parallel block takes as long as its longer branch; a call without times takes as long as the process it
 * runs. Exceptions without a percent and deadlines count as never taken. Formula: see `passage`.
 * While a node of `paused` is worked on, the clock stands still.
 */
export function expectedTime(
    workspace: Workspace,
    process: Process,
    from: readonly string[],
    to: readonly string[],
    paused: readonly string[] = [],
): ExpectedTime | undefined {
    return new Expectation(workspace, process, new Set(paused), new Set()).between(from, to);
}

/** Mean time from the starts of a process to its ends. */
export function leadTime(workspace: Workspace, process: Process): ExpectedTime | undefined {
    return leadTimeWithin(workspace, process, new Set());
}

/** What a limit measures; undefined when its nodes are not recorded, or no run meets them. */
export function expectedForLimit(
    workspace: Workspace,
    process: Process,
    limit: Limit,
): ExpectedTime | undefined {
    const ids = (refs: readonly Ref[]) => refs.flatMap(ref => ref.target?.id ?? []);
    const from = [...ids(limit.from), ...ids(limit.startsAgainAt)];
    return expectedTime(workspace, process, from, ids(limit.to), ids(limit.pausedWhile));
}

function leadTimeWithin(
    workspace: Workspace,
    process: Process,
    running: ReadonlySet<Process>,
): ExpectedTime | undefined {
    const { nodes } = flowGraph(process);
    const ids = (kind: GraphNode['kind']) => nodes.filter(node => node.kind === kind).map(node => node.id);
    return new Expectation(workspace, process, new Set(), running).between(ids('start'), ids('end'));
}

/** The flow of one process as a chain; parallel blocks are walked through as a whole. */
class Expectation implements Chain {
    private readonly graph: FlowGraph;
    private readonly week: WorkingWeek;
    private readonly workspace: Workspace;
    private readonly paused: ReadonlySet<string>;
    /** The processes that call this one, itself included: one that calls itself has no mean. */
    private readonly running: ReadonlySet<Process>;
    private readonly missing = new Set<FlowNode>();
    private readonly blocks = new Map<string, (Passage | undefined)[]>();
    private from: readonly string[] = [];
    private to: ReadonlySet<string> = new Set();

    constructor(
        workspace: Workspace,
        process: Process,
        paused: ReadonlySet<string>,
        running: ReadonlySet<Process>,
    ) {
        this.graph = flowGraph(process);
        this.week = workingWeekOf(workspace, process);
        this.workspace = workspace;
        this.paused = paused;
        this.running = new Set([...running, process]);
    }

    between(from: readonly string[], to: readonly string[]): ExpectedTime | undefined {
        this.from = from.flatMap(id => this.nodeOf(id));
        this.to = new Set(to.flatMap(id => this.nodeOf(id)));
        const stops = new Set(this.from);
        const found = this.from.map(id => passage(this, this.moves(id), this.to, stops));
        const weights = this.weights(found);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        if (total <= 0) return undefined;
        const minutes = found.reduce((sum, each, index) => sum + (each?.time ?? 0) * weights[index]!, 0);
        for (const id of found.flatMap(each => [...(each?.nodes ?? [])])) this.look(id);
        const order = this.graph.nodes.map(({ node }) => node);
        return {
            minutes: minutes / total,
            missing: [...new Set(order)].filter(node => this.missing.has(node)),
        };
    }

    moves(id: string): Move[] {
        const edges = this.graph.outgoing.get(id) ?? [];
        if (this.graph.byId.get(id)?.kind !== 'fork') {
            return edges.map(({ to, kind, chance }) => ({ to, chance: chance ?? (kind === 'next' ? 1 : 0) }));
        }
        const inside = edges.filter((_, branch) => this.holdsTarget(id, branch));
        if (inside.length > 0) return inside.map(({ to }) => ({ to, chance: 1 / inside.length }));
        return [{ to: `${id}/join`, chance: 1 }];
    }

    time(id: string): number {
        const node = this.graph.byId.get(id);
        if (!node || this.paused.has(id)) return 0;
        if (node.kind === 'fork') return this.to.has(id) || this.isEntered(id) ? 0 : this.longest(id);
        if (node.kind === 'join') return this.waitAtJoin(node.node.id);
        return this.spent(node.node);
    }

    /** Who names a parallel block means its end; a phase is no node. */
    private nodeOf(id: string): string[] {
        const kind = this.graph.byId.get(id)?.kind;
        if (kind === undefined) return [];
        return [kind === 'fork' ? `${id}/join` : id];
    }

    /** How often each start of the clock is the last one before the target, in proportion. */
    private weights(found: readonly (Passage | undefined)[]): number[] {
        if (this.from.length === 1) return [found[0]?.chance ?? 0];
        const starts = this.graph.nodes.filter(node => node.kind === 'start');
        const first = starts.map(({ id }) => ({ to: id, chance: 1 / starts.length }));
        const met = visits(this, first, this.to, this.from);
        return found.map((each, index) => (each?.chance ?? 0) * met[index]!);
    }

    private spent(node: FlowNode): number {
        if (node.kind === 'wait') {
            return node.duration ? workingMinutes(this.week, node.duration) : 0;
        }
        if (node.kind === 'decision') return this.touch(node.time);
        if (!isStep(node)) return 0;
        const waiting = node.wait ? meanOf(node.wait, duration => workingMinutes(this.week, duration)) : 0;
        return waiting + (node.time ? this.touch(node.time) : (this.called(node)?.minutes ?? 0));
    }

    private touch(time: Step['time']): number {
        return time ? meanOf(time, duration => touchMinutes(this.week, duration)) : 0;
    }

    private called(node: Step): ExpectedTime | undefined {
        const process = node.runs && resolve(this.workspace, node.runs);
        if (process?.kind !== 'process' || this.running.has(process)) return undefined;
        return leadTimeWithin(this.workspace, process, this.running);
    }

    private look(id: string): void {
        const found = this.graph.byId.get(id);
        if (!found || this.paused.has(id)) return;
        const { node } = found;
        if (found.kind === 'fork' && !this.isEntered(id)) {
            for (const branch of this.branches(id)) for (const inner of branch?.nodes ?? []) this.look(inner);
        } else if (node.kind === 'wait' && !node.duration) {
            this.missing.add(node);
        } else if (isStep(node) && !node.time && !node.wait) {
            const called = this.called(node);
            if (!called || called.missing.length > 0) this.missing.add(node);
        }
    }

    private longest(fork: string): number {
        return Math.max(0, ...this.branches(fork).map(branch => branch?.time ?? 0));
    }

    /** Each branch from the bar that starts it to the bar that joins it. */
    private branches(fork: string): (Passage | undefined)[] {
        let found = this.blocks.get(fork);
        if (!found) {
            const end = new Set([`${fork}/join`]);
            const edges = this.graph.outgoing.get(fork) ?? [];
            // Kept at once: the time of the joining bar is asked for on the way, and is none here.
            this.blocks.set(fork, []);
            found = edges.map(({ to }) => passage(this, [{ to, chance: 1 }], end, new Set()));
            this.blocks.set(fork, found);
        }
        return found;
    }

    /** A clock that starts inside a branch still waits at the joining bar for a longer sister. */
    private waitAtJoin(fork: string): number {
        const own = this.from.flatMap(id => this.branchOf(id, fork) ?? [])[0];
        if (own === undefined) return 0;
        const times = this.branches(fork).map(branch => branch?.time ?? 0);
        return times.length === 0 ? 0 : Math.max(...times) - (times[own] ?? 0);
    }

    /** True when the way to the target leads into the block instead of past it. */
    private isEntered(fork: string): boolean {
        return (this.graph.outgoing.get(fork) ?? []).some((_, branch) => this.holdsTarget(fork, branch));
    }

    private holdsTarget(fork: string, branch: number): boolean {
        return [...this.to].some(id => this.branchOf(id, fork) === branch);
    }

    private branchOf(id: string, fork: string): number | undefined {
        return this.graph.byId.get(id)?.parallels.find(block => block.id === fork)?.branch;
    }
}
