import type { Process, Workspace } from '@process-as-code/language';
import { flowGraph } from '@process-as-code/language';
import { type DraftEdge, type DraftNode, draftFlow } from './draft-flow.ts';
import { assignLanes, type PlanLane } from './lanes.ts';
import { mainEdges } from './main-path.ts';
import { type PlanPhase, phasesOf } from './phases.ts';

/** What a map shows, before anything has a position. Edges name nodes, and nodes lanes, by their index. */
export interface Plan {
    readonly process: string;
    readonly lanes: readonly PlanLane[];
    readonly nodes: readonly PlanNode[];
    readonly edges: readonly PlanEdge[];
    readonly phases: readonly PlanPhase[];
}

export interface PlanNode extends DraftNode {
    readonly lane: number;
    /** On the usual way through the process. */
    readonly main: boolean;
}

export interface PlanEdge extends DraftEdge {
    readonly main: boolean;
}

/** The nodes, lines, lanes and phases of a process; ways that lead nowhere end in a node of kind `open`. */
export function planOf(workspace: Workspace, process: Process): Plan {
    const graph = flowGraph(process);
    const draft = draftFlow(graph);
    const usual = mainEdges(draft);
    const { lanes, laneOf } = assignLanes(workspace, draft, usual);
    const onMain = new Set(
        draft.edges.filter(edge => usual.has(edge.id)).flatMap(edge => [edge.from, edge.to]),
    );
    return {
        process: process.id,
        lanes,
        nodes: draft.nodes.map((node, index) => ({ ...node, lane: laneOf[index]!, main: onMain.has(index) })),
        edges: draft.edges.map(edge => ({ ...edge, main: usual.has(edge.id) })),
        phases: phasesOf(process),
    };
}
