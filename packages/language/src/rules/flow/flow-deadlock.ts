import { type FlowGraph, flowGraph } from '../../analysis/flow-graph.ts';
import { crossedBlocks } from '../../analysis/net.ts';
import { leadingTo } from '../../analysis/reachability.ts';
import { type FailingRun, soundnessOf } from '../../analysis/soundness.ts';
import type { ProcessRule, Related } from '../rule.ts';
import { described, oneOf, quote } from '../support/words.ts';
import { toldRun } from './told-run.ts';

/** Some run stops before an end: the shortest one, told step by step. */
export const flowDeadlock: ProcessRule = {
    code: 'flow-deadlock',
    layer: 'flow',
    severity: 'error',
    says: 'some run stops before an end: the shortest such run is told step by step',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        const { run } = soundnessOf(process);
        const last = run?.steps.at(-1)?.node;
        if (!run || !last || isToldElsewhere(flowGraph(process), run)) return;
        report({
            at: last.anchor,
            message: `A case can get stuck: ${toldRun(run)}. ${reasonOf(run)}`,
            related: [...waitingBlocks(run), ...passed(run)],
        });
    },
};

/** An arrow over the border of a parallel block, a dead end, and a decision without an answer have rules of their own. */
function isToldElsewhere(graph: FlowGraph, run: FailingRun): boolean {
    if (graph.edges.some(edge => crossedBlocks(graph, edge).length > 0)) return true;
    if (run.why === 'waits') return false;
    if (run.why !== 'text-ends') return true;
    const ends = graph.nodes.filter(node => node.kind === 'end').map(node => node.id);
    return !leadingTo(graph, ends).has(run.steps.at(-1)!.node.id);
}

function reasonOf({ why, steps, waiting }: FailingRun): string {
    const last = described(steps.at(-1)!.node);
    if (why === 'text-ends') {
        return `Then nothing can go on, because the text stops after ${last}. Add an arrow to where it goes on, or an end.`;
    }
    const blocks = oneOf(
        waiting.map(({ block }) => described(block)),
        'and',
    );
    return `Then nothing can go on: the other branches of ${blocks} wait for this one, which stops at ${last}. Put the end behind the block, and let every branch come to its closing brace.`;
}

function waitingBlocks({ waiting }: FailingRun): Related[] {
    return waiting.flatMap(({ block, missing }) => {
        if (block.kind !== 'parallel') return [];
        const others = block.branches.filter((_, index) => !missing.includes(index));
        const named = others.flatMap(({ label }) => (label ? [quote(label)] : []));
        const who = named.length === others.length ? `: ${oneOf(named, 'and')}` : '';
        return [{ message: `The other branches wait here${who}.`, place: block.anchor }];
    });
}

function passed({ steps }: FailingRun): Related[] {
    return steps.map(({ node }, index) => ({
        message: `${index + 1} of ${steps.length}`,
        place: node.anchor,
    }));
}
