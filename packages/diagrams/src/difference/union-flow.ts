import {
    type Difference,
    type FlowNode,
    flowGraph,
    graphIds,
    type NodeDifference,
    type Ref,
    titleOfRef,
    type WayDifference,
} from '@process-as-code/language';
import { type DraftEdge, type DraftFlow, type DraftNode, draftFlow } from '../map/plan/draft-flow.ts';
import type { MapChange } from '../map/scene.ts';

/** The flow of the later version with what is gone of the earlier one, each node and each line with what became of it. */
export function unionFlow(difference: Difference): DraftFlow {
    return new Union(difference).flow();
}

/** So many things that differ in a node are told on the map, the rest is counted. */
const mostTold = 3;

const plain = () => ({ details: [], notes: [] });

class Union {
    private readonly difference: Difference;
    private readonly later: DraftFlow;
    private readonly earlier: DraftFlow;
    /** Ids of nodes of the map by those of the earlier version. */
    private readonly ids: ReadonlyMap<string, string>;
    private readonly nodes: DraftNode[] = [];
    private readonly formerEdges: ReadonlyMap<string, DraftEdge>;
    /** The phases around each node of the map. */
    private readonly phases: Map<string, readonly string[]>;
    /** Who performs something now, by name and by title. */
    private readonly performers = new Map<string, Ref>();

    constructor(difference: Difference) {
        this.difference = difference;
        this.later = draftFlow(flowGraph(difference.after.process), plain);
        this.earlier = draftFlow(flowGraph(difference.before.process), plain);
        const pairs = difference.nodes.flatMap(({ before, after }) =>
            before && after ? [{ before, after }] : [],
        );
        this.ids = graphIds(pairs);
        this.formerEdges = new Map(this.earlier.edges.map(edge => [edge.id, edge]));
        this.phases = new Map(this.later.nodes.map(node => [node.id, node.phases]));
        for (const ref of this.later.nodes.flatMap(node => node.by ?? [])) {
            this.performers.set(`name ${ref.name}`, ref);
            this.performers.set(`title ${titleOfRef(difference.after.workspace, ref)}`, ref);
        }
    }

    flow(): DraftFlow {
        const stateOf = new Map(this.difference.nodes.map(each => [(each.after ?? each.before)!, each]));
        const graph = flowGraph(this.difference.after.process);
        for (const node of this.later.nodes) {
            const written = graph.byId.get(node.id)?.node;
            this.nodes.push(written ? kept(node, stateOf.get(written)!) : node);
        }
        const before = flowGraph(this.difference.before.process);
        for (const node of this.earlier.nodes) {
            const written = before.byId.get(node.id)?.node;
            if (written && !this.ids.has(node.id)) this.nodes.push(this.gone(node, written));
        }
        return { nodes: this.nodes, edges: this.edges() };
    }

    private gone(node: DraftNode, written: FlowNode): DraftNode {
        const { by, ...rest } = node;
        return {
            ...rest,
            id: formerId(node.id),
            label: named(node, 'gone'),
            change: 'removed',
            phases: this.phasesOf(node),
            details: canSay(written) ? [{ role: 'figure', text: 'Gone' }] : [],
            ...(by ? { by: by.map(ref => this.present(ref)) } : {}),
        };
    }

    /** The phases that are still there, else those of a node before or behind it, which may be gone as well. */
    private phasesOf(node: DraftNode): readonly string[] {
        const own = node.phases.flatMap(id => this.ids.get(id) ?? []);
        const graph = flowGraph(this.difference.before.process);
        const beside = [
            ...(graph.incoming.get(node.id) ?? []).map(edge => edge.from),
            ...(graph.outgoing.get(node.id) ?? []).map(edge => edge.to),
        ];
        const around = beside.map(id => this.phases.get(this.ids.get(id) ?? formerId(id)) ?? []);
        const phases = own.length > 0 ? own : (around.find(list => list.length > 0) ?? []);
        this.phases.set(formerId(node.id), phases);
        return phases;
    }

    /** Who performed it, as somebody of the later version where there is one of that name or title. */
    private present(ref: Ref): Ref {
        const { before, after } = this.difference;
        const title = titleOfRef(before.workspace, ref);
        const same = this.performers.get(`name ${ref.name}`) ?? this.performers.get(`title ${title}`);
        if (same) return same;
        const known = titleOfRef(after.workspace, ref) === title;
        return known ? ref : { name: title, place: ref.place };
    }

