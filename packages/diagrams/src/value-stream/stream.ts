import type { Metrics, Place, Process, System, WorkingWeek, Workspace } from '@process-as-code/language';
import {
    flowGraph,
    metricsOf,
    stepFigures,
    stepsOf,
    titleOf,
    workingWeekOf,
} from '@process-as-code/language';
import { ColumnReader } from './columns.ts';
import { type Demand, demandOf, endsOf } from './facts.ts';

/** The value stream of one process: what stands on its usual way, in order, and what surrounds it. */
export interface Stream {
    readonly process: Process;
    readonly week: WorkingWeek;
    readonly suppliers: readonly string[];
    readonly customers: readonly string[];
    readonly demand?: Demand;
    readonly columns: readonly Column[];
    /** Titles of the steps that are not on the usual way. */
    readonly aside: readonly string[];
    /** True where the boxes are phases, because there are too many steps. */
    readonly byPhase: boolean;
    /** Expected over all ways that a case may take. */
    readonly metrics: Metrics;
}

/** What happens one after the other; the branches of a parallel block stand in one column. */
export interface Column {
    readonly boxes: readonly StreamBox[];
    /** Of the branch that takes longest; minutes of working time. Absent where nothing is recorded. */
    readonly wait?: number;
    readonly touch?: number;
    /** Labels of the waits before it. */
    readonly waitsFor: readonly string[];
}

/** A step, a branch or a phase as one box with its data. */
export interface StreamBox {
    readonly id: string;
    readonly place: Place;
    readonly title: string;
    /** The steps that it stands for, where it is not one step. */
    readonly contents: readonly string[];
    readonly performers: string;
    readonly systems: readonly System[];
    readonly data: BoxData;
}

/** Minutes of working time, a share from 0 to 1; what is not recorded is absent. */
export interface BoxData {
    readonly touch?: number;
    readonly wait?: number;
    readonly accuracy?: number;
    readonly people?: number;
    readonly cost?: { readonly amount: number; readonly currency: string };
}

/** More boxes than this are drawn as phases, where there are any. */
const mostBoxes = 12;

/** Reads the value stream of a process. */
export function streamOf(workspace: Workspace, process: Process): Stream {
    const graph = flowGraph(process);
    const read = new ColumnReader(workspace, process, stepFigures(workspace, process));
    const steps = read.columns();
    const phases = steps.length > mostBoxes ? read.byPhase(steps) : steps;
    const shown = new Set(steps.flatMap(column => column.nodes.map(node => node.id)));
    return {
        process,
        week: workingWeekOf(workspace, process),
        ...endsOf(workspace, process),
        ...demandOf(workspace, process),
        columns: phases.map(({ column }) => column),
        aside: stepsOf(process)
            .filter(step => graph.byId.has(step.id) && !shown.has(step.id))
            .map(titleOf),
        byPhase: phases !== steps,
        metrics: metricsOf(workspace, process),
    };
}
