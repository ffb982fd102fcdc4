import { type Ref, resolve, titleOf, type Workspace } from '@process-as-code/language';
import type { LaneKind } from '../scene.ts';
import type { DraftFlow } from './draft-flow.ts';
import { orderLanes } from './lane-order.ts';

export interface PlanLane {
    readonly id: string;
    readonly label: string;
    readonly kind: LaneKind;
}

/** Id and label of the lane of what nobody is named for; no name can be spelled like it. */
const unassigned: PlanLane = { id: '?', label: 'Not assigned yet', kind: 'unassigned' };

/**
 * One lane a performer, from top to bottom, and the index of the lane of each node. A node that nobody performs by
 * its nature (start, end, wait, bar, decision without a performer) stands with its neighbours.
 */
export function assignLanes(
    workspace: Workspace,
    flow: DraftFlow,
    usual: ReadonlySet<string>,
): { lanes: PlanLane[]; laneOf: number[] } {
    const found = new Map<string, PlanLane>();
    const keys = flow.nodes.map(node => {
        const performer = node.by?.[0];
        if (performer) return laneKey(performer, workspace, found);
        return node.by && node.kind !== 'decision' ? keyOf(unassigned, unassigned.id, found) : undefined;
    });
    standWithNeighbours(flow, keys);
    const laneKeys = flow.nodes.map((_, index) => keys[index] ?? keyOf(unassigned, unassigned.id, found));
    const present = [...found.keys()].filter(key => laneKeys.includes(key));
    const indexOf = new Map(present.map((key, index) => [key, index]));
    const links = flow.edges.map(edge => ({
        a: indexOf.get(laneKeys[edge.from]!)!,
        b: indexOf.get(laneKeys[edge.to]!)!,
        // Lanes stand as on the map without what is gone, and what is gone near to where it led.
        weight: edge.change === 'removed' ? 0.01 : usual.has(edge.id) ? 3 : edge.marker ? 1 : 2,
    }));
    const order = orderLanes(
        present.map(key => placeOf(found.get(key)!)),
        links,
    );
    const rank = new Map(order.map((index, position) => [present[index]!, position]));
    return {
        lanes: withDistinctIds(order.map(index => found.get(present[index]!)!)),
        laneOf: laneKeys.map(key => rank.get(key)!),
    };
}

function laneKey(ref: Ref, workspace: Workspace, found: Map<string, PlanLane>): string {
    const party = resolve(workspace, ref);
    if (!party || !ref.target)
        return keyOf({ id: ref.name, label: ref.name, kind: 'role' }, `name ${ref.name}`, found);
    const customer = party.kind === 'stakeholder' && party.customer;
    const kind = customer
        ? 'customer'
        : party.kind === 'stakeholder' || party.kind === 'system'
          ? party.kind
          : 'role';
    const lane: PlanLane = { id: party.name ?? ref.name, label: titleOf(party), kind };
    return keyOf(lane, `${ref.target.file} ${ref.target.id}`, found);
}

function keyOf(lane: PlanLane, key: string, found: Map<string, PlanLane>): string {
    if (!found.has(key)) found.set(key, lane);
    return key;
}

/** What is gone must not draw to its lane what is still there. */
function standWithNeighbours({ edges }: DraftFlow, keys: (string | undefined)[]): void {
    const there = edges.filter(edge => edge.change !== 'removed');
    standAlong(there, keys);
    if (there.length < edges.length) standAlong(edges, keys);
}

/** Forwards from who does the work before, then backwards from who does the work after. */
function standAlong(edges: DraftFlow['edges'], keys: (string | undefined)[]): void {
    const leaving = Map.groupBy(edges, edge => edge.from);
    const arriving = Map.groupBy(edges, edge => edge.to);
    spread(keys, leaving, edge => edge.to);
    spread(keys, arriving, edge => edge.from);
    // Starts may have taken their lane from behind them; what hangs on them only follows now.
    spread(keys, leaving, edge => edge.to);
}

function spread<Edge>(
    keys: (string | undefined)[],
    edges: ReadonlyMap<number, readonly Edge[]>,
    other: (edge: Edge) => number,
): void {
    const queue = keys.flatMap((key, index) => (key === undefined ? [] : [index]));
    for (let next = 0; next < queue.length; next++) {
        const at = queue[next]!;
        for (const edge of edges.get(at) ?? []) {
            if (keys[other(edge)] !== undefined) continue;
            keys[other(edge)] = keys[at];
            queue.push(other(edge));
        }
    }
}

function placeOf(lane: PlanLane): 'top' | 'middle' | 'bottom' {
    return lane.kind === 'customer' ? 'top' : lane.kind === 'unassigned' ? 'bottom' : 'middle';
}

/** Two parties of two files may have the same name. */
function withDistinctIds(lanes: readonly PlanLane[]): PlanLane[] {
    const counts = new Map<string, number>();
    return lanes.map(lane => {
        const count = (counts.get(lane.id) ?? 0) + 1;
        counts.set(lane.id, count);
        return count === 1 ? lane : { ...lane, id: `${lane.id}~${count}` };
    });
}
