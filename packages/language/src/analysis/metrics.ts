import { defined } from '../model/build/defined.ts';
import type { Process, Workspace } from '../model/types.ts';
import { rolledAccuracy } from './accuracy.ts';
import { type CaseTime, timeOfCase } from './case-time.ts';
import { caseCost } from './cost.ts';
import { handoffsOf, partyKey } from './handoffs.ts';
import { nodesOf, stepsOf, touchpointsOf, worksOf } from './nodes.ts';
import { type Sound, soundnessOf } from './soundness.ts';

/** How much there is of what in a process. */
export interface Counts {
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

/** What a process is made of, and what one case takes and costs. What is not recorded is absent, never 0. */
export interface Metrics extends Counts {
    /** See `timeOfCase`. */
    readonly time?: CaseTime;
    /**
     * Touch time as a share of the lead time, 0 to 1 (activity ratio, Martin and Osterling, Value Stream Mapping, 2014); whether
     * a step adds value plays no part. Absent unless both working and waiting are recorded.
     */
    readonly efficiency?: number;
    /** 0 to 1, see `rolledAccuracy`. */
    readonly rolledAccuracy?: number;
    /** Of one case, see `caseCost`. */
    readonly cost?: number;
    /** Currency of the cost, ISO 4217. */
    readonly currency?: string;
    /** Whether every case comes to an end, see `soundnessOf`. */
    readonly sound: Sound;
}

/** Counts and figures of a process. */
export function metricsOf(workspace: Workspace, process: Process): Metrics {
    const time = timeOfCase(workspace, process);
    const { touch, wait, lead } = time ?? {};
    const cost = caseCost(workspace, process);
    return defined({
        ...countsOf(process),
        time,
        efficiency: touch === undefined || wait === undefined || !lead ? undefined : touch / lead,
        rolledAccuracy: rolledAccuracy(workspace, process),
        cost: cost?.amount,
        currency: cost?.currency,
        sound: soundnessOf(process).sound,
    });
}

/** Counts what a process is made of. */
export function countsOf(process: Process): Counts {
    const nodes = nodesOf(process);
    const steps = stepsOf(process);
    const performers = worksOf(process).flatMap(work => work.by);
    return {
        steps: steps.length,
        decisions: count(nodes, 'decision'),
        parallels: count(nodes, 'parallel'),
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
        complexity: complexityOf(process),
    };
}

/** Control-flow complexity, see `Counts`. */
export function complexityOf(process: Process): number {
    let ways = 0;
    for (const node of nodesOf(process)) {
        if (node.kind === 'decision') ways += node.branches.length;
        if (node.kind === 'parallel') ways += 1;
    }
    return ways;
}

function count(nodes: ReturnType<typeof nodesOf>, kind: ReturnType<typeof nodesOf>[number]['kind']): number {
    return nodes.filter(node => node.kind === kind).length;
}
