import {
    allNodes,
    contains,
    type FlowNode,
    type Place,
    type Process,
    stepFigures,
    timeText,
    type Workspace,
    workingWeekOf,
} from '@process-as-code/language';
import { moneyText } from '../kpis/scale.ts';
import type { Figure, NodeFindings, Overlay, ValueClass } from './plan/overlay.ts';

/** What is recorded of a process, as an overlay for its map; nodes of which nothing is recorded stay plain. */
export function figuresOverlay(
    workspace: Workspace,
    process: Process,
    kind: 'wait' | 'cost' | 'accuracy' | 'value',
): Overlay {
    const nodes = [...allNodes(process.flow?.nodes ?? [])];
    if (kind === 'value') {
        const values: Record<string, ValueClass> = {};
        for (const node of nodes) if ('value' in node && node.value) values[node.id] = node.value;
        return { kind, values };
    }
    const week = workingWeekOf(workspace, process);
    const written = new Map(nodes.map(node => [node.id, node]));
    const figures: Record<string, Figure> = {};
    for (const [id, { wait, cost, accuracy }] of stepFigures(workspace, process)) {
        const node = written.get(id);
        if (kind === 'wait' && wait) {
            figures[id] = { amount: wait.mean, text: waitText(node) ?? timeText(week, wait.mean) };
        } else if (kind === 'cost' && cost) {
            figures[id] = { amount: cost.amount, text: moneyText(cost.amount, cost.currency) };
        } else if (kind === 'accuracy' && accuracy !== undefined) {
            figures[id] = { amount: accuracy, text: `${Math.round(accuracy * 1000) / 10}%` };
        }
    }
    return { kind, figures };
}

const order = ['error', 'warning', 'information', 'hint'] as const;

/** How many findings each node has, and the most severe; each finding counts for the innermost node around it. */
export function findingsOverlay(
    process: Process,
    found: readonly { readonly place: Place; readonly severity: NodeFindings['severity'] }[],
): Overlay {
    const findings: Record<string, NodeFindings> = {};
    for (const { place, severity } of found) {
        const id = nodeAround(process, place)?.id;
        if (id === undefined) continue;
        const before = findings[id];
        const isWorse = !before || order.indexOf(severity) < order.indexOf(before.severity);
        findings[id] = {
            severity: isWorse ? severity : before.severity,
            count: (before?.count ?? 0) + 1,
        };
    }
    return { kind: 'findings', findings };
}

/** The nodes that count for a criterion: those in which something stands that records what it expects. */
export function criterionOverlay(process: Process, label: string, places: readonly Place[]): Overlay {
    const counts = places.flatMap(place => nodeAround(process, place)?.id ?? []);
    return { kind: 'criterion', label, counts: [...new Set(counts)] };
}

function nodeAround(process: Process, place: Place): FlowNode | undefined {
    return [...allNodes(process.flow?.nodes ?? [])].findLast(
        node => node.place.file === place.file && contains(node.place, place),
    );
}

function waitText(node: FlowNode | undefined): string | undefined {
    return node?.kind === 'wait' ? node.duration?.text : node && 'wait' in node ? node.wait?.text : undefined;
}
