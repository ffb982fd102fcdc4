import type { FlowNode } from '../../model/flow.ts';
import type { Process } from '../../model/types.ts';
import { flowGraph } from '../flow-graph.ts';
import { nodesOf } from '../nodes.ts';
import { sharedFacts } from './facts.ts';
import type { Keys } from './keys.ts';
import { nodeFacts } from './node-facts.ts';
import { likelyPairs } from './similarity.ts';
import type { NodeDifference, Version } from './types.ts';
import { fold } from './words.ts';

/** One node in two versions, and why it is taken for one. */
export interface Pair {
    readonly before: FlowNode;
    readonly after: FlowNode;
    readonly by: NonNullable<NodeDifference['matchedBy']>;
}

/**
 * Pairs the nodes of two flows, each with at most one: by name; then by the same text; then by a text of which at least half
 * the words are the same (less where both neighbours are the same, too); at last what stands between the same neighbours and
 * says the same about itself, and blocks that hold the same nodes.
 */
export function matchNodes(before: Version, after: Version, keys: Keys): Pair[] {
    const matcher = new Matcher(before.process, after.process);
    matcher.byName();
    matcher.byText();
    matcher.bySimilarText(0.5, () => true);
    matcher.bySimilarText(0.25, (one, other) => matcher.sharesBothNeighbours(one, other));
    matcher.byContent();
    matcher.byNeighbours((one, other) => {
        if (textOf(one) === '' || textOf(other) === '') return true;
        if (one.kind === 'start') return true;
        if (one.kind === 'end' && other.kind === 'end')
            return !one.result || !other.result || one.result === other.result;
        const [earlier, later] = [
            nodeFacts(one, before.workspace, keys.before),
            nodeFacts(other, after.workspace, keys.after),
        ];
        // The kind does not count; who performs it must be one of what is the same.
        return samePerformer(one, other, keys) && sharedFacts(earlier, later) > leastShared;
    });
    matcher.byContent();
    return matcher.pairs;
}

/** A node with another text at the same place is the same one when the kind, the performer and two more facts are. */
const leastShared = 3;

class Matcher {
    readonly pairs: Pair[] = [];
    private readonly afterOf = new Map<string, FlowNode>();
    private readonly taken = new Set<FlowNode>();
    private readonly before: Side;
    private readonly after: Side;

    constructor(before: Process, after: Process) {
        this.before = new Side(before);
        this.after = new Side(after);
    }

    byName(): void {
        const named = new Map(this.after.nodes.flatMap(node => (node.name ? [[node.name, node]] : [])));
        for (const one of this.before.nodes) {
            const other = one.name === undefined ? undefined : named.get(one.name);
            if (other && familyOf(one) === familyOf(other) && !this.isSwapped(one, other))
                this.pair(one, other, 'name');
        }
    }

    /** A name that was given to another thing: both texts stand in the other flow, at other nodes. */
    private isSwapped(one: FlowNode, other: FlowNode): boolean {
        const [earlier, later] = [textKey(one), textKey(other)];
        return earlier !== later && this.after.texts.has(earlier) && this.before.texts.has(later);
    }

    byText(): void {
        const free = Map.groupBy(
            this.after.nodes.filter(node => !this.taken.has(node) && textOf(node) !== ''),
            textKey,
        );
        for (const one of this.open(this.before.nodes)) {
            const other = free.get(textKey(one))?.shift();
            if (other) this.pair(one, other, 'text');
        }
    }

    bySimilarText(least: number, fits: (one: FlowNode, other: FlowNode) => boolean): void {
        for (const kind of new Set(this.before.nodes.map(kindOf))) {
            const earlier = this.open(this.before.nodes).filter(node => kindOf(node) === kind);
            const later = this.after.nodes.filter(node => !this.taken.has(node) && kindOf(node) === kind);
            for (const pair of likelyPairs(earlier.map(textOf), later.map(textOf), least)) {
                const [one, other] = [earlier[pair.before]!, later[pair.after]!];
                if (this.isOpen(one, other) && fits(one, other)) this.pair(one, other, 'similar text');
            }
        }
    }

    byNeighbours(fits: (one: FlowNode, other: FlowNode) => boolean): void {
        for (const one of this.open(this.before.nodes)) {
            const { sources, targets } = this.before.neighbours(one);
            const beside = [
                ...sources.flatMap(id => this.after.neighbours(this.afterOf.get(id)).targets),
                ...targets.flatMap(id => this.after.neighbours(this.afterOf.get(id)).sources),
            ];
            const other = beside
                .map(id => this.after.byId.get(id)!)
                .find(
                    node =>
                        kindOf(node) === kindOf(one) &&
                        this.sharesNeighbours(one, node) &&
                        this.isOpen(one, node) &&
                        fits(one, node),
                );
            if (other) this.pair(one, other, 'neighbours');
        }
    }

