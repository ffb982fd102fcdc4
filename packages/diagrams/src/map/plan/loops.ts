import type { PlanPhase } from './phases.ts';
import type { Plan } from './plan.ts';

/**
 * Indices of the edges that lead back. Without them the flow has no circle. The usual way never counts as leading
 * back; elsewhere an edge leads back when it closes a circle or returns to an earlier phase.
 */
export function backEdges(plan: Plan): Set<number> {
    const back = new Set<number>();
    const rank = phaseRanks(plan.phases);
    plan.edges.forEach((edge, index) => {
        const from = plan.nodes[edge.from]!.phases;
        const to = plan.nodes[edge.to]!.phases;
        if (edge.from === edge.to || isEarlier(to, from, rank)) back.add(index);
    });
    const outgoing: number[][] = plan.nodes.map(() => []);
    plan.edges.forEach((edge, index) => {
        if (!back.has(index) && !isFormer(plan, edge)) outgoing[edge.from]!.push(index);
    });
    for (const edges of outgoing)
        edges.sort((a, b) => Number(plan.edges[b]!.main) - Number(plan.edges[a]!.main));
    const state = new Uint8Array(plan.nodes.length);
    const finished: number[] = [];
    for (const root of roots(plan)) walk(root, plan, outgoing, state, back, finished);
    turnFormer(plan, back, finished);
    return back;
}

/** A way of another version that leads to a node of this one: it must not turn the ways of this version round. */
function isFormer(plan: Plan, { change, to }: Plan['edges'][number]): boolean {
    return change === 'removed' && plan.nodes[to]!.change !== 'removed';
}

/** Such a way leads back where it leads against the order of the others, in which a node that is done last comes first. */
function turnFormer(plan: Plan, back: Set<number>, finished: readonly number[]): void {
    const order = new Int32Array(plan.nodes.length);
    finished.forEach((node, index) => {
        order[node] = index;
    });
    plan.edges.forEach((edge, index) => {
        if (isFormer(plan, edge) && order[edge.to]! >= order[edge.from]!) back.add(index);
    });
}

/** Depth first, without recursion: an edge to a node on the present way closes a circle. */
function walk(
    root: number,
    plan: Plan,
    outgoing: readonly number[][],
    state: Uint8Array,
    back: Set<number>,
    finished: number[],
): void {
    if (state[root]) return;
    const stack = [{ node: root, next: 0 }];
    state[root] = onTheWay;
    for (;;) {
        const top = stack.at(-1);
        if (!top) return;
        const edge = outgoing[top.node]![top.next++];
        if (edge === undefined) {
            state[top.node] = done;
            finished.push(top.node);
            stack.pop();
            continue;
        }
        const to = plan.edges[edge]!.to;
        if (state[to] === onTheWay) back.add(edge);
        if (state[to]) continue;
        state[to] = onTheWay;
        stack.push({ node: to, next: 0 });
    }
}

const onTheWay = 1;
const done = 2;

/** Starts first, then what nothing leads to, then the rest, each in the order of the text. */
function roots(plan: Plan): number[] {
    const entered = new Set(plan.edges.map(edge => edge.to));
    const rank = (index: number) => (plan.nodes[index]!.kind === 'start' ? 0 : entered.has(index) ? 2 : 1);
    return [...plan.nodes.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** For each phase the first phase of its sequence and its position in it. */
function phaseRanks(phases: readonly PlanPhase[]): ReadonlyMap<string, { first: string; position: number }> {
    const ranks = new Map<string, { first: string; position: number }>();
    for (const phase of phases) {
        const before = phase.after === undefined ? undefined : ranks.get(phase.after);
        ranks.set(phase.id, { first: before?.first ?? phase.id, position: (before?.position ?? -1) + 1 });
    }
    return ranks;
}

function isEarlier(
    a: readonly string[],
    b: readonly string[],
    ranks: ReadonlyMap<string, { first: string; position: number }>,
): boolean {
    for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
        if (a[depth] === b[depth]) continue;
        const rankA = ranks.get(a[depth]!);
        const rankB = ranks.get(b[depth]!);
        return rankA !== undefined && rankA.first === rankB?.first && rankA.position < rankB.position;
    }
    return false;
}
