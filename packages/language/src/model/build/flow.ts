import { type AstNode, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Branch, Decision, Flow, FlowNode, Parallel, Step, Touchpoint, Work } from '../flow.ts';
import type { Artifact } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import type { Reader } from './reader.ts';
import { durationOf, moneyOf, numberOf, percentOf, timeRangeOf } from './values.ts';

/** Reads the flow of one process, and the artifacts that its steps declare. */
export class FlowReader {
    artifacts: Artifact[] = [];
    private readonly reader: Reader;
    private readonly process: string;

    constructor(reader: Reader, process: string) {
        this.reader = reader;
        this.process = process;
    }

    flow(node: ast.Flow): Flow {
        const open = GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
        const place = this.reader.place(node.$cstNode);
        return { nodes: this.nodes(node.nodes), place, body: open ? this.reader.between(open, node) : place };
    }

    private nodes(nodes: readonly ast.FlowNode[]): FlowNode[] {
        return nodes.map(node => {
            const read = () => this.withArtifacts(node);
            const { model, artifacts } = this.reader.remembered(node, this.process, read);
            this.artifacts.push(...artifacts);
            return model;
        });
    }

    /** A node, and those artifacts that it declares itself. */
    private withArtifacts(node: ast.FlowNode): { model: FlowNode; artifacts: readonly Artifact[] } {
        const earlier = this.artifacts;
        this.artifacts = [];
        const model = this.node(node);
        const { artifacts } = this;
        this.artifacts = earlier;
        return { model, artifacts };
    }

    private node(node: ast.FlowNode): FlowNode {
        const reader = this.reader;
        switch (node.$type) {
            case 'StartNode':
                return this.element(node, 'start');
            case 'EndNode':
                return defined({ ...this.element(node, 'end'), result: node.result });
            case 'StepNode':
                return this.step(node, 'step');
            case 'SendNode':
                return this.step(node, 'send');
            case 'ReceiveNode':
                return this.step(node, 'receive');
            case 'CallNode':
                return defined({ ...this.step(node, 'call'), runs: reader.ref(node.runs) });
            case 'WaitNode':
                return defined({
                    ...this.element(node, 'wait'),
                    duration: durationOf(reader, node.duration),
                    until: reader.sourced(node, 'until'),
                    next: reader.ref(node.next),
                });
            case 'DecisionNode':
                return this.decision(node);
            case 'ParallelNode':
                return this.parallel(node);
            case 'PhaseNode':
                return {
                    ...this.element(node, 'phase'),
                    label: node.label ?? '',
                    nodes: this.nodes(node.nodes),
                };
            case 'JumpNode':
                return { ...this.element(node, 'jump'), to: reader.ref(node.to) ?? this.nothing(node) };
        }
    }

    private step(node: StepLike, kind: Step['kind']): Step {
        const { reader } = this;
        const clauses = node.clauses;
        const independent = first(clauses, ast.isIndependent);
        const base = this.element(node, kind);
        return defined({
            ...base,
            label: node.label ?? '',
            ...this.work(node, base.id),
            counterparts: 'counterparts' in node ? reader.refs(node.counterparts) : [],
            accountable: reader.refsIn(all(clauses, ast.isAccountable), clause => clause.parties),
            accountablePlaces: all(clauses, ast.isAccountable).map(clause => reader.place(clause.$cstNode)),
            consult: reader.refsIn(all(clauses, ast.isConsult), clause => clause.parties),
            inform: reader.refsIn(all(clauses, ast.isInform), clause => clause.parties),
            independentOf: independent && {
                node: reader.ref(independent.node) ?? this.nothing(independent),
                byAnotherPerson: independent.byAnotherPerson,
            },
            in: all(clauses, ast.isTakesIn).flatMap(clause => this.uses(clause.artifacts)),
            out: all(clauses, ast.isGivesOut).flatMap(clause => this.uses(clause.artifacts)),
            wait: timeRangeOf(reader, first(clauses, ast.isWaitTime)?.time),
            accurate: percentOf(reader, first(clauses, ast.isAccurate)?.share),
            cost: moneyOf(reader, first(clauses, ast.isStepCost)?.amount),
            value: first(clauses, ast.isValue)?.value,
            checklist: all(clauses, ast.isChecklist).flatMap(clause => reader.texts(clause, 'items')),
            exceptions: all(clauses, ast.isException).map(clause =>
                defined({
                    trigger: clause.trigger ?? '',
                    chance: percentOf(reader, clause.chance),
                    to: reader.ref(clause.to) ?? this.nothing(clause),
                    place: reader.place(clause.$cstNode),
                }),
            ),
            deadlines: all(clauses, ast.isDeadline).flatMap(clause => {
                const after = durationOf(reader, clause.duration);
                const to = reader.ref(clause.to) ?? this.nothing(clause);
                return after ? [{ after, to, place: reader.place(clause.$cstNode) }] : [];
            }),
            next: reader.ref(node.next),
        });
    }

