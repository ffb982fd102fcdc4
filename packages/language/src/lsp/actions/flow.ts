import { isStep } from '../../analysis/nodes.ts';
import { type Resolved, referencesIn } from '../../analysis/references.ts';
import type { ElementKind } from '../../model/element.ts';
import type { FlowNode } from '../../model/flow.ts';
import { allNodes } from '../../model/lookup.ts';
import type { Process } from '../../model/types.ts';

/** A list of nodes that follow each other, and where in it a node stands. */
export interface Sequence {
    readonly nodes: readonly FlowNode[];
    readonly index: number;
    /** The node around the list; absent at the top of the flow. */
    readonly around?: FlowNode;
}

/** The list of nodes that holds a node of the process. */
export function sequenceOf(process: Process, node: FlowNode): Sequence {
    const find = (nodes: readonly FlowNode[], around?: FlowNode): Sequence | undefined => {
        const index = nodes.findIndex(other => other.id === node.id);
        if (index >= 0) return { nodes, index, ...(around ? { around } : {}) };
        for (const other of nodes) {
            for (const inner of listsIn(other)) {
                const found = find(inner, other);
                if (found) return found;
            }
        }
        return undefined;
    };
    return find(process.flow?.nodes ?? []) ?? { nodes: [node], index: 0 };
}

/** The lists of nodes right inside a node: those of its branches, or its own. */
export function listsIn(node: FlowNode): (readonly FlowNode[])[] {
    switch (node.kind) {
        case 'phase':
            return [node.nodes];
        case 'decision':
            return node.branches.flatMap(branch => (branch.nodes ? [branch.nodes] : []));
        case 'parallel':
            return node.branches.map(branch => branch.nodes);
        default:
            return [];
    }
}

/** The node that a node passes on to where the text has no arrow; undefined at the end of the text or of a parallel branch. */
export function followerOf(process: Process, node: FlowNode): FlowNode | undefined {
    const { nodes, index, around } = sequenceOf(process, node);
    const next = nodes[index + 1];
    if (next || !around || around.kind === 'parallel') return next;
    return followerOf(process, around);
}

/** The arrows that leave nodes, however deep these stand: without what steps are independent of. */
export function arrowsIn(nodes: readonly FlowNode[]): Resolved[] {
    const others = [...allNodes(nodes)]
        .filter(isStep)
        .flatMap(step => (step.independentOf ? [step.independentOf.node] : []));
    return referencesIn(nodes).filter(ref => isNodeKind(ref.target.kind) && !others.includes(ref));
}

const nodeKinds: ReadonlySet<ElementKind> = new Set<FlowNode['kind']>([
    'start',
    'end',
    'step',
    'send',
    'receive',
    'call',
    'wait',
    'decision',
    'parallel',
    'phase',
    'jump',
]);

export function isNodeKind(kind: ElementKind): boolean {
    return nodeKinds.has(kind);
}

/** A text as it is written between quotes. */
export function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
