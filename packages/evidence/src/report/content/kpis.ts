import type { Kpi, Process, Result } from '@process-as-code/language';
import { kpiResults, titleOf } from '@process-as-code/language';
import type { Block, Fact, Section, Table } from '../document.ts';
import type { ReportContext } from './context.ts';
import { kpiDrawing } from './pictures.ts';
import { capital, dateWords, fact, measureWords, section } from './words.ts';

/** How it is measured whether the process does its work, and the results. */
export function kpis(report: ReportContext, process: Process): Section[] {
    return section(
        report.idOf(`${process.id}-kpis`),
        'Measures and results',
        process.kpis.flatMap(kpi =>
            section(report.anchor(kpi), titleOf(kpi), measureBlocks(report, process, kpi)),
        ),
    );
}

function measureBlocks(report: ReportContext, process: Process, kpi: Kpi): Block[] {
    const { results, problems } = kpiResults(report.workspace, kpi);
    return [
        ...(results.length > 1 ? [kpiDrawing(report, process, kpi)] : []),
        { kind: 'facts', facts: [...meaning(report, kpi), ...aims(kpi), ...latest(kpi, results.at(-1))] },
        ...resultTables(kpi, results),
        ...problems.map(problem => ({
            kind: 'paragraph' as const,
            tone: 'remark' as const,
            text: [`Results file${problem.line ? `, line ${problem.line}` : ''}: ${problem.message}.`],
        })),
    ];
}

function meaning(report: ReportContext, kpi: Kpi): Fact[] {
    const share = [kpi.numerator?.value, kpi.denominator?.value].filter(Boolean).join(' ÷ ');
    const statistic = kpi.statistic ? capital(kpi.statistic) : '';
    const unit = kpi.unit ? `in ${kpi.unit.value}` : '';
    return [
        ...fact('Focus', kpi.focus && capital(kpi.focus.value)),
        ...fact('Measured as', [statistic, unit].filter(Boolean).join(', ')),
        ...fact('Definition', kpi.formula?.value, share),
        ...fact('Source', kpi.source?.value),
        ...fact('Evidence', report.links(kpi.evidence)),
        ...fact('Owner', report.title(kpi.owner)),
        ...fact('Measured every', kpi.every?.value),
        ...fact('Set on', kpi.setOn && dateWords(kpi.setOn.value)),
    ];
}

function aims(kpi: Kpi): Fact[] {
    const { baseline, target, benchmark } = kpi;
    const none = baseline?.none && `none${baseline.none.because ? `: ${baseline.none.because.value}` : ''}`;
    const before = baseline && `${measureWords(baseline.measure, kpi)}${onDate(' on ', baseline.on?.value)}`;
    const aim =
        target &&
        `${directions[target.direction]} ${measureWords(target.measure, kpi)}${onDate(' by ', target.by?.value)}`;
    const other =
        benchmark &&
        `${measureWords(benchmark.measure, kpi)}${benchmark.from ? ` (${benchmark.from.value})` : ''}`;
    return [...fact('Baseline', none ?? before), ...fact('Target', aim), ...fact('Benchmark', other)];
}

const directions = { '>=': 'at least', '<=': 'at most', '=': 'exactly' } as const;

function onDate(word: string, date: string | undefined): string {
    return date === undefined ? '' : `${word}${dateWords(date)}`;
}

/** The latest result beside the target. Compared only where both are written in the same unit. */
function latest(kpi: Kpi, result: Result | undefined): Fact[] {
    if (!result) return [];
    const { target } = kpi;
    const words = `${measureWords(result.measure, kpi)} (${result.period.text})`;
    const comparable =
        target &&
        target.measure.unit === result.measure.unit &&
        target.measure.currency === result.measure.currency;
    return fact(
        'Latest result',
        comparable ? `${words} – ${reaches(kpi, result) ? 'reaches' : 'does not reach'} the target` : words,
    );
}

function reaches(kpi: Kpi, result: Result): boolean {
    const { direction, measure } = kpi.target!;
    const value = result.measure.value;
    if (direction === '>=') return value >= measure.value;
    return direction === '<=' ? value <= measure.value : value === measure.value;
}

const mostColumns = 8;

/** Periods from left to right, in as many tables of about the same width as keep them readable. */
function resultTables(kpi: Kpi, results: readonly Result[]): Table[] {
    const tables: Table[] = [];
    const width = Math.ceil(results.length / Math.ceil(results.length / mostColumns));
    for (let from = 0; from < results.length; from += width) {
        const part = results.slice(from, from + width);
        const counted = part.some(result => result.measure.counted);
        tables.push({
            kind: 'table',
            caption: `Results${from > 0 ? ', continued' : ''}`,
            columns: [
                { title: 'Period', width: 16 },
                ...part.map(result => ({ title: result.period.text, width: 84 / width })),
            ],
            rows: [
                { cells: [[['Result']], ...part.map(result => [[measureWords(result.measure, kpi)]])] },
                ...(counted
                    ? [{ cells: [[['Counted']], ...part.map(result => [[countWords(result)]])] }]
                    : []),
            ],
        });
    }
    return tables;
}

function countWords({ measure }: Result): string {
    return measure.counted ? `${measure.counted.numerator} of ${measure.counted.denominator}` : '';
}
