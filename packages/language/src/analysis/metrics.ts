import type { Process, Workspace } from '../model/types.ts';
import { handoffsOf, partyKey } from './handoffs.ts';
import { nodesOf, stepsOf, touchpointsOf, worksOf } from './nodes.ts';

/** How much there is of what in a process. */
export interface Metrics {
    /** Step, send, receive and call. */
    readonly steps: number;
    readonly decisions: number;
    readonly parallels: number;
    readonly phases: number;
    readonly starts: number;
    readonly ends: number;
    /** Roles that perform a step or a decision. */
    readonly roles: number;
    /** Roles, stakeholders and systems that perform a step or a decision. */
    readonly parties: number;
    /** See `handoffsOf`. */
    readonly handoffs: number;
    readonly exceptions: number;
    readonly deadlines: number;
    readonly touchpoints: number;
    readonly limits: number;
    readonly kpis: number;
    /** Control-flow complexity: the branches of each decision, plus one for each parallel block. */
    readonly complexity: number;
}

/** Counts what a process is made of. */
export function metricsOf(_workspace: Workspace, process: Process): Metrics {
    const nodes = nodesOf(process);
    const steps = stepsOf(process);
    const decisions = nodes.filter(node => node.kind === 'decision');
    const parallels = count(nodes, 'parallel');
    const performers = worksOf(process).flatMap(work => work.by);
    return {
        steps: steps.length,
        decisions: decisions.length,
        parallels,
        phases: count(nodes, 'phase'),
        starts: count(nodes, 'start'),
        ends: count(nodes, 'end'),
        roles: new Set(performers.filter(ref => ref.target?.kind === 'role').map(partyKey)).size,
        parties: new Set(performers.map(partyKey)).size,
        handoffs: handoffsOf(process).length,
        exceptions: steps.reduce((sum, step) => sum + step.exceptions.length, 0),
        deadlines: steps.reduce((sum, step) => sum + step.deadlines.length, 0),
        touchpoints: touchpointsOf(process).length,
        limits: process.limits.length,
        kpis: process.kpis.length,
        complexity: decisions.reduce((sum, decision) => sum + decision.branches.length, parallels),
    };
}

function count(nodes: ReturnType<typeof nodesOf>, kind: ReturnType<typeof nodesOf>[number]['kind']): number {
    return nodes.filter(node => node.kind === kind).length;
}