    /** Phases and parallel blocks more than half of whose nodes are the same. */
    byContent(): void {
        const around = new Map<FlowNode, FlowNode>();
        for (const block of this.after.nodes) for (const inner of insideOf(block)) around.set(inner, block);
        for (const one of this.open(this.before.nodes)) {
            const inside = insideOf(one);
            const blocks = inside.flatMap(inner => around.get(this.afterOf.get(inner.id)!) ?? []);
            const other = blocks.find(block => kindOf(block) === kindOf(one));
            if (!other || !this.isOpen(one, other)) continue;
            const shared = blocks.filter(block => block === other).length;
            if (2 * shared > Math.max(inside.length, insideOf(other).length))
                this.pair(one, other, 'neighbours');
        }
    }

    /** Both where it comes from and where it leads is the same in part; a start and an end have one side only. */
    sharesBothNeighbours(one: FlowNode, other: FlowNode): boolean {
        return this.shared(one, other).every(Boolean);
    }

    private sharesNeighbours(one: FlowNode, other: FlowNode): boolean {
        return textOf(one) === '' || one.kind === 'end' || one.kind === 'start'
            ? this.shared(one, other).some(Boolean)
            : this.sharesBothNeighbours(one, other);
    }

    private shared(one: FlowNode, other: FlowNode): boolean[] {
        const [earlier, later] = [this.before.neighbours(one), this.after.neighbours(other)];
        return (['sources', 'targets'] as const).map(side =>
            earlier[side].some(id => later[side].includes(this.afterOf.get(id)?.id ?? '')),
        );
    }

    private open(nodes: readonly FlowNode[]): FlowNode[] {
        return nodes.filter(node => !this.afterOf.has(node.id));
    }

    private isOpen(one: FlowNode, other: FlowNode): boolean {
        return !this.afterOf.has(one.id) && !this.taken.has(other);
    }

    private pair(before: FlowNode, after: FlowNode, by: Pair['by']): void {
        this.pairs.push({ before, after, by });
        this.afterOf.set(before.id, after);
        this.taken.add(after);
    }
}

/** The nodes of one version, and what stands beside each. */
class Side {
    readonly nodes: readonly FlowNode[];
    readonly byId: ReadonlyMap<string, FlowNode>;
    readonly texts: ReadonlySet<string>;
    private readonly graph: ReturnType<typeof flowGraph>;

    constructor(process: Process) {
        this.nodes = nodesOf(process).filter(node => node.kind !== 'jump');
        this.byId = new Map(this.nodes.map(node => [node.id, node]));
        this.texts = new Set(this.nodes.map(textKey));
        this.graph = flowGraph(process);
    }

    /** Ids of the nodes from which ways come and to which they lead; a bar that joins has the id of its block. */
    neighbours(node: FlowNode | undefined): { sources: string[]; targets: string[] } {
        if (!node) return { sources: [], targets: [] };
        const { incoming, outgoing, byId } = this.graph;
        const idOf = (id: string) => byId.get(id)!.node.id;
        const out = node.kind === 'parallel' ? `${node.id}/join` : node.id;
        return {
            sources: (incoming.get(node.id) ?? []).map(edge => idOf(edge.from)),
            targets: (outgoing.get(out) ?? []).map(edge => idOf(edge.to)),
        };
    }
}

function insideOf(node: FlowNode): readonly FlowNode[] {
    if (node.kind === 'phase') return node.nodes;
    return node.kind === 'parallel' ? node.branches.flatMap(branch => branch.nodes) : [];
}

/** What a node may become and still be the same one by its name. */
function familyOf({ kind }: FlowNode): string {
    return kind === 'start' || kind === 'end' || kind === 'phase' || kind === 'parallel' ? kind : 'work';
}

/** What must be the same where the name is not. */
function kindOf({ kind }: FlowNode): string {
    return kind === 'send' || kind === 'receive' || kind === 'call' ? 'step' : kind;
}

/** What a node says on a map. */
export function textOf(node: FlowNode): string {
    if (node.label) return fold(node.label);
    if (node.kind === 'wait') return fold(node.until?.value ?? node.duration?.text ?? '');
    return '';
}

function textKey(node: FlowNode): string {
    return `${kindOf(node)} ${textOf(node).toLowerCase()}`;
}

function samePerformer(one: FlowNode, other: FlowNode, keys: Keys): boolean {
    const performers = (node: FlowNode, keyOf: Keys['after']) =>
        'by' in node ? node.by.map(keyOf).join(' ') : '';
    return performers(one, keys.before) === performers(other, keys.after);
}
