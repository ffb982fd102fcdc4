import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Approval, Constraint, Engagement, Need, Process, Risk, TechniqueKind } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import { evaluationOf, improvementOf } from './evaluation.ts';
import { evidenceOf } from './evidence.ts';
import { FlowReader } from './flow.ts';
import { kpiOf, limitOf } from './measures.ts';
import { calendarOf, roleOf, stakeholderOf, systemOf, termOf } from './organisation.ts';
import type { Reader } from './reader.ts';
import { levelOf } from './values.ts';

export function processOf(reader: Reader, node: ast.Process): Process {
    const clauses = node.clauses;
    const base = reader.element(node, 'process');
    const flow = first(clauses, ast.isFlow);
    const flowReader = new FlowReader(reader, base.id);
    const stage = reader.sourced(first(clauses, ast.isStageClause), 'stage');
    const inside = <N extends AstNode, R>(is: (item: unknown) => item is N, read: (n: N) => R) =>
        (all<AstNode, N>(clauses, is) as N[]).map(each => reader.remembered(each, base.id, () => read(each)));
    return defined({
        ...base,
        version: reader.sourced(first(clauses, ast.isVersion), 'version'),
        revises: reader.ref(first(clauses, ast.isVersion)?.revises),
        stage: stage ?? { value: 'draft' as const, place: base.anchor },
        liveOn: reader.sourced(first(clauses, ast.isLiveOn), 'date'),
        reviewBy: reader.sourced(first(clauses, ast.isReviewBy), 'date'),
        owner: reader.ref(first(clauses, ast.isOwner)?.role),
        calendar: reader.ref(first(clauses, ast.isCalendarRef)?.calendar),
        purpose: reader.sourced(first(clauses, ast.isPurpose), 'text'),
        goals: reader.refsIn(all(clauses, ast.isSupports), clause => clause.goals),
        scope: scopeOf(reader, first(clauses, ast.isScope)),
        needs: inside(ast.isNeed, need => needOf(reader, need, base.id)),
        techniques: inside(ast.isTechnique, technique =>
            defined({
                ...reader.element(technique, 'technique', base.id, 'technique'),
                technique: technique.technique as TechniqueKind,
                because: reader.sourced(technique, 'because'),
                evidence: reader.refsIn(technique.clauses, clause => clause.evidence),
            }),
        ),
        alternatives: inside(ast.isAlternative, alternative =>
            defined({
                ...reader.element(alternative, 'alternative', base.id, 'text'),
                text: alternative.text ?? '',
                verdict: alternative.verdict,
                because: reader.sourced(alternative, 'because'),
            }),
        ),
        constraints: inside(ast.isConstraint, constraint => constraintOf(reader, constraint, base.id)),
        risks: inside(ast.isRisk, risk => riskOf(reader, risk, base.id)),
        inputs: inside(ast.isInput, input => ({
            ...reader.element(input, 'input', base.id),
            from: reader.refs(input.parties),
        })),
        outputs: inside(ast.isOutput, output => ({
            ...reader.element(output, 'output', base.id),
            to: reader.refs(output.parties),
        })),
        outcomes: inside(ast.isProcessOutcome, outcome => ({
            ...reader.element(outcome, 'outcome', base.id, 'text'),
            text: outcome.text ?? '',
            shownBy: reader.refs(outcome.shownBy?.kpis),
        })),
        flow: flow && flowReader.flow(flow),
        artifacts: flowReader.artifacts,
        limits: inside(ast.isLimit, limit => limitOf(reader, limit, base.id)),
        kpis: inside(ast.isKpi, kpi => kpiOf(reader, kpi, base.id)),
        engagements: inside(ast.isEngagement, engagement => engagementOf(reader, engagement, base.id)),
        approvals: inside(ast.isApproval, approval => approvalOf(reader, approval, base.id)),
        evaluations: inside(ast.isEvaluation, evaluation => evaluationOf(reader, evaluation, base.id)),
        improvements: inside(ast.isImprovement, improvement => improvementOf(reader, improvement, base.id)),
        roles: inside(ast.isRole, role => roleOf(reader, role)),
        stakeholders: inside(ast.isStakeholder, stakeholder => stakeholderOf(reader, stakeholder)),
        systems: inside(ast.isSystem, system => systemOf(reader, system)),
        terms: inside(ast.isTerm, term => termOf(reader, term)),
        calendars: inside(ast.isCalendar, calendar => calendarOf(reader, calendar)),
        evidence: inside(ast.isEvidence, evidence => evidenceOf(reader, evidence, base.id)),
    });
}

function scopeOf(reader: Reader, node: ast.Scope | undefined): Process['scope'] {
    return (
        node &&
        defined({
            from: reader.sourced(node, 'from'),
            to: reader.sourced(node, 'to'),
            place: reader.place(node.$cstNode),
        })
    );
}

function needOf(reader: Reader, node: ast.Need, owner: string): Need {
    return {
        ...reader.element(node, 'need', owner, 'text'),
        text: node.text ?? '',
        shownBy: reader.refsIn(all(node.clauses, ast.isShownBy), clause => clause.kpis),
        evidence: reader.refsIn(all(node.clauses, ast.isEvidenceRef), clause => clause.evidence),
    };
}

function constraintOf(reader: Reader, node: ast.Constraint, owner: string): Constraint {
    return defined({
        ...reader.element(node, node.kind, owner, 'text'),
        text: node.text ?? '',
        handledBy: reader.sourced(node, 'handledBy'),
    });
}

function riskOf(reader: Reader, node: ast.Risk, owner: string): Risk {
    return defined({
        ...reader.element(node, 'risk', owner, 'text'),
        text: node.text ?? '',
        likelihood: levelOf(first(node.clauses, ast.isLikelihood)?.level),
        impact: levelOf(first(node.clauses, ast.isImpact)?.level),
        mitigation: reader.sourced(first(node.clauses, ast.isMitigation), 'text'),
    });
}

function engagementOf(reader: Reader, node: ast.Engagement, owner: string): Engagement {
    const clauses = node.clauses;
    return defined({
        ...reader.element(node, 'engagement', owner, 'label', node.party?.$refText),
        party: reader.ref(node.party),
        method: reader.sourced(node, 'method'),
        on: reader.sourced(node, 'date'),
        asked: reader.sourced(first(clauses, ast.isAsked), 'text'),
        learned: reader.sourced(first(clauses, ast.isLearned), 'text'),
        changed: reader.sourced(first(clauses, ast.isChanged), 'text'),
        evidence: reader.refsIn(all(clauses, ast.isEvidenceRef), clause => clause.evidence),
    });
}

function approvalOf(reader: Reader, node: ast.Approval, owner: string): Approval {
    const clauses = node.clauses;
    return defined({
        ...reader.element(node, 'approval', owner, 'label', node.party?.$refText),
        by: reader.ref(node.party),
        on: reader.sourced(node, 'date'),
        decision: node.decision,
        version: reader.sourced(first(clauses, ast.isApprovedVersion), 'version'),
        conditions: reader.sourced(first(clauses, ast.isConditions), 'text'),
        seal: reader.sourced(first(clauses, ast.isSeal), 'text'),
        evidence: reader.refsIn(all(clauses, ast.isEvidenceRef), clause => clause.evidence),
    });
}
