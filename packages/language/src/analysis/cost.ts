import { resolve } from '../model/lookup.ts';
import type { FlowNode, Process, Quantity, Ref, Workspace } from '../model/types.ts';
import type { DurationUnit } from '../model/values.ts';
import { flowGraph } from './flow-graph.ts';
import { touchOf } from './node-times.ts';
import { isStep } from './nodes.ts';
import { visitsOf } from './visits.ts';
import { type WorkingWeek, workingMinutes, workingWeekOf } from './working-time.ts';

export interface Cost {
    readonly amount: number;
    /** ISO 4217 code, or the currency as written. */
    readonly currency: string;
}

/**
 * Expected cost of one case: the cost of each visit to a node, times how often a case meets it (see `visitsOf`). Undefined
 * where none is recorded, and where costs are in more than one currency, because no rates of exchange are recorded.
 */
export function caseCost(workspace: Workspace, process: Process): Cost | undefined {
    return costWithin(workspace, process, new Set());
}

/**
 * Cost of one visit to a node: what is written, plus the touch time of everybody who performs it at the cost of their role. A
 * call for which none is recorded costs as much as a case of the process it runs.
 */
export function costOf(
    workspace: Workspace,
    process: Process,
    node: FlowNode,
    running: ReadonlySet<Process> = new Set([process]),
): Cost | undefined {
    if (!isStep(node) && node.kind !== 'decision') return undefined;
    const week = workingWeekOf(workspace, process);
    const touch = touchOf(week, node)?.mean;
    const fixed = 'cost' in node && node.cost ? [priced(node.cost)] : [];
    const worked = touch === undefined ? [] : node.by.map(ref => wage(workspace, week, ref, touch));
    const found = [...fixed, ...worked].filter(cost => cost !== undefined);
    if (found.length > 0 || !isStep(node) || touch !== undefined) return total(found);
    const called = resolve(workspace, node.runs);
    if (called?.kind !== 'process' || running.has(called)) return undefined;
    return costWithin(workspace, called, running);
}

function costWithin(workspace: Workspace, process: Process, running: ReadonlySet<Process>): Cost | undefined {
    const visits = visitsOf(process);
    const within = new Set([...running, process]);
    const costs: Cost[] = [];
    for (const { id, kind, node } of flowGraph(process).nodes) {
        const cost = kind === 'join' ? undefined : costOf(workspace, process, node, within);
        const times = visits.get(id);
        if (!cost || times === 0) continue;
        // In a circle that no case leaves it would never end to cost.
        if (times === undefined) return undefined;
        costs.push({ ...cost, amount: cost.amount * times });
    }
    return total(costs);
}

function wage(workspace: Workspace, week: WorkingWeek, ref: Ref, minutes: number): Cost | undefined {
    const role = resolve(workspace, ref);
    const cost = role?.kind === 'role' ? role.cost : undefined;
    const unit = UNITS[cost?.per ?? ''];
    const price = cost && priced(cost.amount);
    if (!price || !unit) return undefined;
    return { ...price, amount: (price.amount * minutes) / workingMinutes(week, { amount: 1, unit }) };
}

/** What a role may be paid by: a day is a working day, a week, month and year the open time in it. */
const UNITS: Readonly<Record<string, DurationUnit>> = {
    minute: 'minute',
    min: 'minute',
    hour: 'working hour',
    day: 'working day',
    week: 'week',
    month: 'month',
    year: 'year',
};

function priced({ value, currency }: Quantity): Cost | undefined {
    return currency === undefined ? undefined : { amount: value, currency };
}

function total(costs: readonly Cost[]): Cost | undefined {
    const [first] = costs;
    if (!first || costs.some(({ currency }) => currency !== first.currency)) return undefined;
    return { amount: costs.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency };
}
