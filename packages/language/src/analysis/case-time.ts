import { defined } from '../model/build/defined.ts';
import { resolve } from '../model/lookup.ts';
import type { Process, Workspace } from '../model/types.ts';
import { leadTime, touchTime } from './expected-time.ts';
import { isStep, nodesOf } from './nodes.ts';

/** Minutes of working time of one case, expected over the chances; what is not recorded at all is absent. */
export interface CaseTime {
    /** Time in which somebody works; of the branches of a parallel block that of the longer one. */
    readonly touch?: number;
    readonly wait?: number;
    /** Touch and waiting time: from the beginning of a case to its end. */
    readonly lead: number;
}

/**
 * How long one case takes, see `leadTime`; undefined where no times are recorded, and where no case comes to an end. A part is
 * 0 where it is recorded, but not on any way that is ever taken.
 */
export function timeOfCase(workspace: Workspace, process: Process): CaseTime | undefined {
    const recorded = recordedTimes(workspace, process, new Set());
    if (!recorded.touch && !recorded.wait) return undefined;
    const lead = leadTime(workspace, process)?.minutes;
    const touch = touchTime(workspace, process)?.minutes;
    if (lead === undefined || touch === undefined) return undefined;
    return defined({
        touch: recorded.touch ? touch : undefined,
        wait: recorded.wait ? lead - touch : undefined,
        lead,
    });
}

/** Which times are recorded anywhere in a process, or in one that it runs where the call says none. */
function recordedTimes(
    workspace: Workspace,
    process: Process,
    running: ReadonlySet<Process>,
): { touch: boolean; wait: boolean } {
    const within = new Set([...running, process]);
    const all = nodesOf(process).map(node => {
        if (node.kind === 'wait') return { touch: false, wait: node.duration !== undefined };
        if (node.kind === 'decision') return { touch: node.time !== undefined, wait: false };
        if (!isStep(node)) return { touch: false, wait: false };
        const own = { touch: node.time !== undefined, wait: node.wait !== undefined };
        const called = resolve(workspace, node.runs);
        if (own.touch || called?.kind !== 'process' || within.has(called)) return own;
        const inner = recordedTimes(workspace, called, within);
        return { touch: inner.touch, wait: own.wait || inner.wait };
    });
    return { touch: all.some(({ touch }) => touch), wait: all.some(({ wait }) => wait) };
}
