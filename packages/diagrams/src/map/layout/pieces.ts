import type { PlanLane } from '../plan/lanes.ts';
import type { PlanEdge, PlanNode } from '../plan/plan.ts';
import type { MapNodeKind } from '../scene.ts';

/** A node that stands in a scene, with its index there. */
export interface Piece extends PlanNode {
    readonly index: number;
    readonly column: number;
    /** −1: rather above what leads to it, 1: rather below. */
    readonly leaning?: -1 | 1;
    /** Of connectors: index, in the whole map, of the node to which their lines lead. */
    readonly target?: number;
}

/** An edge between two nodes of a scene. */
export interface Way extends PlanEdge {
    readonly back: boolean;
}

/** What is laid out as one picture: the whole plan, or what one row of a wrapped map shows. */
export interface Excerpt {
    /** From top to bottom. */
    readonly lanes: readonly PlanLane[];
    readonly pieces: readonly Piece[];
    readonly ways: readonly Way[];
    readonly columns: number;
    /** True where the flow leads down the page instead of to the right. */
    readonly down: boolean;
}

export function isBar(kind: MapNodeKind): boolean {
    return kind === 'fork' || kind === 'join';
}
