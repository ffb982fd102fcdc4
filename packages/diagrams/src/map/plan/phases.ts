import type { FlowNode, Process } from '@process-as-code/language';

export interface PlanPhase {
    readonly id: string;
    readonly label: string;
    readonly line: number;
    /** How many phases are around it. */
    readonly depth: number;
    /** The phase of the same sequence that comes before it. */
    readonly after?: string;
}

/** The phases of a process in the order of the text, those inside others included. */
export function phasesOf(process: Process): PlanPhase[] {
    const phases: PlanPhase[] = [];
    collect(process.flow?.nodes ?? [], 0, phases);
    return phases;
}

function collect(nodes: readonly FlowNode[], depth: number, phases: PlanPhase[]): void {
    let before: string | undefined;
    for (const node of nodes) {
        if (node.kind === 'phase') {
            const after = before === undefined ? {} : { after: before };
            phases.push({ id: node.id, label: node.label, line: node.anchor.line, depth, ...after });
            collect(node.nodes, depth + 1, phases);
            before = node.id;
        } else if (node.kind === 'decision' || node.kind === 'parallel') {
            for (const branch of node.branches) collect(branch.nodes ?? [], depth, phases);
        }
    }
}
