import * as ast from '../../generated/ast.ts';
import type { Evaluation, Feedback, Improvement, Money, Recommendation } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import type { Reader } from './reader.ts';
import { measureOf, moneyOf, numberOf, percentOf } from './values.ts';

/** `process` is the id of the process around it, absent at the top of a file. */
export function evaluationOf(reader: Reader, node: ast.Evaluation, process?: string): Evaluation {
    const clauses = node.clauses;
    const base = reader.element(node, 'evaluation', process);
    const horizon = first(clauses, ast.isHorizon);
    const years = numberOf(horizon?.years);
    return defined({
        ...base,
        of: reader.ref(node.process),
        on: reader.sourced(node, 'date'),
        against: reader.refsIn(all(clauses, ast.isAgainst), clause => clause.kpis),
        feedback: all(clauses, ast.isFeedback).map(clause => feedbackOf(reader, clause, base.id)),
        findings: all(clauses, ast.isFinding).map(clause =>
            defined({
                ...reader.element(clause, 'finding', base.id, 'text'),
                text: clause.text ?? '',
                textPlace: reader.placeOf(clause, 'text'),
                measure: measureOf(reader, clause.measure),
                from: reader.refs(clause.kpis),
                evidence: reader.refs(clause.evidence),
            }),
        ),
        costs: all(clauses, ast.isCostLine).map(clause => moneyLine(reader, clause, 'cost', base.id)),
        benefits: all(clauses, ast.isBenefitLine).map(clause =>
            moneyLine(reader, clause, 'benefit', base.id),
        ),
        horizon:
            horizon && years !== undefined
                ? defined({
                      years,
                      discount: percentOf(reader, horizon.discount),
                      place: reader.place(horizon.$cstNode),
                  })
                : undefined,
        recommendations: all(clauses, ast.isRecommendation).map(clause =>
            recommendationOf(reader, clause, base.id),
        ),
    });
}

export function improvementOf(reader: Reader, node: ast.Improvement, process?: string): Improvement {
    const clauses = node.clauses;
    const result = first(clauses, ast.isImprovementResult);
    return defined({
        ...reader.element(node, 'improvement', process),
        of: reader.ref(node.process),
        on: reader.sourced(node, 'date'),
        feedback: reader.sourced(first(clauses, ast.isImprovementFeedback), 'text'),
        changed: reader.sourced(first(clauses, ast.isChanged), 'text'),
        implements: reader.refsIn(all(clauses, ast.isImplements), clause => clause.recommendations),
        result: reader.sourced(result, 'text'),
        resultFrom: reader.ref(result?.kpi),
        reflection: reader.sourced(first(clauses, ast.isReflection), 'text'),
    });
}

function feedbackOf(reader: Reader, node: ast.Feedback, owner: string): Feedback {
    return defined({
        ...reader.element(node, 'feedback', owner, 'text'),
        from: reader.ref(node.party),
        text: node.text ?? '',
        sample: numberOf(first(node.clauses, ast.isSample)?.size),
        evidence: reader.refsIn(all(node.clauses, ast.isEvidenceRef), clause => clause.evidence),
    });
}

function moneyLine(
    reader: Reader,
    node: ast.CostLine | ast.BenefitLine,
    kind: Money['kind'],
    owner: string,
): Money {
    return defined({
        ...reader.element(node, kind, owner, 'text'),
        text: node.text ?? '',
        amount: moneyOf(reader, node.amount),
        frequency: node.frequency,
        from: ast.isBenefitLine(node) ? reader.ref(node.kpi) : undefined,
    });
}

function recommendationOf(reader: Reader, node: ast.Recommendation, owner: string): Recommendation {
    const clauses = node.clauses;
    return defined({
        ...reader.element(node, 'recommendation', owner, 'text'),
        text: node.text ?? '',
        because: reader.refsIn(all(clauses, ast.isBecauseOf), clause => clause.findings),
        owner: reader.ref(first(clauses, ast.isOwner)?.role),
        due: reader.sourced(first(clauses, ast.isDue), 'date'),
        measuredBy: reader.ref(first(clauses, ast.isMeasuredBy)?.kpi),
        status: first(clauses, ast.isStatus)?.status,
        verdict: first(clauses, ast.isVerdict)?.verdict,
    });
}
