import { backEdges } from './loops.ts';
import type { Plan, PlanEdge } from './plan.ts';

/** Where each node stands from left to right. */
export interface Columns {
    /** Column of each node, from 0. */
    readonly of: readonly number[];
    readonly count: number;
    /** Indices of the edges that lead back. */
    readonly back: ReadonlySet<number>;
}

/**
 * Every edge that does not lead back leads at least one column to the right; a phase begins right of the one before it.
 * A side answer of a decision may stand right above or below it, in the same column. A bar has a column of its own.
 */
export function assignColumns(plan: Plan): Columns {
    const back = backEdges(plan);
    const order = constraints(plan, back);
    const drops = dropCandidates(plan, back);
    for (let round = 0; ; round++) {
        if (round === 4) drops.clear();
        const layers = layersOf(order, plan, drops);
        const failing = [...drops].filter(edge => !isDropped(plan, edge, layers));
        if (failing.length === 0) return { ...separateBars(plan, layers), back };
        for (const edge of failing) drops.delete(edge);
    }
}

interface Constraint {
    readonly from: number;
    readonly to: number;
    /** Least distance in columns. */
    readonly apart: 0 | 1;
    /** The edge it comes from; none for the order of phases. */
    readonly edge?: number;
}
interface Order {
    /** Nodes of the plan, then one gate between each two phases that follow each other. */
    readonly topological: readonly number[];
    readonly into: readonly (readonly Constraint[])[];
    readonly outOf: readonly (readonly Constraint[])[];
}

function constraints(plan: Plan, back: ReadonlySet<number>): Order {
    const flow: Constraint[] = plan.edges.flatMap(({ from, to }, edge) =>
        back.has(edge) ? [] : [{ from, to, apart: 1 as const, edge }],
    );
    // The order of phases gives way where the flow contradicts it.
    return (
        sorted(plan.nodes.length + plan.phases.length, [...flow, ...gates(plan)]) ??
        sorted(plan.nodes.length, flow)!
    );
}

function gates(plan: Plan): Constraint[] {
    const indexOf = new Map(plan.phases.map((phase, index) => [phase.id, index]));
    const followers = Map.groupBy(plan.phases.keys(), index => plan.phases[index]!.after);
    const result: Constraint[] = [];
    plan.nodes.forEach((node, index) => {
        for (const id of node.phases) {
            const phase = indexOf.get(id);
            if (phase === undefined) continue;
            for (const next of followers.get(id) ?? []) {
                result.push({ from: index, to: plan.nodes.length + next, apart: 1 });
            }
            if (plan.phases[phase]!.after !== undefined) {
                result.push({ from: plan.nodes.length + phase, to: index, apart: 0 });
            }
        }
    });
    plan.phases.forEach((phase, index) => {
        const before = phase.after === undefined ? undefined : indexOf.get(phase.after);
        if (before === undefined) return;
        result.push({ from: plan.nodes.length + before, to: plan.nodes.length + index, apart: 0 });
    });
    return result;
}

function sorted(count: number, all: readonly Constraint[]): Order | undefined {
    const into: Constraint[][] = Array.from({ length: count }, () => []);
    const outOf: Constraint[][] = Array.from({ length: count }, () => []);
    for (const constraint of all) {
        into[constraint.to]!.push(constraint);
        outOf[constraint.from]!.push(constraint);
    }
    const open = into.map(list => list.length);
    const topological = [...open.keys()].filter(index => open[index] === 0);
    for (let next = 0; next < topological.length; next++) {
        for (const { to } of outOf[topological[next]!]!) if (--open[to]! === 0) topological.push(to);
    }
    return topological.length === count ? { topological, into, outOf } : undefined;
}

/** Longest way from the left; what nothing leads to then moves right, next to what it leads to. */
function layersOf(order: Order, plan: Plan, drops: ReadonlySet<number>): number[] {
    const layers = new Array<number>(order.into.length).fill(0);
    const apart = (each: Constraint) => (each.edge !== undefined && drops.has(each.edge) ? 0 : each.apart);
    for (const at of order.topological) {
        for (const each of order.into[at]!)
            layers[at] = Math.max(layers[at]!, layers[each.from]! + apart(each));
    }
    for (let index = 0; index < plan.nodes.length; index++) {
        const out = order.outOf[index]!;
        if (order.into[index]!.length > 0 || out.length === 0) continue;
        layers[index] = Math.max(0, Math.min(...out.map(each => layers[each.to]! - each.apart)));
    }
    return layers.slice(0, plan.nodes.length);
}

/**
 * The edges that could be a straight line up or down: a side answer, or the only exception or deadline on its side of
 * a node, to a node that nothing else leads to; to the same or the next lane, one more line may lead there from the left.
 */
function dropCandidates(plan: Plan, back: ReadonlySet<number>): Set<number> {
    const entries = new Int32Array(plan.nodes.length);
    plan.edges.forEach((edge, index) => {
        if (!back.has(index)) entries[edge.to]!++;
    });
    const sideOf = ({ from, to }: PlanEdge) =>
        `${from} ${plan.nodes[to]!.lane < plan.nodes[from]!.lane ? 'above' : 'below'}`;
    const markers = Map.groupBy(
        plan.edges.filter(edge => edge.marker),
        sideOf,
    );
    const taken = new Set<string>();
    const drops = new Set<number>();
    plan.edges.forEach((edge, index) => {
        const to = plan.nodes[edge.to]!;
        if (edge.main || to.main || to.kind === 'join' || to.kind === 'fork') return;
        const isNear = Math.abs(plan.nodes[edge.from]!.lane - to.lane) <= 1;
        if (back.has(index) || entries[edge.to]! > (isNear ? 2 : 1)) return;
        const side = sideOf(edge);
        if (taken.has(side) || (edge.marker ? markers.get(side)!.length > 1 : edge.kind !== 'branch')) return;
        taken.add(side);
        drops.add(index);
    });
    return drops;
}

/** Nothing else stands in that column between the two. */
function isDropped(plan: Plan, edge: number, layers: readonly number[]): boolean {
    const { from, to } = plan.edges[edge]!;
    const least = Math.min(plan.nodes[from]!.lane, plan.nodes[to]!.lane);
    const most = Math.max(plan.nodes[from]!.lane, plan.nodes[to]!.lane);
    if (layers[from] !== layers[to]) return false;
    return plan.nodes.every(
        (node, index) =>
            index === from ||
            index === to ||
            layers[index] !== layers[from] ||
            node.lane < least ||
            node.lane > most,
    );
}

function separateBars(plan: Plan, layers: readonly number[]): { of: number[]; count: number } {
    const of = new Array<number>(plan.nodes.length).fill(0);
    const byLayer = Map.groupBy(plan.nodes.keys(), index => layers[index]!);
    let count = 0;
    for (const layer of [...byLayer.keys()].sort((a, b) => a - b)) {
        const nodes = byLayer.get(layer)!;
        const others = nodes.filter(index => !isBar(plan, index));
        for (const index of others) of[index] = count;
        if (others.length > 0) count++;
        for (const index of nodes) if (isBar(plan, index)) of[index] = count++;
    }
    return { of, count };
}

function isBar(plan: Plan, index: number): boolean {
    return plan.nodes[index]!.kind === 'fork' || plan.nodes[index]!.kind === 'join';
}
