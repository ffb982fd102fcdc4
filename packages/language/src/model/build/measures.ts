import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Baseline, Extension, Kpi, Limit, Result, Target } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import { periodOf } from './periods.ts';
import type { Reader } from './reader.ts';
import { durationOf, measureOf, percentOf } from './values.ts';

export function limitOf(reader: Reader, node: ast.Limit, process: string): Limit {
    const within = first(node.clauses, ast.isWithin);
    const duration = durationOf(reader, within?.duration);
    const from = all(node.clauses, ast.isLimitFrom);
    return defined({
        ...reader.element(node, 'limit', process),
        order: first(node.clauses, ast.isOrder)?.order,
        within: duration && defined({ duration, share: percentOf(reader, within?.share) }),
        from: reader.refsIn(from, clause => clause.nodes),
        fromEvent: reader.sourced(
            from.find(clause => clause.event !== undefined),
            'event',
        ),
        to: reader.refsIn(all(node.clauses, ast.isLimitTo), clause => clause.nodes),
        extension: extensionOf(reader, first(node.clauses, ast.isExtension)),
        sources: all(node.clauses, ast.isSource).flatMap(clause => reader.sourced(clause, 'text') ?? []),
        pausedWhile: reader.refsIn(all(node.clauses, ast.isPausedWhile), clause => clause.nodes),
        startsAgainAt: reader.refsIn(all(node.clauses, ast.isStartsAgainAt), clause => clause.nodes),
        examples: all(node.clauses, ast.isLimitExample).flatMap(clause => {
            const start = reader.sourced(clause, 'start');
            return start ? [defined({ start, due: reader.sourced(clause, 'due') })] : [];
        }),
    });
}

function extensionOf(reader: Reader, node: ast.Extension | undefined): Extension | undefined {
    return (
        node &&
        defined({
            duration: durationOf(reader, node.duration),
            agreedWith: reader.ref(node.agreedWith),
            condition: reader.sourced(node, 'condition'),
            notify: reader.ref(node.notify),
            notifyWithin: durationOf(reader, node.notifyWithin),
            place: reader.place(node.$cstNode),
        })
    );
}

export function kpiOf(reader: Reader, node: ast.Kpi, process: string): Kpi {
    const clauses = node.clauses;
    const results = first(clauses, ast.isResults);
    const benchmark = first(clauses, ast.isBenchmark);
    return defined({
        ...reader.element(node, 'kpi', process),
        focus: reader.sourced(first(clauses, ast.isFocus), 'focus'),
        statistic: first(clauses, ast.isStatistic)?.statistic,
        unit: reader.sourced(first(clauses, ast.isUnit), 'unit'),
        formula: reader.sourced(first(clauses, ast.isFormula), 'text'),
        numerator: reader.sourced(first(clauses, ast.isNumerator), 'text'),
        denominator: reader.sourced(first(clauses, ast.isDenominator), 'text'),
        setOn: reader.sourced(first(clauses, ast.isSetOn), 'date'),
        baseline: baselineOf(reader, first(clauses, ast.isBaseline)),
        target: targetOf(reader, first(clauses, ast.isTarget)),
        benchmark:
            benchmark &&
            defined({
                measure: measureOf(reader, benchmark.measure),
                from: reader.sourced(benchmark, 'source'),
                place: reader.place(benchmark.$cstNode),
            }),
        owner: reader.ref(first(clauses, ast.isOwner)?.role),
        every: reader.sourced(first(clauses, ast.isEvery), 'period'),
        source: reader.sourced(first(clauses, ast.isSource), 'text'),
        evidence: reader.refsIn(all(clauses, ast.isEvidenceRef), clause => clause.evidence),
        results: all(clauses, ast.isResults).flatMap(clause => resultsOf(reader, clause)),
        resultsFile: results && reader.path(results, 'file'),
        resultsPlace: results && reader.place(GrammarUtils.findNodeForKeyword(results.$cstNode, 'results')),
    });
}

function baselineOf(reader: Reader, node: ast.Baseline | undefined): Baseline | undefined {
    return (
        node &&
        defined({
            measure: measureOf(reader, node.measure),
            on: reader.sourced(node, 'date'),
            none: node.none ? defined({ because: reader.sourced(node, 'because') }) : undefined,
            place: reader.place(node.$cstNode),
        })
    );
}

function targetOf(reader: Reader, node: ast.Target | undefined): Target | undefined {
    const measure = measureOf(reader, node?.measure);
    if (!node || !measure) return undefined;
    return defined({
        direction: node.direction,
        measure,
        by: reader.sourced(node, 'date'),
        place: reader.place(node.$cstNode),
    });
}

function resultsOf(reader: Reader, node: ast.Results): Result[] {
    return node.rows.flatMap(row => {
        const period = periodOf(row.period ?? '');
        const measure = measureOf(reader, row.measure);
        const written = period ? undefined : reader.sourced(row, 'period');
        if (written) reader.tellImpossible({ kind: 'period', ...written });
        return period && measure ? [{ period, measure, place: reader.place(row.$cstNode) }] : [];
    });
}
