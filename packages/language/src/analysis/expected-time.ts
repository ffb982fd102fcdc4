import type { FlowNode, Step } from '../model/flow.ts';
import { resolve } from '../model/lookup.ts';
import type { Limit, Process, Ref, Workspace } from '../model/types.ts';
import { Arrivals } from './arrivals.ts';
import { type FlowGraph, flowGraph } from './flow-graph.ts';
import { touchOf, waitOf } from './node-times.ts';
import { isStep } from './nodes.ts';
import { type Chain, type Move, onTheWay, type Passage, passage, visits } from './passage.ts';
import { firstMoves, lastNodes } from './runs.ts';
import { type WorkingWeek, workingWeekOf } from './working-time.ts';

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
    return new Expectation(workspace, process, 'lead', new Set(paused), new Set()).between(from, to);
}

/**
 * What `expectedTime` tells of the way from the starts of the flow to a node, for all of its nodes in a fraction of the time.
 */
export function expectedTimes(
    workspace: Workspace,
    process: Process,
): (id: string) => ExpectedTime | undefined {
    const graph = flowGraph(process);
    const starts = graph.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
    // Where a case may begin again, only the time since it did so last counts.
    if (starts.some(id => (graph.incoming.get(id) ?? []).length > 0)) {
        return id => expectedTime(workspace, process, starts, [id]);
    }
    const expectations = new Map<string, Expectation>();
    return id => {
        const node = graph.byId.get(id);
        if (!node) return undefined;
        const key = node.parallels.map(block => `${block.id} ${block.branch}`).join();
        let expectation = expectations.get(key);
        if (!expectation) {
            expectation = new Expectation(workspace, process, 'lead', new Set(), new Set());
            expectations.set(key, expectation);
        }
        return expectation.toEach(starts, id);
    };
}

/**
 * Mean time from the beginning of a case to its end, over the runs that get there; see `firstMoves` and `lastNodes`.
 * @param running processes that call this one: what would run them again has no time
 */
export function leadTime(
    workspace: Workspace,
    process: Process,
    running: ReadonlySet<Process> = new Set(),
): ExpectedTime | undefined {
    return new Expectation(workspace, process, 'lead', new Set(), running).ofCase();
}

/** The part of the lead time in which somebody works; of the branches of a parallel block that of the longer one. */
export function touchTime(
    workspace: Workspace,
    process: Process,
    running: ReadonlySet<Process> = new Set(),
): ExpectedTime | undefined {
    return new Expectation(workspace, process, 'touch', new Set(), running).ofCase();
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

/** Touch and waiting time, or touch time alone. */
type Part = 'lead' | 'touch';

/** The flow of one process as a chain; parallel blocks are walked through as a whole. */
class Expectation implements Chain {
    private readonly graph: FlowGraph;
    private readonly week: WorkingWeek;
    private readonly workspace: Workspace;
    private readonly process: Process;
    private readonly part: Part;
    private readonly paused: ReadonlySet<string>;
    /** The processes that call this one, itself included: one that calls itself has no mean. */
    private readonly running: ReadonlySet<Process>;
    private readonly missing = new Set<FlowNode>();
    /** A branch may lead back into its own block. */
    private readonly looked = new Set<string>();
    private readonly blocks = new Map<string, (Passage | undefined)[]>();
    private lead: Expectation | undefined;
    private from: readonly string[] = [];
    private to: ReadonlySet<string> = new Set();
    private first: readonly Move[] = [];
    private arrivals: Arrivals | undefined;
    private complete: boolean | undefined;

    constructor(
        workspace: Workspace,
        process: Process,
        part: Part,
        paused: ReadonlySet<string>,
        running: ReadonlySet<Process>,
    ) {
        this.graph = flowGraph(process);
        this.week = workingWeekOf(workspace, process);
        this.workspace = workspace;
        this.process = process;
        this.part = part;
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
        return this.told(
            minutes / total,
            found.flatMap(each => [...(each?.nodes ?? [])]),
        );
    }

    /** From nodes that nothing leads to. The targets of all calls must stand in the same branches of the same parallel blocks. */
    toEach(from: readonly string[], to: string): ExpectedTime | undefined {
        const [target] = this.nodeOf(to);
        if (target === undefined) return undefined;
        if (!this.arrivals) {
            this.from = from;
            this.to = new Set([target]);
            this.first = from.flatMap(id =>
                this.moves(id).map(move => ({ to: move.to, chance: move.chance / from.length })),
            );
            this.arrivals = new Arrivals(this, this.first);
        }
        const found = this.arrivals.to(target);
        return found && this.told(found.time, this.isComplete() ? [] : onTheWay(this, this.first, target));
    }

    /** Whether no time is missing anywhere. */
    private isComplete(): boolean {
        this.complete ??= this.told(0, this.graph.byId.keys()).missing.length === 0;
        return this.complete;
    }

    ofCase(): ExpectedTime | undefined {
        this.to = lastNodes(this.graph);
        const found = passage(this, firstMoves(this.graph), this.to, new Set());
        return found && this.told(found.time, found.nodes);
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

    private told(minutes: number, met: Iterable<string>): ExpectedTime {
        this.missing.clear();
        this.looked.clear();
        for (const id of met) this.look(id);
        if (this.missing.size === 0) return { minutes, missing: [] };
        const order = new Set(this.graph.nodes.map(({ node }) => node));
        return { minutes, missing: [...order].filter(node => this.missing.has(node)) };
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
        const waiting = this.part === 'lead' ? (waitOf(this.week, node)?.mean ?? 0) : 0;
        const touch = touchOf(this.week, node)?.mean;
        return waiting + (touch ?? (isStep(node) ? (this.called(node)?.minutes ?? 0) : 0));
    }

    private called(node: Step): ExpectedTime | undefined {
        const process = node.runs && resolve(this.workspace, node.runs);
        if (process?.kind !== 'process' || this.running.has(process)) return undefined;
        const time = this.part === 'lead' ? leadTime : touchTime;
        return time(this.workspace, process, this.running);
    }

    private look(id: string): void {
        const found = this.graph.byId.get(id);
        if (!found || this.paused.has(id) || this.looked.has(id)) return;
        this.looked.add(id);
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
        const whole = this.whole()
            .branches(fork)
            .map(branch => branch?.time ?? 0);
        const longest = whole.indexOf(Math.max(...whole));
        return this.branches(fork)[longest]?.time ?? 0;
    }

    /** Which branch is the longer one is told by touch and waiting time together. */
    private whole(): Expectation {
        if (this.part === 'lead') return this;
        this.lead ??= new Expectation(this.workspace, this.process, 'lead', this.paused, this.running);
        return this.lead;
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
