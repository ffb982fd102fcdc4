import type { GraphEdge } from './flow-graph.ts';
import type { Net, Spot } from './net.ts';

/** How much is looked at. Counted, not timed: the same flow gives the same answer on every machine. */
export interface Effort {
    positions: number;
    /** A move counts as often as there are spots in the position that it leads to. */
    moves: number;
}

/** A run after which a case cannot come to its end. */
export interface Failure {
    /** The nodes that were met, each with the edge by which it was left. */
    readonly steps: readonly { readonly spot: Spot; readonly edge?: GraphEdge }[];
    readonly why: 'waits' | 'text-ends' | 'no-answer' | 'circle';
    /** The bars at which somebody waits, and the branches that never come to them. */
    readonly waiting: readonly { readonly fork: Spot; readonly missing: readonly number[] }[];
}

export type Outcome = Failure | 'sound' | 'unknown';

/** What was found of a parallel block that can be taken as one step; undefined for others. */
export type BlockOutcome = (fork: Spot) => Outcome | undefined;

/**
 * Explores every position that a case can come to, breadth first: a position is the spots at which it is at the same time.
 * @param goal where it is to come to; undefined: to an end, with nothing left over
 * @param left what may still be looked at; is used up
 */
export function explore(
    net: Net,
    starts: readonly Spot[],
    goal: Spot | undefined,
    block: BlockOutcome,
    left: Effort,
): Outcome {
    return new Explorer(net, goal, block, left).explore(starts);
}

/** What a reader should hear of first: what no other rule tells, then the shorter run. */
export function worse(a: Failure, b: Failure): number {
    return WHYS.indexOf(a.why) - WHYS.indexOf(b.why) || a.steps.length - b.steps.length;
}

const WHYS: readonly Failure['why'][] = ['waits', 'text-ends', 'no-answer', 'circle'];

interface Position {
    /** Sorted; a spot stands there as often as it is taken. */
    readonly spots: readonly Spot[];
    readonly before: Position | undefined;
    /** The move that led here. */
    readonly move?: { readonly spot: Spot; readonly edge?: GraphEdge };
    /** All positions from which one move leads here. */
    readonly froms: Position[];
}

class Explorer {
    private readonly net: Net;
    private readonly goal: Spot | undefined;
    private readonly block: BlockOutcome;
    private readonly left: Effort;
    private readonly positions = new Map<string, Position>();
    private readonly done: Position[] = [];
    private worst: Failure | undefined;
    private isUnknown = false;

    constructor(net: Net, goal: Spot | undefined, block: BlockOutcome, left: Effort) {
        this.net = net;
        this.goal = goal;
        this.block = block;
        this.left = left;
    }

    explore(starts: readonly Spot[]): Outcome {
        for (const spot of starts) this.reach([spot], undefined);
        // A map hands out what is added while it is walked.
        for (const position of this.positions.values()) {
            if (this.left.positions-- <= 0 || this.left.moves <= 0) {
                this.isUnknown = true;
                break;
            }
            if (this.isDone(position)) this.done.push(position);
            else this.leave(position);
        }
        if (this.worst) return this.worst;
        if (this.isUnknown) return 'unknown';
        return this.circle() ?? 'sound';
    }

    private isDone({ spots }: Position): boolean {
        return this.goal === undefined ? spots.length === 0 : spots.length === 1 && spots[0] === this.goal;
    }

    private leave(position: Position): void {
        let isStuck = true;
        const { spots } = position;
        spots.forEach((spot, index) => {
            if (spot === spots[index - 1]) return;
            if (this.net.atBar(spot) ? this.join(position, spot) : this.go(position, spot)) isStuck = false;
        });
        if (isStuck) this.fail({ steps: stepsTo(position), why: 'waits', waiting: this.waiting(spots) });
    }

    /** Goes on behind a bar once somebody has come from every branch. */
    private join(position: Position, spot: Spot): boolean {
        const { fork, branch } = this.net.atBar(spot)!;
        const bar = this.net.bar(fork);
        if (bar.some(other => !position.spots.includes(other))) return false;
        // Whoever came from the first branch takes the others along.
        if (branch === 0) this.reach(without(position.spots, bar, this.joinOf(fork)), position);
        return branch >= 0;
    }

