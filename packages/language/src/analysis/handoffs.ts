import type { Ref } from '../model/element.ts';
import type { Step } from '../model/flow.ts';
import type { Process } from '../model/types.ts';
import { type FlowGraph, flowGraph } from './flow-graph.ts';
import { isStep } from './nodes.ts';

/** A way from one step to the next that leads to other people. */
export interface Handoff {
    readonly from: Step;
    readonly to: Step;
}

/**
 * The hand-offs of a process: the ways from one step to the next, looking through decisions, waits, phases and bars,
 * whose performers differ. Two ways between the same steps count once; a step nobody performs hands nothing over.
 */
export function handoffsOf(process: Process): Handoff[] {
    const graph = flowGraph(process);
    return graph.nodes.flatMap(({ id, node }) => {
        if (!isStep(node)) return [];
        return nextSteps(graph, id)
            .filter(next => differ(node, next))
            .map(next => ({ from: node, to: next }));
    });
}

/** The steps to which ways lead from a node, looking through decisions, waits, phases and bars. */
export function nextSteps(graph: FlowGraph, id: string): Step[] {
    const steps = new Set<Step>();
    const seen = new Set((graph.outgoing.get(id) ?? []).map(edge => edge.to));
    for (const current of seen) {
        const node = graph.byId.get(current)?.node;
        if (node && isStep(node)) steps.add(node);
        else for (const edge of graph.outgoing.get(current) ?? []) seen.add(edge.to);
    }
    return [...steps];
}

function differ(a: Step, b: Step): boolean {
    const [first, second] = [performers(a), performers(b)];
    return first.size > 0 && second.size > 0 && first.symmetricDifference(second).size > 0;
}

function performers(step: Step): Set<string> {
    return new Set(step.by.map(partyKey));
}

/** The same string for two references to the same party, whether the party is known or not. */
export function partyKey(ref: Ref): string {
    return ref.target ? `${ref.target.file}#${ref.target.id}` : ref.name;
}
