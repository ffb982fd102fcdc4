import { csvCell } from '@process-as-code/diagrams';
import type { Kpi, Process, Quantity, Result, Workspace } from '@process-as-code/language';
import { kpiResults, titleOf } from '@process-as-code/language';

const header = [
    'process',
    'kpi',
    'label',
    'what',
    'period',
    'from',
    'to',
    'value',
    'unit',
    'numerator',
    'denominator',
];

/**
 * What was measured, one row a result; before them the baseline, and behind them the target of each KPI. Values are plain
 * numbers; the unit is that of the value, or of the KPI where it carries none. Lines end as RFC 4180 has them.
 */
export function resultsCsv(workspace: Workspace, processes: readonly Process[]): string {
    const rows = processes.flatMap(process =>
        process.kpis.flatMap(kpi => kpiRows(workspace, kpi).map(row => [...nameCells(process, kpi), ...row])),
    );
    return [header, ...rows].map(row => `${row.join(',')}\r\n`).join('');
}

function nameCells(process: Process, kpi: Kpi): string[] {
    return [process.name ?? process.id, kpi.name ?? kpi.id, titleOf(kpi)].map(csvCell);
}

function kpiRows(workspace: Workspace, kpi: Kpi): string[][] {
    const { baseline, target } = kpi;
    return [
        ...(baseline?.measure
            ? [['baseline', ...on(baseline.on?.value), ...valueCells(baseline.measure, kpi)]]
            : []),
        ...kpiResults(workspace, kpi).results.map(result => [
            'result',
            ...within(result),
            ...valueCells(result.measure, kpi),
        ]),
        ...(target
            ? [
                  [
                      csvCell(`target ${directions[target.direction]}`),
                      ...on(target.by?.value),
                      ...valueCells(target.measure, kpi),
                  ],
              ]
            : []),
    ];
}

const directions = { '>=': 'at least', '<=': 'at most', '=': 'exactly' } as const;

function on(date = ''): string[] {
    return [date, date, date];
}

function within({ period: { text, start, end } }: Result): string[] {
    return [csvCell(text), start, end];
}

function valueCells({ value, unit, currency, counted }: Quantity, kpi: Kpi): string[] {
    return [
        plainNumber(value),
        csvCell(
            unit === 'none'
                ? (kpi.unit?.value ?? '')
                : unit === 'money'
                  ? (currency ?? unit)
                  : unit === 'percent'
                    ? '%'
                    : unit,
        ),
        counted ? plainNumber(counted.numerator) : '',
        counted ? plainNumber(counted.denominator) : '',
    ];
}

/** More digits come from dividing, not from measuring. */
function plainNumber(value: number): string {
    return String(Math.round(value * 1e6) / 1e6);
}
