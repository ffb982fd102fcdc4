import type { Decision, FlowNode, Step, Touchpoint } from '../model/flow.ts';
import { allNodes } from '../model/lookup.ts';
import type { Process } from '../model/types.ts';

const cache = new WeakMap<Process, readonly FlowNode[]>();

/** All nodes of a process in the order of the text, with those inside phases, branches and parallel blocks. */
export function nodesOf(process: Process): readonly FlowNode[] {
    let nodes = cache.get(process);
    if (!nodes) {
        nodes = [...allNodes(process.flow?.nodes ?? [])];
        cache.set(process, nodes);
    }
    return nodes;
}

/** Step, send, receive and call. */
export function stepsOf(process: Process): Step[] {
    return nodesOf(process).filter(isStep);
}

/** What somebody performs: steps and decisions. */
export function worksOf(process: Process): (Step | Decision)[] {
    return nodesOf(process).filter(node => isStep(node) || node.kind === 'decision');
}

export function touchpointsOf(process: Process): Touchpoint[] {
    return worksOf(process).flatMap(work => work.touchpoints);
}

export function isStep(node: FlowNode): node is Step {
    return node.kind === 'step' || node.kind === 'send' || node.kind === 'receive' || node.kind === 'call';
}
