import type { FlowNode, Phase } from '../../model/flow.ts';
import { type FlowGraph, flowGraph } from '../flow-graph.ts';
import { nodesOf } from '../nodes.ts';
import { aspectsOf } from './facts.ts';
import type { Keys } from './keys.ts';
import type { Pair } from './match.ts';
import { nodeFacts } from './node-facts.ts';
import { outOfOrder } from './order.ts';
import type { Aspect, NodeDifference, Version } from './types.ts';
import { described, listed, quoted } from './words.ts';

/** What became of every node; see `Difference.nodes` for the order. */
export function nodeDifferences(
    before: Version,
    after: Version,
    pairs: readonly Pair[],
    keys: Keys,
): NodeDifference[] {
    const places = new Places(before, after, pairs);
    const byAfter = new Map(pairs.map(pair => [pair.after, pair]));
    const kept = nodesOf(after.process)
        .filter(node => node.kind !== 'jump')
        .map((node): NodeDifference => {
            const pair = byAfter.get(node);
            if (!pair) return { state: 'added', after: node, moved: false, aspects: [] };
            const differing = aspectsOf(
                nodeFacts(pair.before, before.workspace, keys.before),
                nodeFacts(node, after.workspace, keys.after),
            );
            const moves = places.moves(pair);
            const lane = firstPerformer(pair.before, keys.before) !== firstPerformer(node, keys.after);
            return {
                state: differing.length > 0 ? 'changed' : 'same',
                before: pair.before,
                after: node,
                matchedBy: pair.by,
                moved: moves.length > 0 || lane,
                aspects: [...moves, ...differing],
            };
        });
    return withGone(kept, before);
}

function firstPerformer(node: FlowNode, keyOf: Keys['after']): string | undefined {
    const first = 'by' in node ? node.by[0] : undefined;
    return first && keyOf(first);
}

/** What is gone, each behind the node that stood before it. */
function withGone(kept: readonly NodeDifference[], before: Version): NodeDifference[] {
    const stays = new Set(kept.map(each => each.before));
    const behind = new Map<FlowNode | undefined, NodeDifference[]>();
    let last: FlowNode | undefined;
    for (const node of nodesOf(before.process)) {
        if (node.kind === 'jump') continue;
        if (stays.has(node)) {
            last = node;
            continue;
        }
        const gone: NodeDifference = { state: 'removed', before: node, moved: false, aspects: [] };
        const list = behind.get(last);
        if (list) list.push(gone);
        else behind.set(last, [gone]);
    }
    const following = (node: FlowNode | undefined) => behind.get(node) ?? [];
    return [
        ...following(undefined),
        ...kept.flatMap(each => [each, ...(each.before ? following(each.before) : [])]),
    ];
}

/** Where the nodes of both versions stand. */
class Places {
    private readonly before: Side;
    private readonly after: Side;
    private readonly idOf: ReadonlyMap<string, string>;
    private readonly paired: ReadonlySet<string>;
    private readonly moved: ReadonlySet<FlowNode>;

    constructor(before: Version, after: Version, pairs: readonly Pair[]) {
        this.before = sideOf(before);
        this.after = sideOf(after);
        this.idOf = new Map(pairs.map(pair => [pair.before.id, pair.after.id]));
        this.paired = new Set(this.idOf.values());
        this.moved = this.outOfPlace(pairs);
    }

    /** Another phase, or another place in the order, as the rest of a sentence. */
    moves({ before, after }: Pair): Aspect[] {
        const aspects: Aspect[] = [];
        const [earlier, later] = [this.before.phases.get(before), this.after.phases.get(after)];
        if (this.isOtherPhase(earlier, later)) {
            const text = `stands in ${phaseWords(later)} instead of ${phaseWords(earlier)}`;
            aspects.push({ key: 'phase', text, short: `was in ${phaseWords(earlier)}` });
        } else if (this.moved.has(after)) {
            const was = sourceTitles(this.before.graph, before);
            const is = sourceTitles(this.after.graph, after);
            const text = `now comes ${is === '' ? 'first' : `after ${is}`}${was === is ? '' : `, before: ${was === '' ? 'first' : `after ${was}`}`}`;
            aspects.push({ key: 'position', text, short: was === '' ? 'came first' : `was after ${was}` });
        }
        return aspects;
    }

    /** A phase that is new or gone is told itself: nothing moved. */
    private isOtherPhase(earlier: Phase | undefined, later: Phase | undefined): boolean {
        const counterpart = earlier && this.idOf.get(earlier.id);
        if (earlier && counterpart === undefined) return false;
        if (later && !this.paired.has(later.id)) return false;
        return counterpart !== later?.id;
    }

    /** Nodes out of the order of before to which ways come from other nodes than before. */
    private outOfPlace(pairs: readonly Pair[]): ReadonlySet<FlowNode> {
        const order = new Map(this.before.nodes.map((node, index) => [node, index]));
        const sorted = pairs
            .filter(({ after }) => !fixed.has(after.kind))
            .sort((a, b) => this.after.order.get(a.after)! - this.after.order.get(b.after)!);
        const moved = outOfOrder(sorted.map(pair => order.get(pair.before)!));
        return new Set(
            sorted
                .filter((pair, index) => moved.has(index) && this.isEnteredElsewhere(pair))
                .map(pair => pair.after),
        );
    }

    private isEnteredElsewhere({ before, after }: Pair): boolean {
        const was = (this.before.graph.incoming.get(before.id) ?? []).map(edge => this.idOf.get(edge.from));
        const is = (this.after.graph.incoming.get(after.id) ?? []).map(edge => edge.from);
        return new Set(was).symmetricDifference(new Set<string | undefined>(is)).size > 0;
    }
}

/** What begins, ends or groups has no place in the order. */
const fixed = new Set<FlowNode['kind']>(['start', 'end', 'phase', 'parallel']);

interface Side {
    readonly nodes: readonly FlowNode[];
    readonly order: ReadonlyMap<FlowNode, number>;
    readonly graph: FlowGraph;
    /** The innermost phase around each node. */
    readonly phases: ReadonlyMap<FlowNode, Phase>;
}

function sideOf({ process }: Version): Side {
    const nodes = nodesOf(process);
    const graph = flowGraph(process);
    const byId = new Map(nodes.map(node => [node.id, node]));
    const phases = new Map<FlowNode, Phase>();
    for (const { node, phases: around } of graph.nodes) {
        const innermost = byId.get(around.at(-1) ?? '');
        if (innermost?.kind === 'phase') phases.set(node, innermost);
    }
    return { nodes, order: new Map(nodes.map((node, index) => [node, index])), graph, phases };
}

function phaseWords(phase: Phase | undefined): string {
    return phase ? `the phase ${quoted(phase.label)}` : 'no phase';
}

function sourceTitles(graph: FlowGraph, node: FlowNode): string {
    const sources = new Set((graph.incoming.get(node.id) ?? []).map(edge => graph.byId.get(edge.from)!.node));
    return listed([...sources].slice(0, 3).map(titled));
}

/** The title alone, where it says what is meant. */
export function titled(node: FlowNode): string {
    return node.label ? quoted(node.label) : `the ${described(node)}`;
}
