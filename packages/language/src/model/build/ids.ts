import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { ElementKind } from '../element.ts';

/** Id of an element that has a name: the names of its process (or pack) and its own, joined by dots. */
export function idOf(node: AstNode): string {
    const { name } = node as { name?: string };
    if (ast.isProcess(node)) return node.name;
    const owner = AstUtils.getContainerOfType(
        node.$container,
        (around): around is ast.Process | ast.Criteria => ast.isProcess(around) || ast.isCriteria(around),
    );
    return owner ? joined(owner.name, `${name}`) : `${name}`;
}

/** Id of an element without a name: its kind and what it says, so that an edit elsewhere does not change it. */
export function unnamedId(owner: string | undefined, kind: ElementKind, title: string | undefined): string {
    const own = title ? `${kind}:${slug(title)}` : kind;
    return owner ? joined(owner, own) : own;
}

/** In one piece: a text that is put together by an expression keeps its parts until somebody compares it. */
function joined(owner: string, own: string): string {
    return [owner, own].join('.');
}

/** The first words of a text in small letters and hyphens. */
export function slug(text: string): string {
    const words =
        text
            .toLowerCase()
            .normalize('NFKC')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.join('-').slice(0, 48).replace(/-$/, '') || 'untitled';
}

const KINDS: Readonly<Record<string, ElementKind>> = {
    [ast.Organisation.$type]: 'organisation',
    [ast.Goal.$type]: 'goal',
    [ast.Calendar.$type]: 'calendar',
    [ast.Role.$type]: 'role',
    [ast.Stakeholder.$type]: 'stakeholder',
    [ast.System.$type]: 'system',
    [ast.Term.$type]: 'term',
    [ast.Process.$type]: 'process',
    [ast.Input.$type]: 'input',
    [ast.Output.$type]: 'output',
    [ast.Artifact.$type]: 'artifact',
    [ast.StepNode.$type]: 'step',
    [ast.SendNode.$type]: 'send',
    [ast.ReceiveNode.$type]: 'receive',
    [ast.CallNode.$type]: 'call',
    [ast.WaitNode.$type]: 'wait',
    [ast.DecisionNode.$type]: 'decision',
    [ast.ParallelNode.$type]: 'parallel',
    [ast.PhaseNode.$type]: 'phase',
    [ast.StartNode.$type]: 'start',
    [ast.EndNode.$type]: 'end',
    [ast.Limit.$type]: 'limit',
    [ast.Kpi.$type]: 'kpi',
    [ast.Evaluation.$type]: 'evaluation',
    [ast.Finding.$type]: 'finding',
    [ast.Recommendation.$type]: 'recommendation',
    [ast.Evidence.$type]: 'evidence',
    [ast.Portfolio.$type]: 'portfolio',
    [ast.Criteria.$type]: 'criteria',
    [ast.LearningOutcome.$type]: 'learning-outcome',
    [ast.Criterion.$type]: 'criterion',
};

const UNIONS: Readonly<Record<string, readonly ElementKind[]>> = {
    Party: ['role', 'stakeholder', 'system'],
    AnyArtifact: ['artifact', 'input', 'output'],
    FlowNode: ['step', 'decision', 'end', 'send', 'receive', 'call', 'wait', 'parallel', 'phase', 'start'],
};

/** Kind of an element that a reference can point to. */
export function kindOf(node: AstNode): ElementKind {
    return KINDS[node.$type]!;
}

/** Kinds that fit where the grammar asks for a reference of a type, most usual first. */
export function kindsOf(type: string): ElementKind[] {
    return [...(UNIONS[type] ?? [KINDS[type]!])];
}