    private decision(node: ast.DecisionNode): Decision {
        const base = this.element(node, 'decision');
        return {
            ...base,
            label: node.label ?? '',
            ...this.work(node, base.id),
            branches: node.branches.map(branch => this.branch(branch)),
        };
    }

    private branch(node: ast.Branch): Branch {
        const { reader } = this;
        return defined({
            answer: node.otherwise ? 'otherwise' : (node.answer ?? ''),
            otherwise: node.otherwise,
            chance: percentOf(reader, node.chance),
            next: reader.ref(node.next),
            nodes: node.braces ? this.nodes(node.nodes) : undefined,
            place: reader.place(node.$cstNode),
            anchor: reader.placeOf(node, node.otherwise ? 'otherwise' : 'answer'),
        });
    }

    private parallel(node: ast.ParallelNode): Parallel {
        return {
            ...this.element(node, 'parallel'),
            branches: node.branches.map(branch =>
                defined({
                    label: branch.label,
                    nodes: this.nodes(branch.nodes),
                    place: this.reader.place(branch.$cstNode),
                }),
            ),
        };
    }

    private work(
        node: StepLike | ast.DecisionNode,
        owner: string,
    ): Omit<Work, keyof ReturnType<Reader['element']>> {
        const { reader } = this;
        const clauses: readonly AstNode[] = node.clauses;
        return defined({
            labelPlace: reader.labelPlace(node),
            by: reader.refs(node.by),
            using: reader.refsIn(all(clauses, ast.isUsing), clause => clause.systems),
            touchpoints: all(clauses, ast.isTouchpoint).map(clause => this.touchpoint(clause, owner)),
            time: timeRangeOf(reader, first(clauses, ast.isTouchTime)?.time),
            notes: all(clauses, ast.isNote).flatMap(clause => reader.sourced(clause, 'text') ?? []),
            because: reader.sourced(first(clauses, ast.isBecause), 'text'),
            sources: all(clauses, ast.isSource).flatMap(clause => reader.sourced(clause, 'text') ?? []),
        });
    }

    private touchpoint(node: ast.Touchpoint, owner: string): Touchpoint {
        const { reader } = this;
        const party = reader.ref(node.party) ?? this.nothing(node);
        const feeling = first(node.clauses, ast.isFeeling);
        const value = numberOf(feeling?.value);
        return defined({
            ...reader.element(node, 'touchpoint', owner, 'label', party.name),
            party,
            channels: reader.texts(node, 'channels'),
            promise: reader.sourced(first(node.clauses, ast.isTouchpointPromise), 'text'),
            feeling:
                feeling && value !== undefined ? { value, place: reader.place(feeling.$cstNode) } : undefined,
        });
    }

    private uses(uses: readonly ast.ArtifactUse[]): Step['in'] {
        return uses.flatMap(use => {
            if (!ast.isArtifact(use)) return this.reader.ref(use.artifact) ?? [];
            const artifact: Artifact = this.reader.element(use, 'artifact', this.process);
            this.artifacts.push(artifact);
            const target = { file: this.reader.file, id: artifact.id, kind: artifact.kind };
            return [{ name: use.name, place: artifact.anchor, target }];
        });
    }

    private element<K extends FlowNode['kind']>(node: ast.FlowNode, kind: K) {
        return this.reader.element(node, kind, this.process);
    }

    /** Stands for a reference that was left out of a broken text. */
    private nothing(node: AstNode) {
        return { name: '', place: this.reader.place(node.$cstNode) };
    }
}

type StepLike = ast.StepNode | ast.SendNode | ast.ReceiveNode | ast.CallNode;
