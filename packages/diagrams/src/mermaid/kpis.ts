import type { Kpi, Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { periodText } from '../kpis/dates.ts';
import { noKpi } from '../kpis/kpi-picture.ts';
import { type Series, seriesOf } from '../kpis/series.ts';
import { targetText } from '../kpis/words.ts';
import { described, diagram } from './document.ts';
import { quoted } from './escape.ts';
import type { MermaidDiagram, MermaidView } from './mermaid.ts';

/** The results of each KPI over time, with baseline and target: a chart for each that has results. */
export function kpisMermaid(workspace: Workspace, process: Process): MermaidView {
    const all = process.kpis.map(kpi => ({ kpi, series: seriesOf(workspace, process, kpi) }));
    const drawn = all.filter(({ series }) => series.points.length > 0);
    const empty = all.filter(({ series }) => series.points.length === 0);
    return {
        diagrams: drawn.map(({ kpi, series }) => chart(process, kpi, series)),
        remarks: [
            ...(all.length === 0 ? [noKpi] : []),
            ...empty.map(({ kpi }) => `${titleOf(kpi)}: no result is recorded.`),
            ...(drawn.length > 0
                ? [
                      'Mermaid sets all periods at the same distance and knows no control limits: both stand in the picture and in the table.',
                  ]
                : []),
        ],
    };
}

function chart(process: Process, kpi: Kpi, series: Series): MermaidDiagram {
    const { points, baseline, target, scale } = series;
    const results = points.map(point => point.value);
    const level = (value: number) => results.map(() => value);
    const lines: readonly (readonly [name: string, values: readonly number[]])[] = [
        ['Result', results],
        ...(target ? [['Target', level(target.value)] as const] : []),
        ...(baseline ? [['Baseline', level(baseline.value)] as const] : []),
    ];
    const [least, most] = rangeOf(
        series,
        lines.flatMap(([, values]) => values),
    );
    const title = titleOf(kpi);
    const wanted = targetText(series);
    const [first, last] = [points[0]!, points.at(-1)!].map(({ period }) => periodText(period));
    return diagram(
        `${titleOf(process)}: ${title}`,
        'xychart-beta',
        [
            `title ${quoted(wanted ? `${title} – target: ${wanted}` : title)}`,
            ...described(title, `Results from ${first} to ${last}.`),
            `x-axis [${points.map(({ period }) => quoted(period.text)).join(', ')}]`,
            `y-axis ${quoted(scale.unit || 'value')} ${number(least)} --> ${number(most)}`,
            ...lines.map(([name, values]) => `line ${quoted(name)} [${values.map(number).join(', ')}]`),
        ],
        settings,
    );
}

/**
 * Result, target and baseline: each stands out from white, from Mermaid's dark ground and from black, at least 3 : 1. Without
 * them the results are the palest of all lines.
 */
const lineColours = ['#1f8fe0', '#2c9a5b', '#8a8f98'];
const settings = ['themeVariables:', '  xyChart:', `    plotColorPalette: "${lineColours.join(', ')}"`];

/** From zero where that is a natural bound; else with some room below and above. */
function rangeOf({ scale }: Series, values: readonly number[]): [number, number] {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = (high - low || Math.abs(high) || 1) * 0.1;
    const least = scale.least ?? low - room;
    return [
        Math.min(least, low),
        Math.min(high + room, Math.max(scale.most ?? Number.POSITIVE_INFINITY, high)),
    ];
}

/** Six digits; Mermaid reads no exponents. */
function number(value: number): string {
    const text = String(Number(value.toPrecision(6)));
    if (!text.includes('e')) return text;
    return Math.abs(value) < 1 ? value.toFixed(12) : String(BigInt(Math.round(value)));
}
