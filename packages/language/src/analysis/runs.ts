import type { FlowGraph } from './flow-graph.ts';
import type { Move } from './passage.ts';

/** Where a case begins: at each start alike; at the first node of the text where no start is recorded yet. */
export function firstMoves({ nodes }: FlowGraph): Move[] {
    const starts = nodes.filter(node => node.kind === 'start');
    const first = starts.length > 0 ? starts : nodes.slice(0, 1);
    return first.map(({ id }) => ({ to: id, chance: 1 / first.length }));
}

/** Where a case is done: at the ends; behind the nodes after which the text stops where no end is recorded yet. */
export function lastNodes({ nodes, loose }: FlowGraph): Set<string> {
    const ends = nodes.filter(node => node.kind === 'end').map(({ id }) => id);
    if (ends.length > 0) return new Set(ends);
    return new Set(loose.filter(({ why }) => why === 'end-of-text').map(({ from }) => from));
}
