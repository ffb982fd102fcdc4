import type { FlowNode } from '../../model/flow.ts';
import type { Place, Process, Workspace } from '../../model/types.ts';
import type { GraphEdge } from '../flow-graph.ts';

/** A process as it is in one state of its workspace. */
export interface Version {
    readonly workspace: Workspace;
    readonly process: Process;
}

/** What became of a process from one version to another. */
export interface Difference {
    readonly before: Version;
    readonly after: Version;
    /** Everything that differs, in words, in the order in which a reader would ask; empty where nothing does. */
    readonly changes: readonly DifferenceItem[];
    /** Every node of both flows but arrows, in the order of the later one; what is gone stands behind its neighbour of before. */
    readonly nodes: readonly NodeDifference[];
    /** Every way of both flows: those of the later one, then those that are gone. */
    readonly ways: readonly WayDifference[];
}

/** One sentence about one thing. */
export interface DifferenceItem {
    readonly area: DifferenceArea;
    readonly kind: 'added' | 'removed' | 'changed' | 'moved';
    readonly text: string;
    /** Of a sentence that says several things: whom it is about, and what it says, so that it can be shown as a list. */
    readonly subject?: string;
    readonly aspects?: readonly Aspect[];
    /** Where the thing stands in the earlier version, and in the later one. */
    readonly before?: Place;
    readonly after?: Place;
    /** Id of the node it is about, in the later version, else in the earlier one. */
    readonly node?: string;
}

export type DifferenceArea =
    | 'process'
    | 'flow'
    | 'people'
    | 'inputs and outputs'
    | 'limits'
    | 'KPIs'
    | 'approvals'
    | 'reasons and risks'
    | 'evaluation';

/** A node of one version, or of both. */
export interface NodeDifference {
    readonly state: 'same' | 'changed' | 'added' | 'removed';
    readonly before?: FlowNode;
    readonly after?: FlowNode;
    /** What made one node of the two: the first of these that holds. */
    readonly matchedBy?: 'name' | 'text' | 'similar text' | 'neighbours';
    /** It stands with somebody else, in another phase or at another position. */
    readonly moved: boolean;
    /** What differs in it, empty unless it is in both. */
    readonly aspects: readonly Aspect[];
}

/** One thing that differs in an element, as the rest of a sentence about it. */
export interface Aspect {
    /** `time`, `wait`, `performer`, `promise` … */
    readonly key: string;
    /** `waits 2 working days instead of 8` */
    readonly text: string;
    /** The same where there is little room. */
    readonly short: string;
}

/** A way from one node to another. */
export interface WayDifference {
    /** Changed: another answer, trigger, time or chance. */
    readonly state: 'same' | 'changed' | 'added' | 'removed';
    readonly before?: GraphEdge;
    readonly after?: GraphEdge;
}
