import type { FlowNode } from '../model/flow.ts';
import type { Duration, TimeRange } from '../model/values.ts';
import { isStep } from './nodes.ts';
import { meanOf, touchMinutes, type WorkingWeek, workingMinutes } from './working-time.ts';

/** A time in minutes of working time. */
export interface Spread {
    /** See `meanOf`. */
    readonly mean: number;
    readonly least: number;
    readonly most: number;
}

/** Touch time as recorded for a step or a decision. */
export function touchOf(week: WorkingWeek, node: FlowNode): Spread | undefined {
    const time = isStep(node) || node.kind === 'decision' ? node.time : undefined;
    return time && spread(time, duration => touchMinutes(week, duration));
}

/** Waiting before a step, or in a `wait` that says for how long. */
export function waitOf(week: WorkingWeek, node: FlowNode): Spread | undefined {
    const minutes = (duration: Duration) => workingMinutes(week, duration);
    if (isStep(node)) return node.wait && spread(node.wait, minutes);
    if (node.kind !== 'wait' || !node.duration) return undefined;
    return spread({ least: node.duration, most: node.duration }, minutes);
}

function spread(range: Pick<TimeRange, 'least' | 'most'>, minutes: (duration: Duration) => number): Spread {
    return { mean: meanOf(range, minutes), least: minutes(range.least), most: minutes(range.most) };
}
