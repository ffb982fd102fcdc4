import { defined } from '../model/build/defined.ts';
import { resolve } from '../model/lookup.ts';
import type { FlowNode, Process, Workspace } from '../model/types.ts';
import { accuracyOf } from './accuracy.ts';
import { circlesOf } from './circles.ts';
import { type Cost, costOf } from './cost.ts';
import { leadTime, touchTime } from './expected-time.ts';
import { flowGraph } from './flow-graph.ts';
import { type Spread, touchOf, waitOf } from './node-times.ts';
import { isStep } from './nodes.ts';
import { shareReaching } from './reach.ts';
import { chanceOf, visitsOf } from './visits.ts';
import { type WorkingWeek, workingWeekOf } from './working-time.ts';

/** What is recorded for one node, and how often a case meets it. What is not recorded is absent, never 0. */
export interface StepFigures {
    /** Touch time of one visit, in minutes of working time; of a call without one that of the process it runs. */
    readonly touch?: Spread;
    /** Waiting before one visit, in minutes of working time. */
    readonly wait?: Spread;
    /** %C&A as a share, 0 to 1. */
    readonly accuracy?: number;
    /** Of one visit, see `costOf`. */
    readonly cost?: Cost;
    /** How often a case meets the node on average, see `visitsOf`; absent in a circle that no case leaves. */
    readonly visits?: number;
    /** Share of the cases that ever come to it, 0 to 1, see `shareReaching`; computed when it is asked for. */
    readonly share: number;
}

/** The figures of every node of the flow (phases and arrows are none), by its id, in the order of the text. */
export function stepFigures(workspace: Workspace, process: Process): ReadonlyMap<string, StepFigures> {
    const graph = flowGraph(process);
    const week = workingWeekOf(workspace, process);
    const visits = visitsOf(process);
    const repeated = new Set(circlesOf(graph, edge => chanceOf(edge) > 0).flat());
    const figures = new Map<string, StepFigures>();
    for (const { id, kind, node } of graph.nodes) {
        if (kind === 'join') continue;
        const met = visits.get(id);
        const known = defined({
            ...timesOf(workspace, process, week, node),
            accuracy: accuracyOf(workspace, node, new Set([process])),
            cost: costOf(workspace, process, node),
            visits: met,
        });
        figures.set(id, {
            ...known,
            get share() {
                // What is met no more than once is met as often as it is reached.
                return repeated.has(id) ? shareReaching(process, id) : Math.min(1, met ?? 0);
            },
        });
    }
    return figures;
}

function timesOf(workspace: Workspace, process: Process, week: WorkingWeek, node: FlowNode) {
    const [touch, wait] = [touchOf(week, node), waitOf(week, node)];
    const called = isStep(node) && !touch ? resolve(workspace, node.runs) : undefined;
    if (called?.kind !== 'process' || called === process) return { touch, wait };
    const running = new Set([process]);
    const lead = leadTime(workspace, called, running);
    const inner = touchTime(workspace, called, running);
    if (!lead || !inner || lead.minutes === 0) return { touch, wait };
    const waiting = lead.minutes - inner.minutes;
    return {
        touch: inner.minutes > 0 ? fixed(inner.minutes) : undefined,
        wait: waiting > 0 ? plus(wait, waiting) : wait,
    };
}

function fixed(minutes: number): Spread {
    return { mean: minutes, least: minutes, most: minutes };
}

function plus(spread: Spread | undefined, minutes: number): Spread {
    const { mean, least, most } = spread ?? fixed(0);
    return { mean: mean + minutes, least: least + minutes, most: most + minutes };
}
