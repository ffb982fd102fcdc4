import type { FlowNode } from '../../model/flow.ts';
import { titleOfRef } from '../../model/lookup.ts';
import { flowGraph } from '../flow-graph.ts';
import { told } from './facts.ts';
import type { Pair } from './match.ts';
import { titled } from './nodes.ts';
import type { DifferenceItem, NodeDifference, Version } from './types.ts';
import { WayTeller } from './ways.ts';
import { described, fold, listed } from './words.ts';

/** What is new, gone and different in the flow, in the order of the later one: each node, then the ways that leave it. */
export function flowChanges(
    before: Version,
    after: Version,
    pairs: readonly Pair[],
    nodes: readonly NodeDifference[],
): DifferenceItem[] {
    const moved = new Set(
        nodes.flatMap(({ after: node, aspects }) =>
            node && aspects.some(({ key }) => key === 'position') ? [node.id] : [],
        ),
    );
    const ways = new WayTeller(before, after, pairs, moved);
    const pairOf = new Map(pairs.map(pair => [pair.after, pair]));
    return nodes.flatMap(each => {
        const pair = each.after && pairOf.get(each.after);
        return [...nodeChange(each, after), ...(pair ? wayChanges(ways, pair) : [])];
    });
}

function nodeChange(
    { state, before, after, moved, aspects }: NodeDifference,
    version: Version,
): DifferenceItem[] {
    if (state === 'added') {
        const text = `The ${described(after!)} is new${circumstances(version, after!)}.`;
        return [{ area: 'flow', kind: 'added', text, after: after!.place, node: after!.id }];
    }
    if (state === 'removed') {
        const text = `The ${described(before!)} is gone.`;
        return [{ area: 'flow', kind: 'removed', text, before: before!.place, node: before!.id }];
    }
    if (aspects.length === 0) return [];
    return [
        {
            area: 'flow',
            kind: moved ? 'moved' : 'changed',
            ...told(titled(before!), aspects),
            before: before!.place,
            after: after!.place,
            node: after!.id,
        },
    ];
}

/** Who performs it, and where it stands. */
function circumstances({ workspace, process }: Version, node: FlowNode): string {
    const graph = flowGraph(process);
    const by = 'by' in node ? node.by.map(ref => fold(titleOfRef(workspace, ref))) : [];
    const sources = new Set((graph.incoming.get(node.id) ?? []).map(edge => graph.byId.get(edge.from)!.node));
    const after = [...sources].slice(0, 3).map(titled);
    return `${by.length > 0 ? `, by ${listed(by)}` : ''}${after.length > 0 ? `, after ${listed(after)}` : ''}`;
}

function wayChanges(ways: WayTeller, pair: Pair): DifferenceItem[] {
    return ways.about(pair).map(({ kind, text, before, after }) => ({
        area: 'flow',
        kind,
        text: text.charAt(0).toUpperCase() + text.slice(1),
        ...(before ? { before: before.place } : {}),
        ...(after ? { after: after.place } : {}),
        node: pair.after.id,
    }));
}
