import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { emptyFlow } from '../map/plan/heading.ts';
import { type Plan, type PlanEdge, type PlanNode, planOf } from '../map/plan/plan.ts';
import { coloursOf } from '../theme/palette.ts';
import { described, diagram, subgraph } from './document.ts';
import { quoted } from './escape.ts';
import type { MermaidView } from './mermaid.ts';

/**
 * How lanes are written: as boxes of a flowchart, which every Mermaid draws, or as Mermaid's own swimlanes, which it has
 * since 11.16 and takes many seconds for in large processes.
 */
export type LaneStyle = 'flowchart' | 'swimlane-beta';

/** The swimlane map of a process. */
export function mapMermaid(
    workspace: Workspace,
    process: Process,
    style: LaneStyle = 'flowchart',
): MermaidView {
    const plan = planOf(workspace, process, { detail: {} });
    const lanes = plan.lanes.map((lane, index) => ({
        id: `lane${index + 1}`,
        title: lane.label,
        nodes: plan.nodes.flatMap((node, at) => (node.lane === index ? [at] : [])),
    }));
    const boxes = lanes.flatMap(({ id, title, nodes }) =>
        subgraph(
            id,
            title,
            nodes.map(at => nodeText(plan.nodes[at]!, at)),
        ),
    );
    const left = process.flow?.nodes.some(node => node.kind === 'phase')
        ? ['Mermaid draws lanes or phases, not both: the phases are left out.']
        : [];
    return view(process, plan, `${style} LR`, boxes, left);
}

/** The same without lanes, from top to bottom, with a box around each phase. */
export function flowchartMermaid(workspace: Workspace, process: Process): MermaidView {
    const plan = planOf(workspace, process, { detail: {}, inLanes: false });
    return view(process, plan, 'flowchart TB', inPhases(plan, [], 0), []);
}

function view(
    process: Process,
    plan: Plan,
    kind: string,
    boxes: readonly string[],
    remarks: readonly string[],
): MermaidView {
    if (plan.nodes.length === 0) return { diagrams: [], remarks: [emptyFlow] };
    const steps = plan.nodes.filter(node => node.kind !== 'fork' && node.kind !== 'join').length;
    const title = titleOf(process);
    return {
        diagrams: [
            diagram(title, kind, [
                ...described(title, `The flow of the process, with ${steps} nodes.`),
                ...boxes,
                ...plan.edges.map(edgeText),
                ...classes(plan),
            ]),
        ],
        remarks,
    };
}

/** The nodes of a phase and, where its first node stands, the phases in it. */
function inPhases(plan: Plan, path: readonly string[], depth: number): string[] {
    const lines: string[] = [];
    const drawn = new Set<string>();
    for (const [index, node] of plan.nodes.entries()) {
        if (path.some((id, at) => node.phases[at] !== id)) continue;
        const inner = node.phases[depth];
        if (inner === undefined) lines.push(nodeText(node, index));
        else if (!drawn.has(inner)) {
            drawn.add(inner);
            const at = plan.phases.findIndex(phase => phase.id === inner);
            const members = inPhases(plan, [...path, inner], depth + 1);
            lines.push(...subgraph(`phase${at + 1}`, plan.phases[at]?.label ?? '', members));
        }
    }
    return lines;
}

function nodeText(node: PlanNode, index: number): string {
    const [open, close] = shapes[node.kind];
    const performer = node.details.find(detail => detail.role === 'performer');
    const words = [labelOf(node), ...(performer ? [`(${performer.text})`] : [])];
    return `n${index + 1}${open}${quoted(...words)}${close}`;
}

/** What Mermaid shows by no shape of its own is said in words. */
function labelOf({ kind, label }: PlanNode): string {
    if (kind === 'fork') return 'at the same time';
    if (kind === 'join') return 'when all are done';
    if (kind === 'send') return `✉ ${label}`;
    if (kind === 'open') return 'Where does it go from here?';
    return label || (kind === 'start' ? 'Start' : kind === 'end' ? 'End' : label);
}

const shapes: Readonly<Record<PlanNode['kind'], readonly [string, string]>> = {
    start: ['([', '])'],
    end: ['([', '])'],
    step: ['[', ']'],
    send: ['[', ']'],
    receive: ['>', ']'],
    call: ['[[', ']]'],
    wait: ['(', ')'],
    decision: ['{', '}'],
    fork: ['{{', '}}'],
    join: ['{{', '}}'],
    exception: ['[', ']'],
    deadline: ['[', ']'],
    open: ['((', '))'],
    continued: ['((', '))'],
    continuing: ['((', '))'],
};

/** Thick on the usual way, dotted where something goes wrong or the time is up. */
function edgeText({ from, to, label, main, marker }: PlanEdge): string {
    const arrow = marker ? '-.->' : main ? '==>' : '-->';
    return `n${from + 1} ${arrow}${label ? `|${quoted(label)}|` : ''} n${to + 1}`;
}

/** The colours of our own maps, with dark text, so that both can be read on any ground. */
function classes({ nodes }: Plan): string[] {
    const colours = coloursOf('light');
    return (['step', 'decision', 'start', 'good', 'poor', 'neutral', 'wait'] as const).flatMap(tone => {
        const members = nodes.flatMap((node, index) => (toneOf(node) === tone ? [`n${index + 1}`] : []));
        if (members.length === 0) return [];
        return [
            `classDef ${tone} fill:${colours[tone]},stroke:${colours[`${tone}-border`]},color:${colours.text}`,
            `class ${members.join(',')} ${tone}`,
        ];
    });
}

function toneOf({ kind, result }: PlanNode): 'step' | 'decision' | 'start' | 'wait' | PlanNode['result'] {
    if (kind === 'end') return result ?? 'neutral';
    if (kind === 'open') return 'poor';
    if (kind === 'decision' || kind === 'start' || kind === 'wait') return kind;
    return kind === 'fork' || kind === 'join' ? 'neutral' : 'step';
}
