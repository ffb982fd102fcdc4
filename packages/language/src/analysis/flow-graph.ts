import type { Place, Ref } from '../model/element.ts';
import type { Branch, Decision, FlowNode, Parallel, Step } from '../model/flow.ts';
import type { Process } from '../model/types.ts';
import { arrowChances, branchChances } from './chances.ts';
import { Kept } from './kept.ts';

/** A node of the graph: a node of the text without phases and arrows, or the bar that joins a parallel block. */
export interface GraphNode {
    /** Id of the node in the model; for the joining bar `<id of the parallel>/join`. */
    readonly id: string;
    readonly kind:
        | 'start'
        | 'end'
        | 'step'
        | 'send'
        | 'receive'
        | 'call'
        | 'wait'
        | 'decision'
        | 'fork'
        | 'join';
    /** The node of the text; a `join` has that of its block. */
    readonly node: FlowNode;
    /** Ids of the phases around it, outermost first. */
    readonly phases: readonly string[];
    /** The parallel blocks around it, outermost first, and in which branch of them (from 0) it stands. */
    readonly parallels: readonly { readonly id: string; readonly branch: number }[];
}

export interface GraphEdge {
    /** `<from>-><to>` with `~2`, `~3` … where there is more than one. */
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly kind: 'next' | 'branch' | 'fork' | 'exception' | 'deadline';
    /** Answer, trigger or time, as shown on the line. */
    readonly label?: string;
    /** Chance of taking it once its node is done, 0 to 1; absent where none is known (exceptions without a percent, deadlines). */
    readonly chance?: number;
    /** True where the percent is written, so that the map shows it. */
    readonly stated: boolean;
    /** True where the text has an arrow, false where the next node of the text follows. */
    readonly arrow: boolean;
    readonly place: Place;
}

/** A way out of a node that leads nowhere. */
export interface LooseEnd {
    readonly from: string;
    readonly why: 'end-of-text' | 'incomplete-decision' | 'unknown-target';
    /** Answer, trigger or time, as shown on the line. */
    readonly label?: string;
    readonly place: Place;
}

export interface FlowGraph {
    /** In the order of the text. */
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly GraphEdge[];
    readonly loose: readonly LooseEnd[];
    readonly byId: ReadonlyMap<string, GraphNode>;
    readonly outgoing: ReadonlyMap<string, readonly GraphEdge[]>;
    readonly incoming: ReadonlyMap<string, readonly GraphEdge[]>;
}

const graphs = new Kept(({ flow }: Process): FlowGraph => new Builder().build(flow?.nodes ?? []));

/**
 * The flow of a process as a directed graph, computed once for each model.
 * Nodes follow each other in the order of the text, an arrow replaces the next one; see LANGUAGE, "Flow".
 */
export function flowGraph(process: Process): FlowGraph {
    return graphs.of(process);
}

/** Where a sequence continues: the id of a graph node, or nothing at the end of the text. */
type After = () => string | undefined;
type Inside = Pick<GraphNode, 'phases' | 'parallels'>;

class Builder {
    private readonly nodes: GraphNode[] = [];
    private readonly edges: GraphEdge[] = [];
    private readonly loose: LooseEnd[] = [];
    /** For each node of the text, the graph node at which somebody who follows an arrow to it arrives. */
    private readonly entries = new Map<string, string | After>();
    private readonly edgeIds = new Map<string, number>();

    build(nodes: readonly FlowNode[]): FlowGraph {
        const nowhere: After = () => undefined;
        const top: Inside = { phases: [], parallels: [] };
        this.registerEntries(nodes, nowhere);
        this.sequence(nodes, nowhere, top);
        return {
            nodes: this.nodes,
            edges: this.edges,
            loose: this.loose,
            byId: new Map(this.nodes.map(node => [node.id, node])),
            outgoing: Map.groupBy(this.edges, edge => edge.from),
            incoming: Map.groupBy(this.edges, edge => edge.to),
        };
    }

    private registerEntries(nodes: readonly FlowNode[], after: After): void {
        nodes.forEach((node, index) => {
            const next: After = () => this.entryAt(nodes, index + 1, after);
            switch (node.kind) {
                case 'phase':
                    this.registerEntries(node.nodes, next);
                    this.entries.set(node.id, () => this.entryAt(node.nodes, 0, next));
                    break;
                case 'jump':
                    this.entries.set(
                        node.id,
                        guarded(() => this.entryOf(node.to.target?.id)),
                    );
                    break;
                case 'decision':
                    this.entries.set(node.id, node.id);
                    for (const branch of node.branches) this.registerEntries(branch.nodes ?? [], next);
                    break;
                case 'parallel':
                    this.entries.set(node.id, node.id);
                    for (const branch of node.branches) {
                        this.registerEntries(branch.nodes, () => joinId(node));
                    }
                    break;
                default:
                    this.entries.set(node.id, node.id);
            }
        });
    }

    private entryAt(nodes: readonly FlowNode[], index: number, after: After): string | undefined {
        const node = nodes[index];
        if (!node) return after();
        return node.kind === 'phase' || node.kind === 'jump' ? this.entryOf(node.id) : node.id;
    }

    private entryOf(id: string | undefined): string | undefined {
        const entry = id === undefined ? undefined : this.entries.get(id);
        return typeof entry === 'function' ? entry() : entry;
    }

    private sequence(nodes: readonly FlowNode[], after: After, inside: Inside): void {
        nodes.forEach((node, index) => {
            const next: After =
                node.kind === 'start'
                    ? () => this.entryAfterStarts(nodes, index + 1, after)
                    : () => this.entryAt(nodes, index + 1, after);
            this.visit(node, next, inside);
        });
    }

