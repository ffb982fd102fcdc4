import type { End, FlowGraph, FlowNode, GraphEdge, Ref, Text, Wait, Work } from '@process-as-code/language';
import type { MapChange, MapNodeKind } from '../scene.ts';
import type { NodeDetail } from './details.ts';
import type { MarkTone } from './overlay.ts';

/** The flow as a map draws it: with the words it shows. */
export interface DraftFlow {
    readonly nodes: readonly DraftNode[];
    readonly edges: readonly DraftEdge[];
}

export interface DraftNode {
    readonly id: string;
    readonly kind: MapNodeKind;
    readonly label: string;
    readonly line: number;
    /** Of the nodes that somebody performs; empty where nobody is named. */
    readonly by?: readonly Ref[];
    readonly result?: 'good' | 'poor' | 'neutral';
    /** Ids of the phases around it, outermost first. */
    readonly phases: readonly string[];
    /** Texts of its footnotes with their numbers. */
    readonly notes: readonly { readonly number: number; readonly text: string }[];
    /** Its small print. */
    readonly details: readonly NodeDetail[];
    /** The colour that an overlay gives it. */
    readonly tone?: MarkTone;
    /** On a map of two versions: what became of it. */
    readonly change?: MapChange;
}

export interface DraftEdge {
    readonly id: string;
    readonly kind: GraphEdge['kind'];
    readonly from: number;
    readonly to: number;
    /** What is written at the line, or beside its marker. */
    readonly label: string;
    readonly chance: number;
    /** True where the text has an arrow. */
    readonly arrow: boolean;
    /** Exceptions and deadlines leave a marker on the border of their node. */
    readonly marker?: { readonly id: string; readonly line: number };
    /** On a map of two versions: what became of it. */
    readonly change?: MapChange;
}

/**
 * Nodes and edges of a flow graph in their order; each loose end gets a node of kind `open`. `small` gives the small print
 * of a node, and its notes where they are shown.
 */
export function draftFlow(
    graph: FlowGraph,
    small: (node: FlowNode) => { details: readonly NodeDetail[]; notes: readonly Text[] },
): DraftFlow {
    let number = 0;
    const nodes: DraftNode[] = graph.nodes.map(({ id, kind, node, phases }) => {
        const { details, notes } = small(node);
        return {
            id,
            kind,
            label: labelOf(node, kind),
            line: node.anchor.line,
            ...('by' in node ? { by: node.by } : {}),
            ...(isEnd(node) && node.result ? { result: node.result } : {}),
            phases,
            notes: notes.map(note => ({ number: ++number, text: note.value })),
            details,
        };
    });
    const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
    const markers = new Map<string, number>();
    const edges: DraftEdge[] = graph.edges.map(edge => ({
        id: edge.id,
        kind: edge.kind,
        from: indexOf.get(edge.from)!,
        to: indexOf.get(edge.to)!,
        label: edgeLabel(edge),
        chance: edge.chance ?? (edge.kind === 'next' || edge.kind === 'fork' ? 1 : 0),
        arrow: edge.arrow,
        ...(edge.kind === 'exception' || edge.kind === 'deadline'
            ? { marker: { id: numbered(`${edge.from}/${edge.kind}`, markers), line: edge.place.line } }
            : {}),
    }));
    for (const loose of graph.loose) {
        const from = indexOf.get(loose.from);
        // An arrow on a line of its own that leads nowhere belongs to no node.
        if (from === undefined) continue;
        const id = numbered(`${loose.from}/open`, markers);
        nodes.push({
            id,
            kind: 'open',
            label: '?',
            line: loose.place.line,
            phases: nodes[from]!.phases,
            notes: [],
            details: [],
        });
        const to = nodes.length - 1;
        const label = loose.label ?? '';
        edges.push({ id: `${loose.from}->${id}`, kind: 'next', from, to, label, chance: 0, arrow: true });
    }
    return { nodes, edges };
}

function labelOf(node: FlowNode, kind: MapNodeKind): string {
    if (kind === 'fork' || kind === 'join') return '';
    if (node.kind === 'wait') return waitLabel(node);
    return node.label ?? (isWork(node) ? (node.name ?? '') : '');
}

function waitLabel(wait: Wait): string {
    const what = wait.duration?.text ?? (wait.until ? `until ${wait.until.value}` : '');
    if (!wait.label) return what === '' ? 'Wait' : `Wait ${what}`;
    return what === '' ? wait.label : `${wait.label} (${what})`;
}

function edgeLabel(edge: GraphEdge): string {
    const label = edge.label ?? '';
    if (!edge.stated || edge.chance === undefined) return label;
    const percent = `${Math.round(edge.chance * 1000) / 10}%`;
    return label === '' ? percent : `${label} ${percent}`;
}

function isWork(node: FlowNode): node is FlowNode & Work {
    return 'by' in node;
}

function isEnd(node: FlowNode): node is End {
    return node.kind === 'end';
}

function numbered(id: string, counts: Map<string, number>): string {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
}
