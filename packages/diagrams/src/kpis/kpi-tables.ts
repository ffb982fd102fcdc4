import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { fold } from '../sentences/words.ts';
import type { Table, TableRow } from '../table/table.ts';
import { captionSentences } from './caption.ts';
import { periodText } from './dates.ts';
import { meets, type Series, seriesOf } from './series.ts';
import { latestSentences, ruleTexts, signalsOf, valueText, variationSentences, xmrSource } from './words.ts';

/** The results of each KPI of a process as a table, with what the chart says in words below it. */
export function kpiTables(workspace: Workspace, process: Process): Table[] {
    return process.kpis.map(kpi => {
        const series = seriesOf(workspace, process, kpi);
        return {
            caption: fold(titleOf(kpi)),
            columns: ['Period', 'Result', 'Counted from', 'Target', 'Signal'],
            groups: [{ rows: rowsOf(series) }],
            notes: [
                latestSentences(series).join(' '),
                variationSentences(series).join(' '),
                series.parts.length > 0 ? xmrSource : '',
                captionSentences(workspace, series).join(' '),
            ].filter(note => note !== ''),
        };
    });
}

function rowsOf(series: Series): TableRow[] {
    const signals = signalsOf(series);
    return series.points.map((point, index) => {
        const met = meets(series, point.value);
        const rules = signals.get(index)?.map(rule => ruleTexts[rule]) ?? [];
        return {
            place: point.place,
            cells: [
                [periodText(point.period)],
                [valueText(series, point.value)],
                [
                    point.counted
                        ? `${point.counted.numerator} of ${point.counted.denominator}`
                        : 'not recorded',
                ],
                [met === undefined ? 'not recorded' : met ? 'met' : 'not met'],
                [series.parts.length === 0 ? 'too few results' : rules.join('; ') || 'none'],
            ],
        };
    });
}