    private entryAfterStarts(nodes: readonly FlowNode[], index: number, after: After): string | undefined {
        let at = index;
        while (nodes[at]?.kind === 'start') at++;
        return this.entryAt(nodes, at, after);
    }

    private visit(node: FlowNode, next: After, inside: Inside): void {
        switch (node.kind) {
            case 'phase':
                this.sequence(node.nodes, next, { ...inside, phases: [...inside.phases, node.id] });
                break;
            case 'jump':
                if (this.entryOf(node.to.target?.id) === undefined)
                    this.lose(node.id, 'unknown-target', node.place);
                break;
            case 'parallel':
                this.parallel(node, next, inside);
                break;
            case 'decision':
                this.add(node.id, node.kind, node, inside);
                this.decision(node, next, inside);
                break;
            case 'start':
                this.add(node.id, node.kind, node, inside);
                this.follow(node.id, next, node.anchor);
                break;
            case 'end':
                this.add(node.id, node.kind, node, inside);
                break;
            case 'wait':
                this.add(node.id, node.kind, node, inside);
                this.leave(node.id, node.next, next, node.anchor);
                break;
            default:
                this.add(node.id, node.kind, node, inside);
                this.step(node, next);
        }
    }

    private step(node: Step, next: After): void {
        const chances = arrowChances(node);
        this.leave(node.id, node.next, next, node.anchor, { chance: chances.normal });
        node.exceptions.forEach((exception, index) => {
            const chance = chances.exceptions[index];
            this.jump(node.id, exception.to, exception.place, {
                kind: 'exception',
                label: exception.trigger,
                stated: exception.chance !== undefined,
                ...(chance === undefined ? {} : { chance }),
            });
        });
        for (const deadline of node.deadlines) {
            this.jump(node.id, deadline.to, deadline.place, {
                kind: 'deadline',
                label: `after ${deadline.after.text}`,
            });
        }
    }

    private decision(node: Decision, next: After, inside: Inside): void {
        const chances = branchChances(node.branches);
        node.branches.forEach((branch, index) => {
            const details = {
                kind: 'branch' as const,
                label: branch.answer,
                chance: chances.of[index] ?? 0,
                stated: branch.chance !== undefined,
            };
            if (branch.nodes) {
                const nodes = branch.nodes;
                this.follow(node.id, () => this.entryAt(nodes, 0, next), branch.place, details);
                this.sequence(nodes, next, inside);
            } else if (branch.next) {
                this.jump(node.id, branch.next, branch.place, details);
            }
        });
        if (!isComplete(node.branches)) this.lose(node.id, 'incomplete-decision', node.anchor);
    }

    private parallel(node: Parallel, next: After, inside: Inside): void {
        this.add(node.id, 'fork', node, inside);
        node.branches.forEach((branch, index) => {
            const parallels = [...inside.parallels, { id: node.id, branch: index }];
            const join: After = () => joinId(node);
            this.follow(node.id, () => this.entryAt(branch.nodes, 0, join), branch.place, {
                kind: 'fork',
                ...(branch.label === undefined ? {} : { label: branch.label }),
            });
            this.sequence(branch.nodes, join, { ...inside, parallels });
        });
        this.add(joinId(node), 'join', node, inside);
        this.follow(joinId(node), next, node.anchor);
    }

    private leave(
        from: string,
        arrow: Ref | undefined,
        next: After,
        place: Place,
        details: EdgeDetails = {},
    ): void {
        if (arrow) this.jump(from, arrow, place, details);
        else this.follow(from, next, place, details);
    }

    private jump(from: string, arrow: Ref, place: Place, details: EdgeDetails): void {
        const to = this.entryOf(arrow.target?.id);
        if (to === undefined) this.lose(from, 'unknown-target', arrow.place, details.label);
        else this.connect(from, to, place, { ...details, arrow: true });
    }

    private follow(from: string, next: After, place: Place, details: EdgeDetails = {}): void {
        const to = next();
        if (to === undefined) this.lose(from, 'end-of-text', place, details.label);
        else this.connect(from, to, place, details);
    }

    private connect(from: string, to: string, place: Place, details: EdgeDetails): void {
        const pair = `${from}->${to}`;
        const count = (this.edgeIds.get(pair) ?? 0) + 1;
        this.edgeIds.set(pair, count);
        const id = count === 1 ? pair : `${pair}~${count}`;
        this.edges.push({ id, from, to, place, kind: 'next', stated: false, arrow: false, ...details });
    }

    private lose(from: string, why: LooseEnd['why'], place: Place, label?: string): void {
        this.loose.push({ from, why, place, ...(label === undefined ? {} : { label }) });
    }

    private add(id: string, kind: GraphNode['kind'], node: FlowNode, inside: Inside): void {
        this.nodes.push({ id, kind, node, phases: inside.phases, parallels: inside.parallels });
    }
}

type EdgeDetails = Partial<Pick<GraphEdge, 'kind' | 'label' | 'chance' | 'stated' | 'arrow'>>;

/** Id of the bar that joins a parallel block. */
export function joinId(parallel: Parallel): string {
    return `${parallel.id}/join`;
}

/** Has an `otherwise`, a yes and a no, or chances that add up to 100%. */
export function isComplete(branches: readonly Branch[]): boolean {
    const answers = new Set(branches.map(branch => branch.answer.toLowerCase()));
    return (
        branches.some(branch => branch.otherwise) ||
        (answers.has('yes') && answers.has('no')) ||
        Math.abs(branches.reduce((sum, branch) => sum + (branch.chance?.value ?? 0), 0) - 100) < 0.01
    );
}

/** An arrow that leads to itself over other arrows leads nowhere. */
function guarded(entry: After): After {
    let busy = false;
    return () => {
        if (busy) return undefined;
        busy = true;
        try {
            return entry();
        } finally {
            busy = false;
        }
    };
}
