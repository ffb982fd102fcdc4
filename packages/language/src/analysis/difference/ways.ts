import { type FlowGraph, flowGraph, type GraphEdge } from '../flow-graph.ts';
import type { Pair } from './match.ts';
import { titled } from './nodes.ts';
import type { Version, WayDifference } from './types.ts';
import { quoted } from './words.ts';

/** What became of every way from node to node. Ways between the same nodes belong together by kind, then by their words. */
export function wayDifferences(before: Version, after: Version, pairs: readonly Pair[]): WayDifference[] {
    const idOf = graphIds(pairs);
    const open = Map.groupBy(flowGraph(before.process).edges, edge => {
        const [from, to] = [idOf.get(edge.from), idOf.get(edge.to)];
        return from === undefined || to === undefined ? '' : endsOf(from, to, edge);
    });
    open.delete('');
    const later = flowGraph(after.process).edges;
    const same = new Map<GraphEdge, GraphEdge>();
    // First those whose words are the same, so that of two ways between the same nodes the right one is taken.
    for (const fits of [sameWords, () => true]) {
        for (const edge of later) {
            const candidates = open.get(endsOf(edge.from, edge.to, edge));
            const index = same.has(edge) ? -1 : (candidates?.findIndex(old => fits(old, edge)) ?? -1);
            if (index >= 0) same.set(edge, candidates!.splice(index, 1)[0]!);
        }
    }
    const matched = new Set(same.values());
    return [
        ...later.map((edge): WayDifference => {
            const old = same.get(edge);
            if (!old) return { state: 'added', after: edge };
            return { state: sameWords(old, edge) ? 'same' : 'changed', before: old, after: edge };
        }),
        ...flowGraph(before.process)
            .edges.filter(edge => !matched.has(edge))
            .map((edge): WayDifference => ({ state: 'removed', before: edge })),
    ];
}

function endsOf(from: string, to: string, edge: GraphEdge): string {
    return `${from} ${to} ${edge.kind}`;
}

function sameWords(a: GraphEdge, b: GraphEdge): boolean {
    return answerOf(a) === answerOf(b) && chanceOf(a) === chanceOf(b);
}

/** Later ids of graph nodes by the earlier ones, bars included. */
export function graphIds(pairs: readonly Pick<Pair, 'before' | 'after'>[]): ReadonlyMap<string, string> {
    return new Map(
        pairs.flatMap(({ before, after }): [string, string][] => [
            [before.id, after.id],
            ...(before.kind === 'parallel'
                ? [[`${before.id}/join`, `${after.id}/join`] as [string, string]]
                : []),
        ]),
    );
}

/** A sentence about a way that leaves a node which is in both versions. */
export interface WaySentence {
    readonly kind: 'added' | 'removed' | 'changed';
    readonly text: string;
    readonly before?: GraphEdge;
    readonly after?: GraphEdge;
}

/**
 * What is to be said about the ways that leave a node of both versions. That a node was put between two others, or taken away
 * between them, is told by that node and not again here.
 */
export class WayTeller {
    private readonly before: FlowGraph;
    private readonly after: FlowGraph;
    private readonly idOf: ReadonlyMap<string, string>;
    private readonly kept: ReadonlySet<string>;
    private readonly movedIds: ReadonlySet<string>;

    /** `moved` has the later ids of nodes that stand at another position. */
    constructor(before: Version, after: Version, pairs: readonly Pair[], moved: ReadonlySet<string>) {
        this.before = flowGraph(before.process);
        this.after = flowGraph(after.process);
        this.idOf = graphIds(pairs);
        this.kept = new Set(this.idOf.values());
        this.movedIds = moved;
    }

    about({ before, after }: Pair): WaySentence[] {
        const old =
            this.before.outgoing.get(before.kind === 'parallel' ? `${before.id}/join` : before.id) ?? [];
        const now = this.after.outgoing.get(after.kind === 'parallel' ? `${after.id}/join` : after.id) ?? [];
        const title = titled(after);
        return [
            ...this.next(title, after.id, nextOf(old), nextOf(now)),
            ...this.marked(title, 'branch', old, now),
            ...this.marked(title, 'exception', old, now),
            ...this.marked(title, 'deadline', old, now),
        ];
    }

