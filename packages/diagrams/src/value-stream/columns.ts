import type { Decision, FlowNode, Process, Step, StepFigures, Workspace } from '@process-as-code/language';
import { elementOf, flowGraph, isStep, titleOf } from '@process-as-code/language';
import { figuresTogether, sum, systemsOf } from './facts.ts';
import { mainPath } from './main-path.ts';
import type { BoxData, Column, StreamBox } from './stream.ts';

/** A column and what it stands for. */
export interface Draft {
    readonly column: Column;
    /** The steps and timed decisions that it shows. */
    readonly nodes: readonly (Step | Decision)[];
}

/** Reads the columns of the usual way of a process. */
export class ColumnReader {
    private readonly workspace: Workspace;
    private readonly process: Process;
    private readonly figures: ReadonlyMap<string, StepFigures>;

    constructor(workspace: Workspace, process: Process, figures: ReadonlyMap<string, StepFigures>) {
        this.workspace = workspace;
        this.process = process;
        this.figures = figures;
    }

    columns(): Draft[] {
        const drafts: Draft[] = [];
        let waits: FlowNode[] = [];
        for (const part of mainPath(flowGraph(this.process))) {
            if (part.kind === 'block') {
                const branches = part.branches.filter(branch => branch.some(node => this.isWork(node)));
                if (branches.length === 0) continue;
                drafts.push(this.block(branches, waits));
                waits = [];
            } else if (part.node.kind === 'wait') {
                waits.push(part.node);
            } else if (this.isWork(part.node)) {
                drafts.push(this.block([[part.node]], waits));
                waits = [];
            }
        }
        return drafts;
    }

    /** Neighbouring columns of one phase as one box; the columns as they are where there are fewer than two phases. */
    byPhase(drafts: readonly Draft[]): readonly Draft[] {
        const graph = flowGraph(this.process);
        const phaseOf = (draft: Draft) => graph.byId.get(draft.nodes[0]?.id ?? '')?.phases[0];
        const groups: Draft[][] = [];
        for (const draft of drafts) {
            const last = groups.at(-1);
            const phase = phaseOf(draft);
            if (last && phase !== undefined && phaseOf(last[0]!) === phase) last.push(draft);
            else groups.push([draft]);
        }
        if (groups.length > drafts.length / 2) return drafts;
        return groups.map(group => this.together(group, phaseOf(group[0]!)));
    }

    private block(branches: readonly (readonly FlowNode[])[], waits: readonly FlowNode[]): Draft {
        const boxes = branches.map(branch => this.box([...waits, ...branch]));
        const longest = boxes.map(({ data }) => data).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]!;
        const { wait } = longest;
        return {
            nodes: branches.flat().filter(node => this.isWork(node)),
            column: {
                boxes,
                ...(wait === undefined ? {} : { wait }),
                ...(longest.touch === undefined ? {} : { touch: longest.touch }),
                waitsFor: waits.map(titleOfWait),
            },
        };
    }

    /** One box for nodes that follow each other; the waits among them count as its waiting. */
    private box(nodes: readonly FlowNode[], title?: string): StreamBox {
        const works = nodes.filter(node => this.isWork(node));
        const first = works[0]!;
        const names = works.map(titleOf);
        return {
            id: first.id,
            place: first.anchor,
            title: title ?? names.join(', then '),
            contents: title === undefined ? [] : names,
            ...figuresTogether(this.workspace, nodes, works, this.figures),
            systems: systemsOf(this.workspace, works),
        };
    }

    private together(group: readonly Draft[], phaseId: string | undefined): Draft {
        const phase =
            phaseId === undefined
                ? undefined
                : elementOf(this.workspace, { file: this.process.place.file, id: phaseId, kind: 'phase' });
        const nodes = group.flatMap(draft => draft.nodes);
        if (!phase || group.length < 2) return group[0]!;
        const columns = group.map(draft => draft.column);
        const [wait, touch] = [sum(columns.map(each => each.wait)), sum(columns.map(each => each.touch))];
        const times = {
            ...(wait === undefined ? {} : { wait }),
            ...(touch === undefined ? {} : { touch }),
        };
        const box = this.box(nodes, titleOf(phase));
        const { wait: _, touch: __, ...rest } = box.data;
        return {
            nodes,
            column: {
                boxes: [{ ...box, id: phase.id, place: phase.anchor, data: { ...rest, ...times } }],
                ...times,
                waitsFor: [],
            },
        };
    }

    /** Steps, and decisions that take time. */
    private isWork(node: FlowNode): node is Step | Decision {
        return isStep(node) || (node.kind === 'decision' && node.time !== undefined);
    }
}

function lengthOf({ touch = 0, wait = 0 }: BoxData): number {
    return touch + wait;
}

function titleOfWait(node: FlowNode): string {
    if (node.label) return node.label;
    return node.kind === 'wait' && node.until ? `until ${node.until.value}` : '';
}
