import { resolve } from '../model/lookup.ts';
import type { FlowNode, Process, Workspace } from '../model/types.ts';
import { type FlowGraph, flowGraph, type GraphNode } from './flow-graph.ts';
import { isStep } from './nodes.ts';
import { type Chain, type Move, passage } from './passage.ts';
import { firstMoves, lastNodes } from './runs.ts';
import { chanceOf } from './visits.ts';

/**
 * Rolled %C&A, 0 to 1: the share of the cases for which every step on the way was complete and accurate the first time. The
 * product of the %C&A along each run (Martin and Osterling, Value Stream Mapping, 2014, chapter 3), weighted by the chances of
 * the runs that come to an end. All branches of a parallel block count, and each repetition of a loop; a step for which none is
 * recorded spoils nothing, a call without one does as well as the process it runs. Undefined where none is recorded at all.
 */
export function rolledAccuracy(workspace: Workspace, process: Process): number | undefined {
    return rolled(workspace, process, new Set());
}

/** Share of the cases that leave a node complete and accurate, 0 to 1, as recorded for it or for the process it runs. */
export function accuracyOf(
    workspace: Workspace,
    node: FlowNode,
    running: ReadonlySet<Process> = new Set(),
): number | undefined {
    if (!isStep(node)) return undefined;
    if (node.accurate) return node.accurate.value / 100;
    const called = resolve(workspace, node.runs);
    if (called?.kind !== 'process' || running.has(called)) return undefined;
    return rolled(workspace, called, running);
}

function rolled(workspace: Workspace, process: Process, running: ReadonlySet<Process>): number | undefined {
    const graph = flowGraph(process);
    const within = new Set([...running, process]);
    const shares = new Map<string, number>();
    for (const { id, kind, node } of graph.nodes) {
        const share = kind === 'join' ? undefined : accuracyOf(workspace, node, within);
        if (share !== undefined) shares.set(id, share);
    }
    const cases = new Runs(graph, new Map()).toEnd(firstMoves(graph), lastNodes(graph));
    if (!cases || ![...shares.keys()].some(id => cases.nodes.has(id))) return undefined;
    const accurate = new Runs(graph, shares).toEnd(firstMoves(graph), lastNodes(graph));
    return (accurate?.chance ?? 0) / cases.chance;
}

/** The flow as a chain in which a case is lost where it is spoilt. */
class Runs implements Chain {
    private readonly graph: FlowGraph;
    private readonly shares: ReadonlyMap<string, number>;
    private readonly blocks = new Map<string, number>();
    private readonly inner = new Set<string>();

    constructor(graph: FlowGraph, shares: ReadonlyMap<string, number>) {
        this.graph = graph;
        this.shares = shares;
    }

    /** The nodes that are met are those inside parallel blocks as well. */
    toEnd(first: readonly Move[], ends: ReadonlySet<string>) {
        const spoilt = first.map(({ to, chance }) => ({ to, chance: chance * this.share(to) }));
        const found = passage(this, spoilt, ends, new Set());
        return found && { chance: found.chance, nodes: new Set([...found.nodes, ...this.inner]) };
    }

    moves(id: string): Move[] {
        const node = this.graph.byId.get(id);
        if (node?.kind === 'fork') return [{ to: `${id}/join`, chance: this.block(node) }];
        return (this.graph.outgoing.get(id) ?? []).map(edge => ({
            to: edge.to,
            chance: chanceOf(edge) * this.share(edge.to),
        }));
    }

    time(): number {
        return 0;
    }

    private share(id: string): number {
        return this.shares.get(id) ?? 1;
    }

    /** The product of the branches; kept, because a block may stand in a loop. */
    private block({ id }: GraphNode): number {
        const known = this.blocks.get(id);
        if (known !== undefined) return known;
        // Kept at once: a branch that leads back to its own block must not ask again.
        this.blocks.set(id, 1);
        let product = 1;
        for (const { to } of this.graph.outgoing.get(id) ?? []) {
            const first = [{ to, chance: this.share(to) }];
            const found = passage(this, first, new Set([`${id}/join`]), new Set());
            for (const inner of found?.nodes ?? []) this.inner.add(inner);
            product *= found?.chance ?? 0;
        }
        this.blocks.set(id, product);
        return product;
    }
}