    /** Leaves a node by each of its ways; false only where there is none at all. */
    private go(position: Position, spot: Spot): boolean {
        const { kind, parallels } = this.net.node(spot);
        if (kind === 'end') {
            if (parallels.length > 0) this.endInBranch(position, spot);
            else this.reach(without(position.spots, [spot]), position, { spot });
            return true;
        }
        if (kind === 'fork') {
            this.enter(position, spot);
            return true;
        }
        for (const { to, edge } of this.net.ways(spot)) {
            this.reach(without(position.spots, [spot], to), position, { spot, edge });
        }
        for (const { why } of this.net.falls(spot)) {
            const steps = [...stepsTo(position), { spot }];
            this.fail({ steps, why: why === 'incomplete-decision' ? 'no-answer' : 'text-ends', waiting: [] });
        }
        return true;
    }

    /** Whoever ends inside a branch leaves the others waiting, in each of the blocks around it. */
    private endInBranch(position: Position, end: Spot): void {
        const waiting = this.net.node(end).parallels.map(({ id, branch }) => ({
            fork: this.net.spotOf(id),
            missing: [branch],
        }));
        const steps = [...stepsTo(position), { spot: end }];
        this.fail({ steps, why: 'waits', waiting: waiting.reverse() });
    }

    private enter(position: Position, fork: Spot): void {
        const outcome = this.block(fork);
        if (outcome === undefined) {
            const branches = this.net.ways(fork).map(({ to }) => to);
            this.reach(without(position.spots, [fork], ...branches), position, { spot: fork });
        } else if (outcome === 'sound') {
            this.reach(without(position.spots, [fork], this.joinOf(fork)), position, { spot: fork });
        } else if (outcome === 'unknown') {
            this.isUnknown = true;
        } else {
            this.fail({ ...outcome, steps: [...stepsTo(position), ...outcome.steps] });
        }
    }

    private joinOf(fork: Spot): Spot {
        return this.net.spotOf(`${this.net.node(fork).id}/join`);
    }

    private reach(spots: Spot[], before: Position | undefined, move?: Position['move']): void {
        this.left.moves -= spots.length;
        spots.sort((a, b) => a - b);
        const key = spots.join();
        const known = this.positions.get(key);
        if (known) {
            if (before) known.froms.push(before);
            return;
        }
        this.positions.set(key, { spots, before, froms: before ? [before] : [], ...(move ? { move } : {}) });
    }

    private fail(failure: Failure): void {
        if (!this.worst || worse(failure, this.worst) < 0) this.worst = failure;
    }

    private waiting(spots: readonly Spot[]): Failure['waiting'] {
        const forks = new Set(spots.flatMap(spot => this.net.atBar(spot)?.fork ?? []));
        return [...forks].map(fork => ({
            fork,
            missing: this.net.bar(fork).flatMap((spot, branch) => (spots.includes(spot) ? [] : [branch])),
        }));
    }

    /** The first position from which every move leads round, when there is one. */
    private circle(): Failure | undefined {
        const good = new Set(this.done);
        for (const position of good) for (const from of position.froms) good.add(from);
        const bad = this.positions.values().find(position => !good.has(position));
        if (!bad) return undefined;
        const here = bad.spots.map(spot => ({ spot }));
        return { steps: [...stepsTo(bad), ...here], why: 'circle', waiting: [] };
    }
}

function without(spots: readonly Spot[], taken: readonly Spot[], ...added: readonly Spot[]): Spot[] {
    const rest = [...spots, ...added];
    for (const spot of taken) rest.splice(rest.indexOf(spot), 1);
    return rest;
}

function stepsTo(position: Position): Failure['steps'] {
    const steps: NonNullable<Position['move']>[] = [];
    for (let at: Position | undefined = position; at; at = at.before) if (at.move) steps.push(at.move);
    return steps.reverse();
}
