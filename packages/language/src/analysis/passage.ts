import { solve } from './linear.ts';

/** A way to the next node, and the chance of taking it, 0 to 1. */
export interface Move {
    readonly to: string;
    readonly chance: number;
}

export interface Passage {
    /** Chance of arriving at all, above 0. */
    readonly chance: number;
    /** Mean time of the runs that arrive, that of the target included. */
    readonly time: number;
    /** Every node that such a run may meet, the targets included. */
    readonly nodes: ReadonlySet<string>;
}

/** A chain of chances between nodes, each of which takes some time. */
export interface Chain {
    moves(id: string): readonly Move[];
    /** Mean time spent at a node, in any unit. */
    time(id: string): number;
}

/**
 * Time to pass from the given first moves to a target, over the runs that get there before they meet a node of `stops`;
 * undefined when none does. With h the chance of arriving and m the mean time of a run times its arriving,
 * h(i) = Σ p(i,j) h(j) and m(i) = Σ p(i,j) (m(j) + t(j) h(j)); the mean of the runs that arrive is m / h
 * (Kemeny and Snell, Finite Markov Chains, chapter III: absorbing chains, and the chain under the condition of being absorbed
 * in a given state).
 */
export function passage(
    chain: Chain,
    first: readonly Move[],
    targets: ReadonlySet<string>,
    stops: ReadonlySet<string>,
): Passage | undefined {
    const moves = discover(chain, first, targets, stops);
    const arriving = leadingTo(moves, targets);
    const reached = [...moves.keys(), ...targets].filter(id => arriving.has(id));
    const states = [...moves.keys()].filter(id => arriving.has(id) && !targets.has(id));
    const at = new Map(states.map((id, index) => [id, index]));
    const rows = () =>
        states.map(
            id => new Map(merged(moves.get(id)!).flatMap(({ to, chance }) => pair(at.get(to), chance))),
        );
    const chances = solve(
        rows(),
        states.map(id => sum(moves.get(id)!, ({ to, chance }) => (targets.has(to) ? chance : 0))),
    );
    const h = (id: string) => (targets.has(id) ? 1 : (chances[at.get(id) ?? -1] ?? 0));
    const spent = (move: Move) => move.chance * chain.time(move.to) * h(move.to);
    const times = solve(
        rows(),
        states.map(id => sum(moves.get(id)!, spent)),
    );
    const chance = sum(first, move => move.chance * h(move.to));
    if (chance <= 0) return undefined;
    const time = sum(first, move => spent(move) + move.chance * (times[at.get(move.to) ?? -1] ?? 0));
    return { chance, time: time / chance, nodes: new Set(reached) };
}

/** Every node that a run to a target may meet, see `Passage.nodes`. */
export function onTheWay(chain: Chain, first: readonly Move[], target: string): string[] {
    const moves = discover(chain, first, new Set([target]), new Set());
    return [...leadingTo(moves, new Set([target]))];
}

/** How often each of the given nodes is met on the way from the first moves to a target or out of the chain. */
export function visits(
    chain: Chain,
    first: readonly Move[],
    targets: ReadonlySet<string>,
    nodes: readonly string[],
): number[] {
    const moves = discover(chain, first, targets, new Set());
    const states = [...moves.keys()].filter(id => !targets.has(id));
    const at = new Map(states.map((id, index) => [id, index]));
    return nodes.map(node => {
        const met = (move: Move) => (move.to === node ? move.chance : 0);
        const counts = solve(
            states.map(
                id => new Map(merged(moves.get(id)!).flatMap(({ to, chance }) => pair(at.get(to), chance))),
            ),
            states.map(id => sum(moves.get(id)!, met)),
        );
        return sum(first, move => met(move) + move.chance * (counts[at.get(move.to) ?? -1] ?? 0));
    });
}

/** All nodes that can be met, with their moves; targets and stops are met, not left. */
function discover(
    chain: Chain,
    first: readonly Move[],
    targets: ReadonlySet<string>,
    stops: ReadonlySet<string>,
): Map<string, readonly Move[]> {
    const moves = new Map<string, readonly Move[]>();
    const pending = possible(first).map(move => move.to);
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
        if (moves.has(id) || (stops.has(id) && !targets.has(id))) continue;
        const next = targets.has(id) ? [] : possible(chain.moves(id));
        moves.set(id, next);
        pending.push(...next.map(move => move.to));
    }
    return moves;
}

function leadingTo(moves: ReadonlyMap<string, readonly Move[]>, targets: ReadonlySet<string>): Set<string> {
    const before = new Map<string, string[]>();
    for (const [id, next] of moves) {
        for (const { to } of next) before.set(to, [...(before.get(to) ?? []), id]);
    }
    // A set hands out what is added while it is walked.
    const found = new Set([...moves.keys()].filter(id => targets.has(id)));
    for (const id of found) for (const other of before.get(id) ?? []) found.add(other);
    return found;
}

function possible(moves: readonly Move[]): Move[] {
    return moves.filter(move => move.chance > 0);
}

function merged(moves: readonly Move[]): Move[] {
    const chances = new Map<string, number>();
    for (const { to, chance } of moves) chances.set(to, (chances.get(to) ?? 0) + chance);
    return [...chances].map(([to, chance]) => ({ to, chance }));
}

function pair(index: number | undefined, chance: number): [number, number][] {
    return index === undefined ? [] : [[index, chance]];
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
    return items.reduce((total, item) => total + value(item), 0);
}
