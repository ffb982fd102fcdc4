import type { Decision, FlowNode, Step, Touchpoint } from '../model/flow.ts';
import { allNodes } from '../model/lookup.ts';
import type { Process } from '../model/types.ts';
import { Kept } from './kept.ts';

/** The nodes of a process, sorted out once: most rules and views ask for them. */
interface Nodes {
    readonly all: readonly FlowNode[];
    readonly steps: readonly Step[];
    readonly works: readonly (Step | Decision)[];
    readonly touchpoints: readonly Touchpoint[];
}

const sorted = new Kept(({ flow }: Process): Nodes => {
    const all = allNodes(flow?.nodes ?? []);
    const works = all.filter(node => isStep(node) || node.kind === 'decision');
    const touchpoints = works.flatMap(work => work.touchpoints);
    return { all, steps: works.filter(isStep), works, touchpoints };
});

/** All nodes of a process in the order of the text, with those inside phases, branches and parallel blocks. */
export function nodesOf(process: Process): readonly FlowNode[] {
    return sorted.of(process).all;
}

/** Step, send, receive and call. */
export function stepsOf(process: Process): readonly Step[] {
    return sorted.of(process).steps;
}

/** What somebody performs: steps and decisions. */
export function worksOf(process: Process): readonly (Step | Decision)[] {
    return sorted.of(process).works;
}

export function touchpointsOf(process: Process): readonly Touchpoint[] {
    return sorted.of(process).touchpoints;
}

export function isStep(node: FlowNode): node is Step {
    return node.kind === 'step' || node.kind === 'send' || node.kind === 'receive' || node.kind === 'call';
}
