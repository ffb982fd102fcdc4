import { groupsOf } from './circles.ts';
import { solve } from './linear.ts';
import type { Chain, Move } from './passage.ts';

export interface Arrival {
    /** Chance of ever coming there, above 0. */
    readonly chance: number;
    /** Mean time to the end of the first visit, over the runs that come. */
    readonly time: number;
}

/** Chances, and chances times the time that has gone by. */
interface Mass {
    chance: number;
    time: number;
}

/**
 * What `passage` tells of one target, of every node of a chain: worked out in one go for all that is met at most once, and in a circle
 * from the chances of coming into it. With e and E what comes into a circle, h the chance of meeting the target in it, t the times and
 * m the mean time on the way times its arriving, the chance is Σ e h and the time is Σ (E h + e (t h + m)) divided by it.
 */
export class Arrivals {
    private readonly chain: Chain;
    private readonly moves = new Map<string, readonly Move[]>();
    private readonly groups = new Map<string, readonly string[]>();
    private readonly entering = new Map<string, Mass>();

    constructor(chain: Chain, first: readonly Move[]) {
        this.chain = chain;
        const met = new Set(first.map(({ to }) => to));
        // A set hands out what is added while it is walked.
        for (const id of met) {
            const moves = chain.moves(id).filter(({ chance }) => chance > 0);
            this.moves.set(id, moves);
            for (const { to } of moves) met.add(to);
        }
        const groups = groupsOf(met, id => this.moves.get(id)!.map(({ to }) => to)).reverse();
        for (const group of groups) for (const id of group) this.groups.set(id, group);
        for (const { to, chance } of first) this.enter(to, { chance, time: 0 }, 1);
        for (const group of groups) this.passOn(group);
    }

    /** Undefined for what is never met. */
    to(target: string): Arrival | undefined {
        const group = this.groups.get(target);
        if (!group) return undefined;
        const { chance, time } = this.isCircle(group)
            ? this.inCircle(group, target)
            : this.spent(target, this.entered(target));
        return chance > 0 ? { chance, time: time / chance } : undefined;
    }

    /** Chance of ever going one way of a node, which is one of its moves or a part of one. */
    along(from: string, way: Move): number {
        const group = this.groups.get(from);
        if (!group) return 0;
        if (!this.isCircle(group)) return this.entered(from).chance * way.chance;
        const rows = this.rows(group);
        const [at, to] = [group.indexOf(from), group.indexOf(way.to)];
        if (to >= 0) rows[at]!.set(to, rows[at]!.get(to)! - way.chance);
        const chances = solve(
            rows,
            group.map(id => (id === from ? way.chance : 0)),
        );
        return sum(group, (id, index) => this.entered(id).chance * chances[index]!);
    }

    private inCircle(group: readonly string[], target: string): Mass {
        const at = group.indexOf(target);
        // Who is there goes no farther, and others arrive there with certainty.
        const rows = this.rows(group);
        const into = rows.map(row => row.get(at) ?? 0);
        const others = () =>
            this.rows(group).map((row, index) => {
                row.delete(at);
                return index === at ? new Map<number, number>() : row;
            });
        const h = solve(
            others(),
            into.map((chance, index) => (index === at ? 1 : chance)),
        );
        const ahead = group.map((_, index) =>
            index === at
                ? 0
                : sum([...rows[index]!], ([to, chance]) => chance * this.chain.time(group[to]!) * h[to]!),
        );
        const m = solve(others(), ahead);
        return {
            chance: sum(group, (id, index) => this.entered(id).chance * h[index]!),
            time: sum(group, (id, index) => {
                const { chance, time } = this.entered(id);
                return time * h[index]! + chance * (this.chain.time(id) * h[index]! + m[index]!);
            }),
        };
    }

    /** Lets go on what comes into a group. */
    private passOn(group: readonly string[]): void {
        const left = this.isCircle(group)
            ? this.around(group)
            : group.map(id => this.spent(id, this.entered(id)));
        group.forEach((id, index) => {
            for (const { to, chance } of this.moves.get(id)!) {
                if (this.groups.get(to) !== group) this.enter(to, left[index]!, chance);
            }
        });
    }

    /** How often each node of a circle is left, and that times the time gone by. */
    private around(group: readonly string[]): Mass[] {
        const backwards = () => {
            const rows = group.map(() => new Map<number, number>());
            this.rows(group).forEach((row, from) => {
                for (const [to, chance] of row) rows[to]!.set(from, chance);
            });
            return rows;
        };
        const chances = solve(
            backwards(),
            group.map(id => this.entered(id).chance),
        );
        const times = solve(
            backwards(),
            group.map((id, index) => this.entered(id).time + this.chain.time(id) * chances[index]!),
        );
        return chances.map((chance, index) => ({ chance, time: times[index]! }));
    }

    /** The chances of going from one node of a group to another, by their indices. */
    private rows(group: readonly string[]): Map<number, number>[] {
        const at = new Map(group.map((id, index) => [id, index]));
        return group.map(id => {
            const row = new Map<number, number>();
            for (const { to, chance } of this.moves.get(id)!) {
                const index = at.get(to);
                if (index !== undefined) row.set(index, (row.get(index) ?? 0) + chance);
            }
            return row;
        });
    }

    private isCircle(group: readonly string[]): boolean {
        return group.length > 1 || this.moves.get(group[0]!)!.some(({ to }) => to === group[0]);
    }

    private entered(id: string): Mass {
        return this.entering.get(id) ?? { chance: 0, time: 0 };
    }

    private enter(id: string, { chance, time }: Mass, share: number): void {
        const known = this.entered(id);
        this.entering.set(id, { chance: known.chance + chance * share, time: known.time + time * share });
    }

    private spent(id: string, { chance, time }: Mass): Mass {
        return { chance, time: time + chance * this.chain.time(id) };
    }
}

function sum<T>(items: readonly T[], value: (item: T, index: number) => number): number {
    return items.reduce((total, item, index) => total + value(item, index), 0);
}