    private edges(): DraftEdge[] {
        const indexOf = new Map(this.nodes.map((node, index) => [node.id, index]));
        const laterWays = new Map(this.difference.ways.map(way => [way.after?.id, way]));
        const kept = this.later.edges.map(edge => {
            const way = laterWays.get(edge.id);
            const ends = {
                from: indexOf.get(this.later.nodes[edge.from]!.id)!,
                to: indexOf.get(this.later.nodes[edge.to]!.id)!,
            };
            return this.marked({ ...edge, ...ends }, way);
        });
        const gone = this.difference.ways.flatMap(way => {
            const draft = way.state === 'removed' ? this.formerEdges.get(way.before!.id) : undefined;
            return draft ? [this.former(draft, way, indexOf)] : [];
        });
        return [...kept, ...gone];
    }

    private former(draft: DraftEdge, way: WayDifference, indexOf: ReadonlyMap<string, number>): DraftEdge {
        const index = (of: number) => {
            const { id } = this.earlier.nodes[of]!;
            return indexOf.get(this.ids.get(id) ?? formerId(id))!;
        };
        const from = index(draft.from);
        const { marker, ...rest } = draft;
        const former = {
            ...rest,
            id: formerId(draft.id),
            from,
            to: index(draft.to),
            ...(marker ? { marker: { ...marker, id: formerId(marker.id) } } : {}),
        };
        return leavingAs(this.nodes[from]!.kind, this.marked(former, way));
    }

    /** What became of it, in words where neither of its nodes says the same. */
    private marked(edge: DraftEdge, way: WayDifference | undefined): DraftEdge {
        if (!way || way.state === 'same') return edge;
        const told = [edge.from, edge.to].some(index => this.nodes[index]!.change === way.state);
        const word =
            way.state === 'changed' ? this.was(way) : told ? '' : way.state === 'added' ? 'new' : 'gone';
        return { ...edge, change: way.state, label: suffixed(edge.label, word) };
    }

    /** What its words were; the chance alone where that is all that differs. */
    private was({ before, after }: WayDifference): string {
        const chance = before!.stated ? `${Math.round(before!.chance! * 1000) / 10}%` : 'without a chance';
        if (before!.label === after!.label) return `was ${chance}`;
        return `was ${this.formerEdges.get(before!.id)?.label || 'without words'}`;
    }
}

/**
 * A way that left a decision which is a step now, or a step which is a decision now, as such a node can show it: a step has no
 * room for answers, nor a decision for exceptions.
 */
function leavingAs(kind: DraftNode['kind'], { marker, ...way }: DraftEdge): DraftEdge {
    if (kind === 'decision') return { ...way, kind: 'branch' };
    if (way.kind === 'branch') return { ...way, kind: 'next', label: '' };
    return { ...way, ...(marker ? { marker } : {}) };
}

/** A node that is there still, or new. */
function kept(node: DraftNode, { state, moved, after, aspects }: NodeDifference): DraftNode {
    const change: MapChange | undefined =
        state === 'added' ? 'added' : moved ? 'moved' : state === 'changed' ? 'changed' : undefined;
    if (change === undefined) return { ...node, tone: 'step' };
    const word = { added: 'New', moved: 'Moved', changed: 'Changed', removed: 'Gone' }[change];
    if (!canSay(after!)) return { ...node, change, label: named(node, word.toLowerCase()) };
    const more = aspects.length - mostTold;
    const lines = more === 1 ? aspects : aspects.slice(0, mostTold);
    return {
        ...node,
        change,
        details: [
            { role: 'figure', text: word },
            ...lines.map(({ short }) => ({ role: 'difference' as const, text: `– ${short}` })),
            ...(more > 1 ? [{ role: 'difference' as const, text: `and ${more} more changes` }] : []),
        ],
    };
}

/** Starts and ends have no room for small print, bars have no words at all. */
function canSay({ kind }: FlowNode): boolean {
    return kind !== 'start' && kind !== 'end' && kind !== 'parallel';
}

function named({ kind, label }: DraftNode, word: string): string {
    return kind === 'start' || kind === 'end' ? suffixed(label, word) : label;
}

function suffixed(label: string, word: string): string {
    return word === '' ? label : label === '' ? word : `${label} (${word})`;
}

/** No name of a process has a space in it. */
function formerId(id: string): string {
    return `before ${id}`;
}
