import { later } from '../../analysis/dates.ts';
import { hasBaseline } from '../../analysis/kpi.ts';
import { isWritten } from '../../analysis/recorded.ts';
import { definitionLines, templateOf } from '../../catalogue/kpis.ts';
import type { Kpi, Process, Quantity } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { declare, takenNames } from '../support/declare.ts';
import { appendClauses } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { likely, visibleRoles } from '../support/parties.ts';
import { kpiBlock } from '../support/records.ts';
import { called, oneOf } from '../support/words.ts';

/** No unit, target, baseline, owner, source or definition: one finding that lists them. */
export const kpiIncomplete: ProcessRule = {
    code: 'kpi-incomplete',
    layer: 'measures',
    stage: 'designed',
    severity: 'warning',
    says: 'no unit, target, baseline, owner, source or definition (one finding that lists them; a definition is a formula, or a numerator with a denominator; `baseline none because` counts; a results file is no source)',
    fix: 'insert all',
    about: 'process',
    check(process, context) {
        for (const kpi of process.kpis) {
            const missing = missingIn(kpi);
            if (missing.length === 0) continue;
            const example = missing
                .map(part => (part === 'unit' ? `unit ${unitOf(kpi)}` : examples[part]))
                .join(', ');
            context.report({
                at: kpi.anchor,
                message: `No ${oneOf(missing)} is recorded for the KPI ${called(kpi)}. Two people who measure it should come to the same number: add ${example}.`,
                fixes: () => [insertAll(kpi, missing, process, context)],
            });
        }
    },
};

type Part = 'unit' | 'definition' | 'baseline' | 'target' | 'owner' | 'source';

const examples: Readonly<Record<Exclude<Part, 'unit'>, string>> = {
    definition: 'formula "…" (or a numerator and a denominator)',
    baseline: 'baseline 31% on 2026-01-31 (or baseline none because "…")',
    target: 'target <= 15% by 2026-12-31',
    owner: 'owner TeamLeader',
    source: 'source "…"',
};

function missingIn(kpi: Kpi): Part[] {
    const has: Readonly<Record<Part, boolean>> = {
        unit: isWritten(kpi.unit),
        definition: isWritten(kpi.formula) || (isWritten(kpi.numerator) && isWritten(kpi.denominator)),
        baseline: hasBaseline(kpi),
        target: kpi.target !== undefined,
        owner: kpi.owner !== undefined,
        source: isWritten(kpi.source),
    };
    return (Object.keys(has) as Part[]).filter(part => !has[part]);
}

function insertAll(kpi: Kpi, missing: readonly Part[], process: Process, context: RuleContext): Fix {
    const owner = ownerOf(process, context);
    const created =
        owner === undefined ? freeName('KpiOwner', takenNames(context.document, process)) : undefined;
    const lines: Readonly<Record<Part, () => readonly string[]>> = {
        unit: () => [`unit ${unitOf(kpi)}`],
        definition: () => definitionOf(kpi),
        baseline: () => ['baseline none because "It was not measured before"'],
        target: () => [targetOf(kpi, context.today)],
        owner: () => [`owner ${owner ?? created}`],
        source: () => ['source "Where the figures come from"'],
    };
    const clauses = appendClauses(
        kpiBlock(kpi),
        missing.flatMap(part => lines[part]()),
    );
    const creates = created !== undefined && missing.includes('owner');
    return {
        title: `Add ${oneOf(missing, 'and')}, to be filled in`,
        edits: creates ? [declare(context.document, 'role', [created]), clauses] : [clauses],
        unattended: false,
    };
}

function ownerOf(process: Process, context: RuleContext): string | undefined {
    return process.owner?.name ?? likely(visibleRoles(process, context), process)[0]?.name;
}

function unitOf(kpi: Kpi): string {
    const known = templateOf(kpi)?.unit;
    const measure = measureOf(kpi);
    if (measure?.unit === 'percent' || kpi.numerator || kpi.denominator) return '%';
    if (measure?.unit === 'money') return measure.currency ?? 'GBP';
    if (measure && measure.unit !== 'none') return `"${measure.unit}s"`;
    return known ?? '"What is counted"';
}

function definitionOf(kpi: Kpi): readonly string[] {
    const template = templateOf(kpi);
    if (template && !kpi.numerator && !kpi.denominator) return definitionLines(template);
    if (kpi.numerator || kpi.denominator || kpi.unit?.value === '%') {
        return [
            ...(kpi.numerator ? [] : ['numerator "What is counted"']),
            ...(kpi.denominator ? [] : ['denominator "All that could be counted"']),
        ];
    }
    return ['formula "How it is worked out"'];
}

/** No worse than it was, where that is known: only somebody who knows the work can ask for more. */
function targetOf(kpi: Kpi, today: string): string {
    const measure = kpi.baseline?.measure;
    const direction = templateOf(kpi)?.direction ?? (lessIsBetter.has(kpi.focus?.value ?? '') ? '<=' : '>=');
    const value = measure?.text.replace(/\s*=.*$/, '') ?? (unitOf(kpi) === '%' ? '0%' : '0');
    return `target ${direction} ${value} by ${later(today, inOneYear)} // Still to decide`;
}

const lessIsBetter = new Set(['time', 'cost', 'risk']);
const inOneYear = { amount: 1, unit: 'year' } as const;

function measureOf(kpi: Kpi): Quantity | undefined {
    return kpi.target?.measure ?? kpi.baseline?.measure ?? kpi.results[0]?.measure;
}
