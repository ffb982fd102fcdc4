import type { Process, Workspace } from '@process-as-code/language';
import { flowGraph } from '@process-as-code/language';
import { type Detail, detailsOf, performersOf } from './details.ts';
import { type DraftEdge, type DraftFlow, type DraftNode, draftFlow } from './draft-flow.ts';
import { assignLanes, type PlanLane } from './lanes.ts';
import type { LegendEntry } from './legend.ts';
import { mainEdges } from './main-path.ts';
import { type Mark, type Marks, marksOf, type Overlay } from './overlay.ts';
import { type PlanPhase, phasesOf } from './phases.ts';

/** What a map shows, before anything has a position. Edges name nodes, and nodes lanes, by their index. */
export interface Plan {
    readonly process: string;
    readonly lanes: readonly PlanLane[];
    readonly nodes: readonly PlanNode[];
    readonly edges: readonly PlanEdge[];
    readonly phases: readonly PlanPhase[];
    /** What an overlay says. */
    readonly marks?: Marks;
    /** What the legend explains before everything else. */
    readonly legend?: readonly LegendEntry[];
}

/** What is shown of a process. */
export interface PlanOptions {
    readonly detail: Detail;
    readonly overlay?: Overlay;
    /** False for a flowchart: everything stands in one lane, and each box names who performs it. */
    readonly inLanes?: boolean;
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
export function planOf(
    workspace: Workspace,
    process: Process,
    { detail, overlay, inLanes = true }: PlanOptions,
): Plan {
    const graph = flowGraph(process);
    const marks =
        overlay &&
        marksOf(
            overlay,
            graph.nodes.map(node => node.id),
        );
    const draft = draftFlow(graph, node => ({
        details: [...(inLanes ? [] : performersOf(workspace, node)), ...detailsOf(workspace, node, detail)],
        notes: detail.notes && 'notes' in node ? node.notes : [],
    }));
    return arranged(workspace, process, draft, mainEdges(draft), { inLanes, ...(marks ? { marks } : {}) });
}

/** A plan of a flow whose nodes and edges are drafted already; `usual` has the ids of the edges of its usual way. */
export function arranged(
    workspace: Workspace,
    process: Process,
    flow: DraftFlow,
    usual: ReadonlySet<string>,
    { inLanes = true, marks, legend }: Arrangement = {},
): Plan {
    const { lanes, laneOf } = inLanes
        ? assignLanes(workspace, flow, usual)
        : { lanes: [everybody], laneOf: flow.nodes.map(() => 0) };
    const onMain = new Set(
        flow.edges.filter(edge => usual.has(edge.id)).flatMap(edge => [edge.from, edge.to]),
    );
    return {
        process: process.id,
        lanes,
        nodes: flow.nodes.map((node, index) => ({
            ...(marks ? marked(node, marks.of(node.id)) : node),
            lane: laneOf[index]!,
            main: onMain.has(index),
        })),
        edges: flow.edges.map(edge => ({ ...edge, main: usual.has(edge.id) })),
        phases: phasesOf(process),
        ...(marks ? { marks } : {}),
        ...(legend ? { legend } : {}),
    };
}

interface Arrangement {
    readonly inLanes?: boolean;
    readonly marks?: Marks;
    readonly legend?: readonly LegendEntry[];
}

const everybody: PlanLane = { id: '', label: '', kind: 'role' };

function marked(node: DraftNode, mark: Mark | undefined): DraftNode {
    if (node.kind === 'fork' || node.kind === 'join') return node;
    if (!mark) return { ...node, tone: 'plain' };
    const details =
        mark.text === undefined || !canSay(node)
            ? node.details
            : [...node.details, { role: 'figure' as const, text: mark.text }];
    return { ...node, tone: mark.tone, details };
}

/** Starts, ends and waits have no room for small print: their shape says enough. */
function canSay(node: DraftNode): boolean {
    return node.by !== undefined;
}