    private next(
        title: string,
        id: string,
        old: GraphEdge | undefined,
        now: GraphEdge | undefined,
    ): WaySentence[] {
        const was = old && this.idOf.get(old.to);
        if (!old || !now || was === undefined || was === now.to || !this.kept.has(now.to)) return [];
        if ([id, was, now.to].some(each => this.movedIds.has(each))) return [];
        const text = `After ${title} comes ${this.target(now)} instead of ${this.formerTarget(old)}.`;
        return [{ kind: 'changed', text, before: old, after: now }];
    }

    /** Answers, exceptions and deadlines: by their words, then by where they lead. */
    private marked(
        title: string,
        kind: 'branch' | 'exception' | 'deadline',
        old: readonly GraphEdge[],
        now: readonly GraphEdge[],
    ): WaySentence[] {
        const open = old.filter(edge => edge.kind === kind);
        const later = now.filter(edge => edge.kind === kind);
        const earlierOf = new Map<GraphEdge, GraphEdge>();
        const takes = (fits: (edge: GraphEdge, other: GraphEdge) => boolean) => {
            for (const edge of later) {
                const index = earlierOf.has(edge) ? -1 : open.findIndex(other => fits(other, edge));
                if (index >= 0) earlierOf.set(edge, open.splice(index, 1)[0]!);
            }
        };
        takes((other, edge) => answerOf(other) === answerOf(edge));
        takes((other, edge) => this.idOf.get(other.to) === edge.to);
        return [
            ...later.flatMap((edge): WaySentence[] => {
                const before = earlierOf.get(edge);
                if (before) return this.changed(title, before, edge);
                const text = `${title} has a new ${this.called(edge)}: it leads to ${this.target(edge)}${percent(edge)}.`;
                return [{ kind: 'added', text, after: edge }];
            }),
            ...open.map((edge): WaySentence => {
                const text = `${title} no longer has the ${this.called(edge)}, which led to ${this.formerTarget(edge)}.`;
                return { kind: 'removed', text, before: edge };
            }),
        ];
    }

    private changed(title: string, before: GraphEdge, after: GraphEdge): WaySentence[] {
        const parts = [
            ...(answerOf(before) === answerOf(after) ? [] : [`is now ${quoted(after.label ?? '')}`]),
            ...(this.idOf.get(before.to) === after.to
                ? []
                : [`leads to ${this.target(after)} instead of ${this.formerTarget(before)}`]),
            ...(chanceOf(before) === chanceOf(after) ? [] : [chanceWords(before, after)]),
        ];
        if (parts.length === 0) return [];
        const text = `The ${this.called(before)} of ${title} ${parts.join(' and ')}.`;
        return [{ kind: 'changed', text, before, after }];
    }

    private called({ kind, label = '' }: GraphEdge): string {
        if (kind === 'deadline') return `deadline ${quoted(label)}`;
        return `${kind === 'branch' ? 'answer' : 'exception'} ${quoted(label)}`;
    }

    private target(edge: GraphEdge): string {
        return titled(this.after.byId.get(edge.to)!.node);
    }

    private formerTarget(edge: GraphEdge): string {
        return titled(this.before.byId.get(edge.to)!.node);
    }
}

function nextOf(edges: readonly GraphEdge[]): GraphEdge | undefined {
    return edges.find(edge => edge.kind === 'next');
}

function answerOf({ label = '' }: GraphEdge): string {
    return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Only a chance that is written counts: one that follows from others is told there. */
function chanceOf({ stated, chance }: GraphEdge): number | undefined {
    return stated && chance !== undefined ? Math.round(chance * 1e4) : undefined;
}

function percent(edge: GraphEdge): string {
    const chance = chanceOf(edge);
    return chance === undefined ? '' : ` (${chance / 100}% of cases)`;
}

function chanceWords(before: GraphEdge, after: GraphEdge): string {
    const [was, is] = [chanceOf(before), chanceOf(after)];
    if (is === undefined) return `no longer records its chance (before: ${was! / 100}%)`;
    return `is taken in ${is / 100}% of cases ${was === undefined ? '(not recorded before)' : `instead of ${was / 100}%`}`;
}
